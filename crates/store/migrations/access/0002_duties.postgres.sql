-- Lines go only up to a checkpoint, and checkpoints stay.
CREATE FUNCTION access_goes_up_to_a_checkpoint() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.seq > COALESCE((SELECT MAX(seq) FROM checkpoint), 0) THEN
        RAISE EXCEPTION 'the access log is append-only';
    END IF;
    RETURN OLD;
END $$;
DROP TRIGGER access_is_not_shortened ON access;
CREATE TRIGGER access_is_not_shortened BEFORE DELETE ON access
    FOR EACH ROW EXECUTE FUNCTION access_goes_up_to_a_checkpoint();
CREATE FUNCTION checkpoints_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'checkpoints stay as they are';
END $$;
CREATE TRIGGER checkpoint_is_not_changed BEFORE UPDATE OR DELETE ON checkpoint
    FOR EACH ROW EXECUTE FUNCTION checkpoints_stay();
CREATE TRIGGER checkpoint_is_not_emptied BEFORE TRUNCATE ON checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION checkpoints_stay();
