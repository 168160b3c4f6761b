-- The figures of the statistics, counted while files change. Nothing in them tells of one case: only how often something
-- holds, and on which day that changed. Months are TEXT as 2026-03, days as 2026-03-01.

-- How often each fact holds now.
CREATE TABLE figure_count (
    period TEXT NOT NULL, -- a month; a day for a deadline that is open; empty for what is so now
    figure TEXT NOT NULL,
    code TEXT NOT NULL,
    value BIGINT NOT NULL,
    cases BIGINT NOT NULL,
    PRIMARY KEY (period, figure, code, value)
);
CREATE INDEX figure_count_figure ON figure_count (figure, period);

-- By how much that changed on a day: what came until a day gives the numbers of that day, whatever came later.
CREATE TABLE figure_change (
    period TEXT NOT NULL,
    figure TEXT NOT NULL,
    code TEXT NOT NULL,
    value BIGINT NOT NULL,
    day TEXT NOT NULL,
    cases BIGINT NOT NULL,
    PRIMARY KEY (period, figure, code, value, day)
);
CREATE INDEX figure_change_figure ON figure_change (figure, period, day);

-- What erased persons have left in the numbers, so that these can be made anew from the journal.
CREATE TABLE figure_kept (
    period TEXT NOT NULL,
    figure TEXT NOT NULL,
    code TEXT NOT NULL,
    value BIGINT NOT NULL,
    day TEXT NOT NULL,
    cases BIGINT NOT NULL,
    PRIMARY KEY (period, figure, code, value, day)
);

-- Of persons who were erased before there were figures only the years are known. An announcement that nobody knows the month
-- of stands under its year.
INSERT INTO figure_kept (period, figure, code, value, day, cases)
SELECT period, figure, code, 0, period || '-12-31', COUNT(*) FROM (
    SELECT announced AS period, 'announced' AS figure, '' AS code FROM erased_case
    UNION ALL SELECT announced, 'region', COALESCE(region, '') FROM erased_case
    UNION ALL SELECT announced, 'category', COALESCE(category, '') FROM erased_case
    UNION ALL SELECT announced, 'triage', COALESCE(triage, '') FROM erased_case
    UNION ALL SELECT announced, 'partner', opener_institution FROM erased_case
    UNION ALL SELECT closed, 'closed', '' FROM erased_case
    UNION ALL SELECT closed, 'outcome', COALESCE(national_outcome, '') FROM erased_case
) AS known
WHERE period <> '' GROUP BY 1, 2, 3;

-- The figures as they stood at the end of a month, with the version of their definitions. Never changed.
CREATE TABLE figure_frozen (
    month TEXT NOT NULL,
    definitions BIGINT NOT NULL,
    figures TEXT NOT NULL, -- JSON, suppressed as on the page
    frozen_at BIGINT NOT NULL,
    PRIMARY KEY (month, definitions)
);
