-- Imports whose clock or zone was wrong, by the ids of their edits.
CREATE TABLE shift (
	id     BLOB PRIMARY KEY,
	import TEXT NOT NULL,
	value  TEXT NOT NULL -- JSON
) STRICT;

-- What the archives say of items that show moved, and which items show a
-- moment that another import told than the one that first brought them.
CREATE TABLE told (
	item      BLOB PRIMARY KEY,
	moment    TEXT NOT NULL,    -- JSON; '' where it is not moved
	base      INTEGER NOT NULL, -- the first key of its second
	shown     INTEGER NOT NULL, -- of the second that it shows in
	elsewhere INTEGER NOT NULL
) STRICT;
