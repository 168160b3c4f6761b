-- Which obstacles a case has met, each once in a year. Made from states; what was remarked on them stays in the case.

CREATE TABLE case_obstacle (
    case_number TEXT NOT NULL,
    year BIGINT NOT NULL,
    interface TEXT NOT NULL,
    obstacle TEXT NOT NULL,
    PRIMARY KEY (case_number, year, interface, obstacle)
);

CREATE INDEX case_obstacle_counted ON case_obstacle (year, interface, obstacle);
