-- Work that follows a change, written in its transaction; and the row that tells whether the database takes writes.

CREATE TABLE job (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL, -- a number or an id, never what a person is called
    due BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    leased_until BIGINT NOT NULL, -- nobody else takes it before
    fault TEXT -- why the last try failed
);
CREATE INDEX job_by_due ON job (due);

CREATE TABLE pulse (
    name TEXT PRIMARY KEY,
    at BIGINT NOT NULL
);
