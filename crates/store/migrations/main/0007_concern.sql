-- Problems with a service as such: where each waits. Made from states, without personal data. Days are TEXT as 2026-03-01.

CREATE TABLE concern_list (
    number TEXT PRIMARY KEY,
    institution TEXT NOT NULL,
    stage TEXT NOT NULL,
    since TEXT NOT NULL,
    version BIGINT NOT NULL
);
