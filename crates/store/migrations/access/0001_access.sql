-- Who saw or did what, and on which basis. Codes and numbers only: never the text of a case.
CREATE TABLE access (
    seq BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    account TEXT NOT NULL,
    role TEXT NOT NULL,
    institution TEXT NOT NULL,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    case_number TEXT,
    categories TEXT NOT NULL,
    basis TEXT NOT NULL,
    purpose TEXT,
    outcome TEXT NOT NULL,
    prev_hash BYTEA NOT NULL,
    hash BYTEA NOT NULL
);
CREATE INDEX access_by_case ON access (case_number, seq);
CREATE INDEX access_by_account ON access (account, seq);
