-- The row that tells whether the log takes writes.
CREATE TABLE pulse (
    name TEXT PRIMARY KEY,
    at BIGINT NOT NULL
);
