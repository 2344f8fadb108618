-- How many items that are not hidden somebody wrote or is in, by year; 0 is undated.
CREATE TABLE presence (
	name    INTEGER NOT NULL,
	service INTEGER NOT NULL,
	year    INTEGER NOT NULL,
	count   INTEGER NOT NULL,
	PRIMARY KEY (name, service, year)
) STRICT, WITHOUT ROWID;
INSERT INTO presence SELECT name, service, year, count(*) FROM (
	SELECT i.author AS name, i.service, iif(i.key < 1 << 40, 0, CAST(strftime('%Y', (i.key >> 20) - 62135596800, 'unixepoch') AS INTEGER)) AS year
		FROM item i WHERE i.author <> 0 AND i.flags & 2 = 0
	UNION ALL
	SELECT x.name, i.service, iif(i.key < 1 << 40, 0, CAST(strftime('%Y', (i.key >> 20) - 62135596800, 'unixepoch') AS INTEGER))
		FROM (SELECT DISTINCT item, name FROM item_person) x JOIN item i ON i.key = x.item WHERE i.author <> x.name AND i.flags & 2 = 0)
	GROUP BY 1, 2, 3;

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
