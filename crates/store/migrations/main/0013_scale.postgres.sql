CREATE FUNCTION case_list_is_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO case_count AS c (announced, closed, region, category, triage, opener, lead, outcome, phase, cases)
        VALUES (SUBSTR(COALESCE(NEW.announced_on, ''), 1, 4), SUBSTR(COALESCE(NEW.closed_on, ''), 1, 4),
            COALESCE(NEW.region, ''), COALESCE(NEW.category, ''), COALESCE(NEW.triage, ''), NEW.opener_institution,
            COALESCE(NEW.lead_institution, ''), COALESCE(NEW.national_outcome, ''), NEW.phase, 1)
        ON CONFLICT (announced, closed, region, category, triage, opener, lead, outcome, phase)
            DO UPDATE SET cases = c.cases + 1;
    ELSE
        UPDATE case_count SET cases = cases - 1
        WHERE announced = SUBSTR(COALESCE(OLD.announced_on, ''), 1, 4)
            AND closed = SUBSTR(COALESCE(OLD.closed_on, ''), 1, 4)
            AND region = COALESCE(OLD.region, '') AND category = COALESCE(OLD.category, '')
            AND triage = COALESCE(OLD.triage, '') AND opener = OLD.opener_institution
            AND lead = COALESCE(OLD.lead_institution, '') AND outcome = COALESCE(OLD.national_outcome, '')
            AND phase = OLD.phase;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER case_list_is_counted AFTER INSERT OR DELETE ON case_list
    FOR EACH ROW EXECUTE FUNCTION case_list_is_counted();

CREATE FUNCTION erased_case_is_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO case_count AS c (announced, closed, region, category, triage, opener, lead, outcome, phase, cases)
    VALUES (SUBSTR(NEW.announced, 1, 4), SUBSTR(NEW.closed, 1, 4), COALESCE(NEW.region, ''), COALESCE(NEW.category, ''),
        COALESCE(NEW.triage, ''), NEW.opener_institution, COALESCE(NEW.lead_institution, ''),
        COALESCE(NEW.national_outcome, ''), NEW.phase, 1)
    ON CONFLICT (announced, closed, region, category, triage, opener, lead, outcome, phase)
        DO UPDATE SET cases = c.cases + 1;
    RETURN NULL;
END $$;
CREATE TRIGGER erased_case_is_counted AFTER INSERT ON erased_case
    FOR EACH ROW EXECUTE FUNCTION erased_case_is_counted();
