-- Whom the questions after a conversation were put to, so that each side answers once; who was turned
-- away is counted once; and nothing of a pair stays.

-- That a side was asked, never what it said: only a yes to mentoring that waits for the other side is
-- kept, until that answers. All of it goes when it is too late to answer.
DROP TABLE mentoring;
CREATE TABLE answered (
    session INTEGER NOT NULL,
    number INTEGER NOT NULL,
    question TEXT NOT NULL CHECK (question IN ('mentoring', 'useful')),
    side TEXT NOT NULL CHECK (side IN ('delegate', 'coach')),
    yes INTEGER NOT NULL CHECK (yes IN (0, 1)),
    -- Too late from then on.
    until INTEGER NOT NULL,
    PRIMARY KEY (session, number, question, side),
    CHECK (yes = 0 OR question = 'mentoring'),
    FOREIGN KEY (session, number) REFERENCES tickets (session, number)
) STRICT, WITHOUT ROWID;

-- Coaches' cards, which are not kept for long.
CREATE INDEX cards ON print_jobs (ordered_at) WHERE coach IS NOT NULL;

-- Who was turned away and comes again is one; who gets a number after all is none.
ALTER TABLE unmet ADD COLUMN badge TEXT;
CREATE UNIQUE INDEX unmet_badges ON unmet (session, badge) WHERE badge IS NOT NULL;
