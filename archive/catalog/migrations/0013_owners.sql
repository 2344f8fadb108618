-- What archives call their owners' own, by who wrote it: for whom it shows on
-- which side of a chat.
CREATE TABLE own_voice (
	collection INTEGER NOT NULL,
	import     INTEGER NOT NULL,
	service    INTEGER NOT NULL,
	name       INTEGER NOT NULL,
	count      INTEGER NOT NULL,
	PRIMARY KEY (collection, import, service, name)
) STRICT, WITHOUT ROWID;
INSERT INTO own_voice SELECT collection, import, service, author, count(*) FROM item
	WHERE flags & 8 AND author <> 0 GROUP BY 1, 2, 3, 4;

-- Whose archives imports are, as the user said.
CREATE TABLE whose (
	id      BLOB PRIMARY KEY,
	import  TEXT NOT NULL,
	service TEXT NOT NULL,
	name    TEXT NOT NULL
) STRICT;

-- With whose eyes chats are seen: one row, or none.
CREATE TABLE viewpoint (
	id      BLOB PRIMARY KEY,
	service TEXT NOT NULL,
	name    TEXT NOT NULL
) STRICT;
