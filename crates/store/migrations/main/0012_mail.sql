-- Mail and calendars: where and how often an account is written to, what was written, and the secret links of calendars.
-- Times are BIGINT milliseconds since 1970, days TEXT as 2026-03-01.

CREATE TABLE mailbox (
    account_id TEXT PRIMARY KEY REFERENCES account (id),
    address TEXT, -- none: nothing is sent
    rhythm TEXT NOT NULL,
    digest_on TEXT NOT NULL, -- the day of the last summary; empty: none yet
    digest_at BIGINT NOT NULL, -- up to when notices were counted in one
    refused_at BIGINT, -- since when nobody is reached there
    refused TEXT -- with which code
);

CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    address TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL, -- the session it is about; empty: none
    invitation BIGINT NOT NULL, -- the invitation of that session; 0: none
    sequence BIGINT NOT NULL, -- which state of the invitation was told
    letter TEXT NOT NULL, -- what is told: numbers, a day, a place; the words are chosen when it is written
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    created BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    fault TEXT -- the code of the last fault
);
CREATE INDEX outbox_by_time ON outbox (created, id);
CREATE INDEX outbox_by_state ON outbox (state, created, id);
CREATE INDEX outbox_by_subject ON outbox (subject, invitation);
CREATE INDEX outbox_by_address ON outbox (address, created);

CREATE TABLE calendar_feed (
    account_id TEXT PRIMARY KEY REFERENCES account (id),
    secret_hash BYTEA NOT NULL UNIQUE,
    created BIGINT NOT NULL
);
