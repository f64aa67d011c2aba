-- A queue, as SQLite keeps it. What must never happen is refused here too, whatever program writes.
-- Moments are milliseconds since 1970 in UTC. Append only: a change is a new file beside this one.

PRAGMA application_id = 0x44726F70; -- "Drop": tells a queue from any other SQLite file

-- The event this queue belongs to: one row, begun on first use.
CREATE TABLE event (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    version INTEGER NOT NULL CHECK (version >= 1),
    demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
    badge_secret BLOB NOT NULL CHECK (length(badge_secret) = 32),
    changed_at INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE TRIGGER a_queue_begins_once BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE one = NEW.one)
BEGIN
    SELECT RAISE(ABORT, 'a queue keeps its event');
END;
CREATE TRIGGER a_queue_keeps_its_event BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'a queue keeps its event');
END;
CREATE TRIGGER a_queue_keeps_its_badge_secret BEFORE UPDATE ON event
WHEN NEW.badge_secret IS NOT OLD.badge_secret
BEGIN
    SELECT RAISE(ABORT, 'a queue keeps its badge secret');
END;

-- Counts the transactions that changed anything, so that displays know when to look again.
CREATE TABLE revision (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    revision INTEGER NOT NULL
) STRICT;
INSERT INTO revision VALUES (1, 0);

CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    timetable TEXT NOT NULL CHECK (timetable IN ('planned', 'rehearsal')),
    plan INTEGER NOT NULL CHECK (plan >= 0),
    room TEXT NOT NULL,
    check_in_opens INTEGER NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX one_row_per_planned_session ON sessions (plan, starts)
    WHERE timetable = 'planned';

