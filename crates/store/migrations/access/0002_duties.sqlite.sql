-- Lines go only up to a checkpoint, and checkpoints stay.
DROP TRIGGER access_is_not_shortened;
CREATE TRIGGER access_is_not_shortened BEFORE DELETE ON access
WHEN OLD.seq > COALESCE((SELECT MAX(seq) FROM checkpoint), 0)
BEGIN
    SELECT RAISE(ABORT, 'the access log is append-only');
END;
CREATE TRIGGER checkpoint_is_not_changed BEFORE UPDATE ON checkpoint
BEGIN
    SELECT RAISE(ABORT, 'checkpoints stay as they are');
END;
CREATE TRIGGER checkpoint_stays BEFORE DELETE ON checkpoint
BEGIN
    SELECT RAISE(ABORT, 'checkpoints stay as they are');
END;
