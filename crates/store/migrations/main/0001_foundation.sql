-- The foundation: keys, journal, state, accounts and what lies on a desk.
-- Times are BIGINT milliseconds since 1970, days TEXT as 2026-03-01; both come from the application.

CREATE TABLE subject_key (
    key_id TEXT PRIMARY KEY,
    sealed BYTEA NOT NULL -- under the master key; empty once destroyed
);

CREATE TABLE journal (
    seq BIGINT PRIMARY KEY,
    stream TEXT NOT NULL,
    version BIGINT NOT NULL,
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    seat TEXT NOT NULL,
    key_id TEXT NOT NULL,
    payload BYTEA NOT NULL,
    prev_hash BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    UNIQUE (stream, version)
);

CREATE TABLE state (
    stream TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    key_id TEXT NOT NULL,
    doc BYTEA NOT NULL
);

CREATE TABLE account (
    id TEXT PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    active BOOLEAN NOT NULL
);

CREATE TABLE seat (
    account_id TEXT NOT NULL REFERENCES account (id),
    seat BIGINT NOT NULL,
    role TEXT NOT NULL,
    institution TEXT NOT NULL,
    region TEXT,
    theme TEXT,
    since TEXT NOT NULL,
    until TEXT, -- the last day; none while it lasts
    PRIMARY KEY (account_id, seat)
);
CREATE INDEX seat_by_role ON seat (role, institution);

CREATE TABLE credential (
    account_id TEXT PRIMARY KEY REFERENCES account (id),
    phc TEXT NOT NULL,
    failures BIGINT NOT NULL,
    blocked_until BIGINT NOT NULL
);

CREATE TABLE login_session (
    token_hash BYTEA PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    seat BIGINT NOT NULL,
    created BIGINT NOT NULL,
    seen BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    revoked BIGINT,
    agent TEXT NOT NULL
);
CREATE INDEX login_session_by_account ON login_session (account_id, expires);

CREATE TABLE api_token (
    token_hash BYTEA PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    seat BIGINT NOT NULL,
    label TEXT NOT NULL,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    revoked BIGINT
);
CREATE INDEX api_token_by_account ON api_token (account_id, expires);

CREATE TABLE draft (
    account_id TEXT NOT NULL REFERENCES account (id),
    form TEXT NOT NULL,
    doc BYTEA NOT NULL,
    saved BIGINT NOT NULL,
    PRIMARY KEY (account_id, form)
);
CREATE INDEX draft_by_age ON draft (saved);

CREATE TABLE done_request (
    request_id TEXT PRIMARY KEY,
    outcome TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX done_request_by_age ON done_request (at);

CREATE TABLE notice (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    case_number TEXT,
    subject TEXT NOT NULL,
    at BIGINT NOT NULL,
    read_at BIGINT
);
CREATE INDEX notice_by_account ON notice (account_id, at, id);
