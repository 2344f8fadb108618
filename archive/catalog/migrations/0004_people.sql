-- People that the user made of names: each name on a service is one of at
-- most one person.
CREATE TABLE person (id BLOB PRIMARY KEY, title TEXT NOT NULL) STRICT;
CREATE TABLE alias (
	service TEXT NOT NULL,
	name    TEXT NOT NULL,
	person  BLOB NOT NULL,
	PRIMARY KEY (service, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_person ON alias (person);

-- What somebody wrote, in order of time.
CREATE INDEX item_author ON item (author, key);
