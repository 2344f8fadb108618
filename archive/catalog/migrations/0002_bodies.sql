-- The formatted body of posts and mails, as zstd where that is shorter.
CREATE TABLE item_html (item INTEGER PRIMARY KEY, html BLOB NOT NULL) STRICT;

-- Further facts: a mail's headers, a product's price.
CREATE TABLE item_detail (
	item  INTEGER NOT NULL,
	n     INTEGER NOT NULL,
	name  INTEGER NOT NULL, -- name
	value TEXT NOT NULL,
	PRIMARY KEY (item, n)
) STRICT, WITHOUT ROWID;
