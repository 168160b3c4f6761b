CREATE TRIGGER case_list_is_counted AFTER INSERT ON case_list
BEGIN
    INSERT INTO case_count (announced, closed, region, category, triage, opener, lead, outcome, phase, cases)
    VALUES (SUBSTR(COALESCE(NEW.announced_on, ''), 1, 4), SUBSTR(COALESCE(NEW.closed_on, ''), 1, 4),
        COALESCE(NEW.region, ''), COALESCE(NEW.category, ''), COALESCE(NEW.triage, ''), NEW.opener_institution,
        COALESCE(NEW.lead_institution, ''), COALESCE(NEW.national_outcome, ''), NEW.phase, 1)
    ON CONFLICT (announced, closed, region, category, triage, opener, lead, outcome, phase)
        DO UPDATE SET cases = cases + 1;
END;
CREATE TRIGGER case_list_is_counted_off AFTER DELETE ON case_list
BEGIN
    UPDATE case_count SET cases = cases - 1
    WHERE announced = SUBSTR(COALESCE(OLD.announced_on, ''), 1, 4) AND closed = SUBSTR(COALESCE(OLD.closed_on, ''), 1, 4)
        AND region = COALESCE(OLD.region, '') AND category = COALESCE(OLD.category, '')
        AND triage = COALESCE(OLD.triage, '') AND opener = OLD.opener_institution
        AND lead = COALESCE(OLD.lead_institution, '') AND outcome = COALESCE(OLD.national_outcome, '')
        AND phase = OLD.phase;
END;
CREATE TRIGGER erased_case_is_counted AFTER INSERT ON erased_case
BEGIN
    INSERT INTO case_count (announced, closed, region, category, triage, opener, lead, outcome, phase, cases)
    VALUES (SUBSTR(NEW.announced, 1, 4), SUBSTR(NEW.closed, 1, 4), COALESCE(NEW.region, ''), COALESCE(NEW.category, ''),
        COALESCE(NEW.triage, ''), NEW.opener_institution, COALESCE(NEW.lead_institution, ''),
        COALESCE(NEW.national_outcome, ''), NEW.phase, 1)
    ON CONFLICT (announced, closed, region, category, triage, opener, lead, outcome, phase)
        DO UPDATE SET cases = cases + 1;
END;
