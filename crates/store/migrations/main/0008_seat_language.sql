-- The language of a seat: in a bilingual region each coordinator answers for the cases of one language. And how much is due
-- in a case, for the register.

ALTER TABLE seat ADD COLUMN language TEXT; -- none: every language
ALTER TABLE case_list ADD COLUMN route_language TEXT;
ALTER TABLE case_list ADD COLUMN due_count BIGINT NOT NULL DEFAULT 0;
