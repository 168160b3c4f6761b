-- What OPDo 4 asks for besides: for whom, and who received it. And where the log was cut once its time was over.
ALTER TABLE access ADD COLUMN on_behalf TEXT;
ALTER TABLE access ADD COLUMN recipients TEXT;
CREATE INDEX access_by_time ON access (at);

CREATE TABLE checkpoint (
    seq BIGINT PRIMARY KEY, -- the last line that was taken away
    hash BYTEA NOT NULL,    -- its hash: the line after it carries the same
    at BIGINT NOT NULL
);
