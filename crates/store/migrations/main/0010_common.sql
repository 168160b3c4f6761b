-- Runs in which two institutions find the persons that they have in common. Made from states, without personal data.
-- Days are TEXT as 2026-03-01.

CREATE TABLE common_run (
    number TEXT PRIMARY KEY,
    own_institution TEXT NOT NULL,
    with_institution TEXT NOT NULL,
    agreement TEXT NOT NULL,
    requested TEXT NOT NULL,
    delete_on TEXT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX common_run_deletion ON common_run (state, delete_on);
CREATE INDEX common_run_pair ON common_run (own_institution, with_institution, agreement, requested);
