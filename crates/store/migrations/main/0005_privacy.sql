-- Data protection: reasons that were given before a file was opened, and what remains of an erased case for statistics.

CREATE TABLE opening_reason (
    account_id TEXT NOT NULL REFERENCES account (id),
    case_number TEXT NOT NULL,
    day TEXT NOT NULL,
    code TEXT NOT NULL,
    words BYTEA, -- sealed with the person's key
    at BIGINT NOT NULL,
    PRIMARY KEY (account_id, case_number, day)
);
CREATE INDEX opening_reason_case ON opening_reason (case_number);

-- Nothing in it tells one person from another.
CREATE TABLE erased_case (
    number TEXT PRIMARY KEY,
    phase TEXT NOT NULL,
    category TEXT,
    triage TEXT,
    region TEXT,
    opener_institution TEXT NOT NULL,
    lead_institution TEXT,
    announced TEXT NOT NULL,
    closed TEXT NOT NULL,
    national_outcome TEXT,
    erased_on TEXT NOT NULL
);
