-- Which days of an expert desk cases have booked, so that no more are heard on a day than have a place. Made from states.

CREATE TABLE case_slot (
    case_number TEXT NOT NULL,
    n BIGINT NOT NULL,
    desk TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (case_number, n)
);

CREATE INDEX case_slot_day ON case_slot (desk, day);
