-- Exchange between institutions: agreements, requests for information, lists by AVS number. Made from states, without
-- personal data. Days are TEXT as 2026-03-01.

CREATE TABLE agreement_list (
    number TEXT PRIMARY KEY,
    version BIGINT NOT NULL
);

CREATE TABLE agreement_party (
    institution TEXT NOT NULL,
    number TEXT NOT NULL,
    PRIMARY KEY (institution, number)
);
CREATE INDEX agreement_party_number ON agreement_party (number);

CREATE TABLE inquiry_list (
    id TEXT PRIMARY KEY,
    case_number TEXT NOT NULL,
    n BIGINT NOT NULL,
    from_account TEXT NOT NULL,
    from_institution TEXT NOT NULL,
    to_institution TEXT NOT NULL,
    asked TEXT NOT NULL,
    due TEXT NOT NULL,
    state TEXT NOT NULL,
    given_by TEXT,
    duties TEXT NOT NULL, -- what is still to be done after the answer, separated by commas
    duties_due TEXT
);
CREATE INDEX inquiry_list_to ON inquiry_list (to_institution, due);
CREATE INDEX inquiry_list_from ON inquiry_list (from_institution, due);
CREATE INDEX inquiry_list_case ON inquiry_list (case_number);

CREATE TABLE recipient_list (
    number TEXT PRIMARY KEY,
    from_institution TEXT NOT NULL,
    to_institution TEXT NOT NULL,
    requested TEXT NOT NULL,
    delete_on TEXT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX recipient_list_deletion ON recipient_list (state, delete_on);
