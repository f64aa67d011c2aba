-- Breaks, other methods than one-to-one, people who come together, absence for some minutes, undo,
-- and what the report needs: first windows, who was turned away, how long conversations take.

-- A ticket: who came along, until when it is passed over, what was told first and how sure it was,
-- with whom and by which method people talked.
ALTER TABLE tickets ADD COLUMN companions TEXT NOT NULL DEFAULT '[]'
    CHECK (json_type(companions) = 'array');
ALTER TABLE tickets ADD COLUMN away_until INTEGER;
ALTER TABLE tickets ADD COLUMN first_area TEXT;
ALTER TABLE tickets ADD COLUMN first_from INTEGER;
ALTER TABLE tickets ADD COLUMN first_to INTEGER;
ALTER TABLE tickets ADD COLUMN chance INTEGER CHECK (chance BETWEEN 0 AND 100);
ALTER TABLE tickets ADD COLUMN over_the_rule INTEGER NOT NULL DEFAULT 0
    CHECK (over_the_rule IN (0, 1));
ALTER TABLE tickets ADD COLUMN coach TEXT;
ALTER TABLE tickets ADD COLUMN mode TEXT
    CHECK (mode IN ('individual', 'briefing', 'topic', 'groups'));
ALTER TABLE tickets ADD COLUMN briefed INTEGER NOT NULL DEFAULT 0 CHECK (briefed IN (0, 1));
UPDATE tickets SET first_area = area, first_from = window_from, first_to = window_to;

-- Who came along has no other active ticket either, and is nobody's companion twice.
CREATE TRIGGER a_companion_has_no_other_active_ticket BEFORE INSERT ON tickets
WHEN NEW.companions <> '[]' AND EXISTS (
    SELECT 1 FROM json_each(NEW.companions) AS mine
    JOIN tickets AS other INDEXED BY active_tickets
    WHERE other.state IN ('waiting', 'called', 'in_conversation', 'absent', 'away')
        AND other.session = NEW.session
        AND (other.badge = mine.value OR EXISTS (
            SELECT 1 FROM json_each(other.companions) AS theirs WHERE theirs.value = mine.value)))
BEGIN
    SELECT RAISE(ABORT, 'this companion has an active ticket already');
END;
CREATE TRIGGER a_badge_is_no_active_companion BEFORE INSERT ON tickets
WHEN NEW.badge IS NOT NULL AND EXISTS (
    SELECT 1 FROM tickets AS other INDEXED BY active_tickets
    JOIN json_each(other.companions) AS theirs
    WHERE other.state IN ('waiting', 'called', 'in_conversation', 'absent', 'away')
        AND other.session = NEW.session AND other.companions <> '[]'
        AND theirs.value = NEW.badge)
BEGIN
    SELECT RAISE(ABORT, 'this badge came along with an active ticket already');
END;
CREATE TRIGGER companions_can_only_be_forgotten BEFORE UPDATE ON tickets
WHEN NEW.companions IS NOT OLD.companions AND NEW.companions <> '[]'
BEGIN
    SELECT RAISE(ABORT, 'the companions of a ticket can only be forgotten');
END;
CREATE TRIGGER what_was_told_first_stays BEFORE UPDATE ON tickets
WHEN OLD.first_area IS NOT NULL AND (NEW.first_area IS NOT OLD.first_area
    OR NEW.first_from IS NOT OLD.first_from OR NEW.first_to IS NOT OLD.first_to
    OR NEW.chance IS NOT OLD.chance OR NEW.over_the_rule IS NOT OLD.over_the_rule)
BEGIN
    SELECT RAISE(ABORT, 'what a person was told first is never changed');
END;

-- A table: how it works at the moment, and whether its coach is away or wants somebody to come.
ALTER TABLE table_hands ADD COLUMN break_until INTEGER;
ALTER TABLE table_hands ADD COLUMN mode TEXT NOT NULL DEFAULT 'individual'
    CHECK (mode IN ('individual', 'briefing', 'topic', 'groups'));
ALTER TABLE table_hands ADD COLUMN topic TEXT CHECK ((topic IS NULL) OR mode = 'topic');
-- How many groups it has called since it changed to groups.
ALTER TABLE table_hands ADD COLUMN groups_called INTEGER NOT NULL DEFAULT 0;
ALTER TABLE table_hands ADD COLUMN briefing_since INTEGER;
ALTER TABLE table_hands ADD COLUMN help_since INTEGER;
-- How often it called one person although the line was long enough for another method.
ALTER TABLE table_hands ADD COLUMN kept_individual INTEGER NOT NULL DEFAULT 0;

-- An area: where staff moved all its people, and when, so that the room can be told.
ALTER TABLE area_hands ADD COLUMN moved_to TEXT;
ALTER TABLE area_hands ADD COLUMN moved_at INTEGER;

-- How long one-to-one conversations took so far, by coach ('' where nobody knows whose).
CREATE TABLE paces (
    session INTEGER NOT NULL REFERENCES sessions (id),
    coach TEXT NOT NULL,
    conversations INTEGER NOT NULL CHECK (conversations > 0),
    seconds INTEGER NOT NULL CHECK (seconds >= 0),
    PRIMARY KEY (session, coach)
) STRICT, WITHOUT ROWID;

-- Anonymous counts: pairs that go on as mentoring, answers to "was it useful?", briefings.
CREATE TABLE tallies (
    session INTEGER NOT NULL REFERENCES sessions (id),
    what TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (session, what)
) STRICT, WITHOUT ROWID;

-- One side's yes to mentoring, until the other side answers; then the row goes, whatever the
-- answer. A no is never written.
CREATE TABLE mentoring (
    session INTEGER NOT NULL,
    number INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('delegate', 'coach')),
    PRIMARY KEY (session, number),
    FOREIGN KEY (session, number) REFERENCES tickets (session, number)
) STRICT, WITHOUT ROWID;

-- Demand that was not met: who was turned away, or left the kiosk without a number. Nobody is named.
CREATE TABLE unmet (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL REFERENCES sessions (id),
    at INTEGER NOT NULL,
    -- A refusal's code, or 'abandoned'.
    why TEXT NOT NULL,
    area TEXT,
    language TEXT,
    people INTEGER NOT NULL CHECK (people BETWEEN 1 AND 4),
    station TEXT
) STRICT;

-- The latest deeds of each session with what they changed, so that they can be taken back.
CREATE TABLE undoes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL REFERENCES sessions (id),
    deed TEXT NOT NULL,
    station TEXT,
    -- Tickets, tables and areas before and after; null where the deed cannot be taken back.
    images TEXT CHECK (images IS NULL OR json_type(images) = 'object')
) STRICT;
CREATE INDEX undoes_of_session ON undoes (session, id);

-- A paper is a ticket's slip, or a coach's card, which belongs to no ticket.
CREATE TABLE papers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL,
    number INTEGER,
    copy INTEGER NOT NULL CHECK (copy >= 1),
    coach TEXT,
    station TEXT NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('pending', 'sending', 'sent', 'printed', 'failed', 'unknown')),
    ordered_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    problem TEXT,
    CHECK ((number IS NULL) <> (coach IS NULL)),
    UNIQUE (session, number, copy),
    FOREIGN KEY (session, number) REFERENCES tickets (session, number)
) STRICT;
INSERT INTO papers (id, session, number, copy, station, state, ordered_at, changed_at, problem)
    SELECT id, session, number, copy, station, state, ordered_at, changed_at, problem
    FROM print_jobs;
DROP TABLE print_jobs;
ALTER TABLE papers RENAME TO print_jobs;
CREATE INDEX print_jobs_of_station ON print_jobs (station, state, id);
