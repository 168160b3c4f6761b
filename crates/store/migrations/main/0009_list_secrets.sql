-- What a list may tell one reader and not another: who knows of a consent, and where the second of a tandem works.

ALTER TABLE case_list ADD COLUMN second_institution TEXT;

CREATE TABLE consent_reader (
    case_number TEXT NOT NULL,
    consent BIGINT NOT NULL,
    institution TEXT NOT NULL, -- named by it, or has prepared it
    valid_until TEXT, -- the last day; none where it was not given or was taken back
    PRIMARY KEY (case_number, consent, institution)
);
CREATE INDEX consent_reader_institution ON consent_reader (institution, case_number);
