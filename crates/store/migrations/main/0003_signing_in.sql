-- Signing in: who comes from which issuer, second factors, what is under way, and what slows down guessing.

CREATE TABLE federated_login (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES account (id),
    linked BIGINT NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX federated_login_by_account ON federated_login (account_id);

CREATE TABLE link_request (
    code TEXT PRIMARY KEY,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (issuer, subject)
);

CREATE TABLE federated_session (
    token_hash BYTEA PRIMARY KEY REFERENCES login_session (token_hash) ON DELETE CASCADE,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    id_token BYTEA NOT NULL -- sealed
);
CREATE INDEX federated_session_by_subject ON federated_session (issuer, subject);

CREATE TABLE pending_sign_in (
    token_hash BYTEA PRIMARY KEY,
    purpose TEXT NOT NULL,
    doc BYTEA NOT NULL, -- sealed
    expires BIGINT NOT NULL
);
CREATE INDEX pending_sign_in_by_age ON pending_sign_in (expires);

CREATE TABLE throttle (
    name TEXT PRIMARY KEY,
    failures BIGINT NOT NULL,
    blocked_until BIGINT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX throttle_by_age ON throttle (at);

CREATE TABLE totp (
    account_id TEXT PRIMARY KEY REFERENCES account (id),
    secret BYTEA NOT NULL, -- sealed
    created BIGINT NOT NULL,
    last_step BIGINT NOT NULL -- of the last code taken; none is taken twice
);

CREATE TABLE recovery_code (
    account_id TEXT NOT NULL REFERENCES account (id),
    hash TEXT NOT NULL,
    used BIGINT,
    PRIMARY KEY (account_id, hash)
);

CREATE TABLE passkey (
    credential_id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    doc BYTEA NOT NULL, -- sealed
    created BIGINT NOT NULL,
    used BIGINT
);
CREATE INDEX passkey_by_account ON passkey (account_id, created);
