-- Whom attendee lists name: how to greet whoever shows a badge. A person has a row for each badge
-- that could be theirs; neither a badge's text nor an e-mail address is kept, only the keyed hash.
-- To be forgotten 24 hours after the session, row by row, together with badge and name of the
-- tickets: all of it is personal.

CREATE TABLE attendees (
    badge TEXT PRIMARY KEY CHECK (length(badge) > 0),
    name TEXT CHECK (length(name) > 0),
    language TEXT CHECK (length(language) BETWEEN 2 AND 3),
    listed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A later list corrects what an earlier one said, and blanks nothing. Who is forgotten goes whole.
CREATE TRIGGER a_list_never_blanks BEFORE UPDATE ON attendees
WHEN (NEW.name IS NULL AND OLD.name IS NOT NULL)
    OR (NEW.language IS NULL AND OLD.language IS NOT NULL)
    OR NEW.badge IS NOT OLD.badge
BEGIN
    SELECT RAISE(ABORT, 'a list never blanks what was known');
END;
-- Without this, INSERT OR REPLACE would blank unseen by the trigger on UPDATE.
CREATE TRIGGER a_list_never_blanks_by_replacing BEFORE INSERT ON attendees
WHEN EXISTS (
    SELECT 1 FROM attendees WHERE badge = NEW.badge
        AND ((name IS NOT NULL AND NEW.name IS NULL)
            OR (language IS NOT NULL AND NEW.language IS NULL)))
BEGIN
    SELECT RAISE(ABORT, 'a list never blanks what was known');
END;
