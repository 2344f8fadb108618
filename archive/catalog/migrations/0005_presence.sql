-- Counts what is not hidden for who wrote it and who is in it, as tally does
-- for the first collections.
CREATE TABLE presence (
	name       INTEGER NOT NULL,
	service    INTEGER NOT NULL,
	collection INTEGER NOT NULL,
	kind       INTEGER NOT NULL,
	year       INTEGER NOT NULL,
	month      INTEGER NOT NULL,
	count      INTEGER NOT NULL,
	PRIMARY KEY (name, service, collection, kind, year, month)
) STRICT, WITHOUT ROWID;
INSERT INTO presence SELECT name, service, collection, kind,
	iif(key < 1 << 40, 0, CAST(strftime('%Y', (key >> 20) - 62135596800, 'unixepoch') AS INTEGER)),
	iif(key < 1 << 40 OR precision = 1, 0, CAST(strftime('%m', (key >> 20) - 62135596800, 'unixepoch') AS INTEGER)), count(*)
	FROM (SELECT author AS name, service, collection, kind, key, precision FROM item WHERE author <> 0 AND flags & 2 = 0
		UNION ALL SELECT x.name, i.service, i.collection, i.kind, i.key, i.precision
			FROM (SELECT DISTINCT item, name FROM item_person) x JOIN item i ON i.key = x.item WHERE i.author <> x.name AND i.flags & 2 = 0)
	GROUP BY 1, 2, 3, 4, 5, 6;

-- What somebody wrote, without the messages between.
CREATE INDEX item_author_cell ON item (author, key) WHERE kind <> 9 AND kind <> 10 OR cover IS NOT NULL;
CREATE INDEX item_tag_item ON item_tag (tag, item);
CREATE INDEX item_veiled ON item (key) WHERE flags & 32768;

-- The pictures that the user chose to stand for collections; service "" has
-- the user's own.
CREATE TABLE cover (
	id         BLOB PRIMARY KEY,
	service    TEXT NOT NULL,
	kind       TEXT NOT NULL,
	title      TEXT NOT NULL,
	sha        BLOB NOT NULL
) STRICT;
