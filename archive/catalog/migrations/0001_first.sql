-- Names of people and accounts, service ids, and paths inside archives, each once.
CREATE TABLE name (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE service (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE path (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE collection (
	id      INTEGER PRIMARY KEY,
	service INTEGER NOT NULL,
	kind    TEXT NOT NULL,
	title   TEXT NOT NULL,
	UNIQUE (service, kind, title)
) STRICT;

CREATE TABLE import (
	n         INTEGER PRIMARY KEY,
	id        TEXT NOT NULL UNIQUE,
	paths     TEXT NOT NULL DEFAULT '[]', -- JSON
	service   TEXT NOT NULL DEFAULT '',
	options   TEXT NOT NULL DEFAULT '{}', -- JSON
	started   TEXT NOT NULL DEFAULT '',   -- RFC 3339
	finished  TEXT NOT NULL DEFAULT '',
	state     TEXT NOT NULL DEFAULT 'running',
	found     INTEGER NOT NULL DEFAULT 0,
	imported  INTEGER NOT NULL DEFAULT 0,
	duplicate INTEGER NOT NULL DEFAULT 0,
	skipped   INTEGER NOT NULL DEFAULT 0,
	items     INTEGER NOT NULL DEFAULT 0,
	known     INTEGER NOT NULL DEFAULT 0,
	bytes     INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE warning (
	import  INTEGER NOT NULL,
	n       INTEGER NOT NULL,
	path    TEXT NOT NULL,
	line    INTEGER NOT NULL,
	reason  TEXT NOT NULL,
	detail  TEXT NOT NULL,
	skipped INTEGER NOT NULL,
	PRIMARY KEY (import, n)
) STRICT, WITHOUT ROWID;

-- What a chat message costs is one row here and one in fts: 0 stands for
-- "none" in the numbers that point to other tables.
CREATE TABLE item (
	key        INTEGER PRIMARY KEY, -- wall seconds since year 1 << 20 | sequence; see key.go
	id         BLOB NOT NULL UNIQUE,
	kind       INTEGER NOT NULL,    -- codes.go
	service    INTEGER NOT NULL,
	account    INTEGER NOT NULL,    -- name
	native     TEXT NOT NULL,
	precision  INTEGER NOT NULL,    -- codes.go
	origin     INTEGER NOT NULL,    -- codes.go
	zone       INTEGER,             -- seconds east of UTC
	title      TEXT NOT NULL,
	text       TEXT NOT NULL,
	author     INTEGER NOT NULL,    -- name
	parent     BLOB,
	latitude   REAL,
	longitude  REAL,
	flags      INTEGER NOT NULL,    -- codes.go
	collection INTEGER NOT NULL,    -- the first; further ones in item_collection
	import     INTEGER NOT NULL,    -- the first provenance; further ones in source
	path       INTEGER NOT NULL,
	line       INTEGER NOT NULL,
	cover      BLOB,                -- SHA-256 of the picture or video that it shows
	width      INTEGER NOT NULL,
	height     INTEGER NOT NULL,
	duration   REAL NOT NULL
) STRICT;

CREATE INDEX item_collection_key ON item (collection, key);
CREATE INDEX item_parent ON item (parent, key) WHERE parent IS NOT NULL;
CREATE INDEX item_favorite ON item (key) WHERE flags & 1;
-- Everything that the grid needs of pictures, without the messages between them.
CREATE INDEX item_cell ON item (key, id, kind, service, precision, flags, collection, cover, width, height, duration)
	WHERE kind <> 9 OR cover IS NOT NULL;
CREATE INDEX item_picture ON item (collection, key) WHERE cover IS NOT NULL;

CREATE TABLE item_collection (
	item       INTEGER NOT NULL,
	n          INTEGER NOT NULL,
	collection INTEGER NOT NULL,
	PRIMARY KEY (item, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_collection_item ON item_collection (collection, item);

CREATE TABLE item_person (
	item INTEGER NOT NULL,
	n    INTEGER NOT NULL,
	name INTEGER NOT NULL,
	PRIMARY KEY (item, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_person_item ON item_person (name, item);

CREATE TABLE item_tag (
	item INTEGER NOT NULL,
	n    INTEGER NOT NULL,
	tag  TEXT NOT NULL,
	PRIMARY KEY (item, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_media (
	item     INTEGER NOT NULL,
	n        INTEGER NOT NULL,
	sha      BLOB, -- SHA-256; NULL when missing
	name     TEXT NOT NULL,
	mime     TEXT NOT NULL,
	size     INTEGER NOT NULL,
	width    INTEGER NOT NULL,
	height   INTEGER NOT NULL,
	duration REAL NOT NULL,
	role     TEXT NOT NULL,
	missing  INTEGER NOT NULL,
	PRIMARY KEY (item, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_media_sha ON item_media (sha, item) WHERE sha IS NOT NULL;

-- Provenance beyond the first.
CREATE TABLE source (
	item   INTEGER NOT NULL,
	import INTEGER NOT NULL,
	path   INTEGER NOT NULL,
	line   INTEGER NOT NULL,
	PRIMARY KEY (item, import, path, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_import ON source (import);

-- Keys that items left and take again when they come back to that second.
CREATE TABLE place (
	id   BLOB NOT NULL,
	base INTEGER NOT NULL,
	key  INTEGER NOT NULL,
	PRIMARY KEY (id, base)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_key ON place (key);

-- Counts that screens ask for at once. more = 1 counts items for the
-- collections after their first, so that months do not count them twice.
CREATE TABLE tally (
	collection INTEGER NOT NULL,
	more       INTEGER NOT NULL,
	service    INTEGER NOT NULL,
	kind       INTEGER NOT NULL,
	year       INTEGER NOT NULL,
	month      INTEGER NOT NULL,
	hidden     INTEGER NOT NULL,
	count      INTEGER NOT NULL,
	pictures   INTEGER NOT NULL,
	PRIMARY KEY (collection, more, service, kind, year, month, hidden)
) STRICT, WITHOUT ROWID;

-- How many items of a collection each author wrote.
CREATE TABLE voice (
	collection INTEGER NOT NULL,
	name       INTEGER NOT NULL,
	count      INTEGER NOT NULL,
	PRIMARY KEY (collection, name)
) STRICT, WITHOUT ROWID;

-- Files of archives that were read; stamp is whatever tells a changed one.
CREATE TABLE seen_file (
	root   TEXT NOT NULL,
	path   TEXT NOT NULL,
	stamp  TEXT NOT NULL,
	sha    TEXT NOT NULL,
	PRIMARY KEY (root, path)
) STRICT, WITHOUT ROWID;

-- The user's changes. original is what the archives say, NULL while the item
-- is not here.
CREATE TABLE edit (
	n        INTEGER PRIMARY KEY,
	item     BLOB NOT NULL,
	field    TEXT NOT NULL,
	value    TEXT NOT NULL, -- JSON
	original TEXT,          -- JSON
	UNIQUE (item, field)
) STRICT;

CREATE TABLE owner (
	service TEXT NOT NULL,
	name    TEXT NOT NULL,
	PRIMARY KEY (service, name)
) STRICT, WITHOUT ROWID;

-- Full text: the tokens of tokens.go, made by us and split at spaces; hits
-- are checked against the item itself. It keeps no text and no positions.
CREATE VIRTUAL TABLE fts USING fts5(words, content='', columnsize=0, detail=none, tokenize='ascii');
INSERT INTO fts (fts, rank) VALUES ('hashsize', 16777216);
