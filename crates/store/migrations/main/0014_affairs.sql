-- What the bodies deal with: bodies, topics, sittings, recommendations, programmes, projects, mandates. Made from states,
-- without personal data. Days are TEXT as 2026-03-01.

CREATE TABLE affair_list (
    name TEXT NOT NULL,
    number TEXT NOT NULL,
    stage TEXT NOT NULL,
    about TEXT,
    since TEXT NOT NULL,
    public BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (name, number)
);

CREATE INDEX affair_about ON affair_list (name, about);
