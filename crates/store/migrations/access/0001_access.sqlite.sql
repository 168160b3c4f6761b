-- The access log only grows.
CREATE TRIGGER access_is_not_changed BEFORE UPDATE ON access
BEGIN
    SELECT RAISE(ABORT, 'the access log is append-only');
END;
CREATE TRIGGER access_is_not_shortened BEFORE DELETE ON access
BEGIN
    SELECT RAISE(ABORT, 'the access log is append-only');
END;
