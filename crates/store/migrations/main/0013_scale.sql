-- For houses with very many files: the numbers of the statistics, counted as files change, and what long lists are found by.

-- Counted by triggers, so that a version of the program which does not know this table counts too. Empty text: not (yet) so.
CREATE TABLE case_count (
    announced TEXT NOT NULL, -- the year
    closed TEXT NOT NULL, -- the year
    region TEXT NOT NULL,
    category TEXT NOT NULL,
    triage TEXT NOT NULL,
    opener TEXT NOT NULL,
    lead TEXT NOT NULL,
    outcome TEXT NOT NULL,
    phase TEXT NOT NULL,
    cases BIGINT NOT NULL,
    PRIMARY KEY (announced, closed, region, category, triage, opener, lead, outcome, phase)
);

INSERT INTO case_count (announced, closed, region, category, triage, opener, lead, outcome, phase, cases)
SELECT SUBSTR(COALESCE(announced_on, ''), 1, 4), SUBSTR(COALESCE(closed_on, ''), 1, 4), COALESCE(region, ''),
    COALESCE(category, ''), COALESCE(triage, ''), opener_institution, COALESCE(lead_institution, ''),
    COALESCE(national_outcome, ''), phase, COUNT(*)
FROM (SELECT announced_on, closed_on, region, category, triage, opener_institution, lead_institution, national_outcome,
        phase FROM case_list
    UNION ALL SELECT announced, closed, region, category, triage, opener_institution, lead_institution,
        national_outcome, phase FROM erased_case) AS counted
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;

-- Who leads how many.
CREATE INDEX case_list_load ON case_list (lead_account, lead_institution)
    WHERE closed_on IS NULL AND lead_account IS NOT NULL;
-- Files in which something is due, by who answers for them.
CREATE INDEX case_list_lead_due ON case_list (lead_account, next_due);
DROP INDEX case_list_lead; -- the new one begins with the same column
CREATE INDEX case_list_opener_due ON case_list (opener_account, next_due);
CREATE INDEX case_list_role_due ON case_list (route_role, next_due);
-- What is open, with everything that lists are narrowed by, so that they are counted without looking at the rows.
CREATE INDEX case_list_open ON case_list (route_role, region, theme, route_language, announced_on, phase, degree,
    lead_account, second_account, proposed_account, opener_institution, number, name_key, next_due, closed_on) WHERE closed_on IS NULL;
-- By what is due next, whoever asks.
CREATE INDEX case_list_open_due ON case_list (next_due, number) WHERE closed_on IS NULL;
CREATE INDEX case_list_due ON case_list (next_due, number);
-- Whether a consent names somebody: by the case first, however many cases an institution takes part in.
CREATE INDEX case_party_reader ON case_party (case_number, institution, valid_until, valid_from);
DROP INDEX case_party_case;
-- Requests, the latest due first.
CREATE INDEX request_list_to_due ON request_list (to_institution, due);
CREATE INDEX request_list_from_due ON request_list (from_institution, due);
-- Every page tells how many notices are new.
CREATE INDEX notice_unread ON notice (account_id) WHERE read_at IS NULL;
-- The file that follows a closed one.
CREATE INDEX case_list_follows ON case_list (follows) WHERE follows IS NOT NULL;
