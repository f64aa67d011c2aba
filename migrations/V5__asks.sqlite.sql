-- What a request asked for, as a keyed hash: the same id for somebody else is a mistake, and must not
-- be answered with the first person's ticket. Empty for requests of an older version.
ALTER TABLE requests ADD COLUMN asks TEXT;