CREATE TABLE tickets (
    session INTEGER NOT NULL REFERENCES sessions (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    token TEXT NOT NULL UNIQUE,
    area TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'called', 'in_conversation', 'absent', 'away',
        'done', 'left', 'void', 'unserved')),
    table_number INTEGER,
    badge TEXT,
    name TEXT,
    language TEXT,
    people INTEGER NOT NULL CHECK (people BETWEEN 1 AND 4),
    languages TEXT NOT NULL CHECK (json_type(languages) = 'array'),
    goal TEXT,
    reason TEXT,
    joins_group INTEGER NOT NULL CHECK (joins_group IN (0, 1)),
    step_free INTEGER NOT NULL CHECK (step_free IN (0, 1)),
    place INTEGER NOT NULL,
    absences INTEGER NOT NULL CHECK (absences >= 0),
    taken_at INTEGER NOT NULL,
    window_from INTEGER,
    window_to INTEGER,
    called_at INTEGER,
    recalled_at INTEGER,
    started_at INTEGER,
    ended_at INTEGER,
    copies INTEGER NOT NULL CHECK (copies >= 1),
    PRIMARY KEY (session, number),
    CHECK ((window_from IS NULL) = (window_to IS NULL)),
    CHECK (state NOT IN ('called', 'in_conversation') OR table_number IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX one_active_ticket_per_badge ON tickets (session, badge)
    WHERE badge IS NOT NULL AND state IN ('waiting', 'called', 'in_conversation', 'absent', 'away');
-- The few active tickets are found without passing the many that ended.
CREATE INDEX active_tickets ON tickets (session, number)
    WHERE state IN ('waiting', 'called', 'in_conversation', 'absent', 'away');
CREATE INDEX tickets_of_badge ON tickets (session, badge) WHERE badge IS NOT NULL;

-- Every move a ticket can make; nothing else can happen to it.
CREATE TABLE ticket_moves (
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    PRIMARY KEY (from_state, to_state)
) STRICT, WITHOUT ROWID;
INSERT INTO ticket_moves (from_state, to_state) VALUES
    ('waiting', 'called'),
    ('waiting', 'away'),
    ('waiting', 'left'),
    ('waiting', 'void'),
    ('waiting', 'unserved'),
    ('called', 'in_conversation'),
    ('called', 'absent'),
    ('called', 'waiting'),
    ('absent', 'waiting'),
    ('absent', 'in_conversation'),
    ('absent', 'void'),
    ('absent', 'unserved'),
    ('away', 'waiting'),
    ('in_conversation', 'done');

CREATE TRIGGER a_ticket_begins_waiting BEFORE INSERT ON tickets
WHEN NEW.state <> 'waiting'
BEGIN
    SELECT RAISE(ABORT, 'a ticket begins waiting');
END;
-- Without this, INSERT OR REPLACE would take a ticket away unseen by the trigger on DELETE.
CREATE TRIGGER a_ticket_is_taken_once BEFORE INSERT ON tickets
WHEN EXISTS (SELECT 1 FROM tickets WHERE session = NEW.session AND number = NEW.number)
    OR EXISTS (SELECT 1 FROM tickets WHERE token = NEW.token)
BEGIN
    SELECT RAISE(ABORT, 'this ticket is taken already');
END;
CREATE TRIGGER a_badge_has_one_active_ticket BEFORE INSERT ON tickets
WHEN NEW.badge IS NOT NULL AND EXISTS (
    SELECT 1 FROM tickets WHERE session = NEW.session AND badge = NEW.badge
        AND state IN ('waiting', 'called', 'in_conversation', 'absent', 'away'))
BEGIN
    SELECT RAISE(ABORT, 'this badge has an active ticket already');
END;
CREATE TRIGGER a_ticket_moves_by_the_table BEFORE UPDATE ON tickets
WHEN NEW.state IS NOT OLD.state AND NOT EXISTS (
    SELECT 1 FROM ticket_moves WHERE from_state = OLD.state AND to_state = NEW.state)
BEGIN
    SELECT RAISE(ABORT, 'a ticket cannot make this move');
END;
CREATE TRIGGER a_ticket_keeps_what_it_is BEFORE UPDATE ON tickets
WHEN NEW.session IS NOT OLD.session OR NEW.number IS NOT OLD.number
    OR NEW.token IS NOT OLD.token OR NEW.taken_at IS NOT OLD.taken_at
BEGIN
    SELECT RAISE(ABORT, 'session, number, token and arrival of a ticket never change');
END;
-- A person can be forgotten, not exchanged.
CREATE TRIGGER a_ticket_keeps_whose_it_is BEFORE UPDATE ON tickets
WHEN (NEW.badge IS NOT OLD.badge AND NEW.badge IS NOT NULL)
    OR (NEW.name IS NOT OLD.name AND NEW.name IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'badge and name of a ticket can only be forgotten');
END;
CREATE TRIGGER a_ticket_is_never_deleted BEFORE DELETE ON tickets
BEGIN
    SELECT RAISE(ABORT, 'a ticket is never deleted');
END;

-- What people decided by hand in a session; where there is no row the event file counts.
CREATE TABLE table_hands (
    session INTEGER NOT NULL REFERENCES sessions (id),
    table_number INTEGER NOT NULL,
    opened INTEGER CHECK (opened IN (0, 1)),
    coach TEXT,
    PRIMARY KEY (session, table_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE area_hands (
    session INTEGER NOT NULL REFERENCES sessions (id),
    area TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'paused', 'finishing')),
    PRIMARY KEY (session, area)
) STRICT, WITHOUT ROWID;

-- First answers, so that the same request again changes nothing. They name no person: names and
-- badges stand with the tickets only.
CREATE TABLE requests (
    id TEXT PRIMARY KEY,
    deed TEXT NOT NULL,
    session INTEGER NOT NULL REFERENCES sessions (id),
    at INTEGER NOT NULL,
    answer TEXT NOT NULL CHECK (json_type(answer) = 'object')
) STRICT, WITHOUT ROWID;

-- Everything that happened, in order.
CREATE TABLE log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    session INTEGER REFERENCES sessions (id),
    deed TEXT NOT NULL,
    number INTEGER,
    table_number INTEGER,
    area TEXT,
    note TEXT,
    station TEXT
) STRICT;
CREATE TRIGGER the_log_is_never_written_over BEFORE INSERT ON log
WHEN EXISTS (SELECT 1 FROM log WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'the log only grows');
END;
CREATE TRIGGER the_log_is_never_changed BEFORE UPDATE ON log
BEGIN
    SELECT RAISE(ABORT, 'the log only grows');
END;
CREATE TRIGGER the_log_is_never_shortened BEFORE DELETE ON log
BEGIN
    SELECT RAISE(ABORT, 'the log only grows');
END;

CREATE TABLE print_jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL,
    number INTEGER NOT NULL,
    copy INTEGER NOT NULL CHECK (copy >= 1),
    station TEXT NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('pending', 'sending', 'sent', 'printed', 'failed', 'unknown')),
    ordered_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    problem TEXT,
    UNIQUE (session, number, copy),
    FOREIGN KEY (session, number) REFERENCES tickets (session, number)
) STRICT;
CREATE INDEX print_jobs_of_station ON print_jobs (station, state, id);
