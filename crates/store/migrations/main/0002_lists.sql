-- Lists: what pages and work lists ask for, written in the transaction of the events they follow from. Everything here
-- can be made anew from the journal. Days are TEXT as 2026-03-01.

CREATE TABLE sequence (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);

CREATE TABLE case_list (
    number TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    birth TEXT NOT NULL,
    avs_blind TEXT,
    language TEXT NOT NULL,
    phase TEXT NOT NULL,
    degree TEXT,
    category TEXT,
    triage TEXT,
    region TEXT,
    theme TEXT,
    route_role TEXT,
    opener_account TEXT NOT NULL,
    opener_institution TEXT NOT NULL,
    lead_account TEXT,
    lead_institution TEXT,
    second_account TEXT,
    proposed_account TEXT,
    opened_on TEXT NOT NULL,
    announced_on TEXT,
    closed_on TEXT,
    outcome TEXT,
    national_outcome TEXT,
    consent_until TEXT,
    next_due TEXT,
    next_kind TEXT,
    follows TEXT,
    version BIGINT NOT NULL
);
CREATE INDEX case_list_avs ON case_list (avs_blind);
CREATE INDEX case_list_name ON case_list (name_key, birth);
CREATE INDEX case_list_opener ON case_list (opener_institution, next_due);
CREATE INDEX case_list_lead ON case_list (lead_account);
CREATE INDEX case_list_second ON case_list (second_account);
CREATE INDEX case_list_proposed ON case_list (proposed_account);
CREATE INDEX case_list_route ON case_list (route_role, region, theme);
CREATE INDEX case_list_announced ON case_list (announced_on);

CREATE TABLE case_word (
    word TEXT NOT NULL,
    case_number TEXT NOT NULL,
    PRIMARY KEY (word, case_number)
);
CREATE INDEX case_word_case ON case_word (case_number);

CREATE TABLE case_party (
    institution TEXT NOT NULL,
    case_number TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    identity BOOLEAN NOT NULL
);
CREATE INDEX case_party_institution ON case_party (institution, valid_until);
CREATE INDEX case_party_case ON case_party (case_number);

CREATE TABLE due_item (
    case_number TEXT NOT NULL,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    subject BIGINT,
    due TEXT NOT NULL,
    anchor TEXT NOT NULL,
    firm BOOLEAN NOT NULL,
    owner_account TEXT,
    owner_role TEXT,
    owner_institution TEXT,
    owner_region TEXT,
    owner_theme TEXT,
    escalates TEXT,
    PRIMARY KEY (case_number, position)
);
CREATE INDEX due_item_account ON due_item (owner_account, due);
CREATE INDEX due_item_role ON due_item (owner_role, owner_institution, due);
CREATE INDEX due_item_escalates ON due_item (escalates);

CREATE TABLE request_list (
    case_number TEXT NOT NULL,
    n BIGINT NOT NULL,
    from_account TEXT NOT NULL,
    from_institution TEXT NOT NULL,
    to_institution TEXT NOT NULL,
    sent TEXT NOT NULL,
    due TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (case_number, n)
);
CREATE INDEX request_list_to ON request_list (to_institution, state, due);
CREATE INDEX request_list_from ON request_list (from_institution, state, due);

CREATE TABLE session_list (
    number TEXT PRIMARY KEY,
    session_type TEXT NOT NULL,
    kind TEXT NOT NULL,
    region TEXT NOT NULL,
    theme TEXT,
    starts TEXT NOT NULL,
    place TEXT NOT NULL,
    state TEXT NOT NULL,
    planner TEXT NOT NULL,
    cases BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX session_list_starts ON session_list (starts);

CREATE TABLE session_case (
    session TEXT NOT NULL,
    case_number TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (session, case_number)
);
CREATE INDEX session_case_case ON session_case (case_number);

CREATE TABLE session_invitee (
    session TEXT NOT NULL,
    n BIGINT NOT NULL,
    account TEXT,
    institution TEXT,
    sent BOOLEAN NOT NULL,
    answer TEXT,
    PRIMARY KEY (session, n)
);
CREATE INDEX session_invitee_account ON session_invitee (account);
