-- Mails are shown by folder and month, as messages are.
DROP INDEX item_cell;
CREATE INDEX item_cell ON item (key, id, kind, service, precision, flags, collection, cover, width, height, duration)
	WHERE kind <> 9 AND kind <> 10 OR cover IS NOT NULL;

-- The formatted body of posts and mails, as zstd where that is shorter.
CREATE TABLE item_html (item INTEGER PRIMARY KEY, html BLOB NOT NULL) STRICT;

-- Further facts, as JSON: a mail's headers, a product's price.
CREATE TABLE item_detail (item INTEGER PRIMARY KEY, details TEXT NOT NULL) STRICT;
