-- The access log only grows.
CREATE FUNCTION access_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the access log is append-only';
END $$;
CREATE TRIGGER access_is_not_changed BEFORE UPDATE ON access
    FOR EACH ROW EXECUTE FUNCTION access_is_append_only();
CREATE TRIGGER access_is_not_shortened BEFORE DELETE ON access
    FOR EACH ROW EXECUTE FUNCTION access_is_append_only();
CREATE TRIGGER access_is_not_emptied BEFORE TRUNCATE ON access
    FOR EACH STATEMENT EXECUTE FUNCTION access_is_append_only();
