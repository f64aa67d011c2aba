-- What the screens say of themselves and of their cameras and printers, again and again. Nothing that
-- happened: only how it was when it was last heard of.
CREATE TABLE devices (
    station TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('kiosk', 'table', 'board', 'desk', 'camera', 'printer')),
    state TEXT NOT NULL,
    since INTEGER NOT NULL,
    heard INTEGER NOT NULL,
    PRIMARY KEY (station, kind)
) STRICT, WITHOUT ROWID;

-- Whether a paper was taken over by its station's second printer, so that nobody asks the first one for
-- it again.
ALTER TABLE print_jobs ADD COLUMN relieved INTEGER NOT NULL DEFAULT 0 CHECK (relieved IN (0, 1));
