-- What lies under an item is looked up by what its edits say.
CREATE INDEX edit_stack ON edit (value) WHERE field = 'stack';

-- What the archives say of an item on top of others by itself, as JSON.
CREATE TABLE alone (item BLOB PRIMARY KEY, facts TEXT NOT NULL) STRICT;

-- Collections whose items show in another one, until the user takes that back.
CREATE TABLE room (
	id         BLOB PRIMARY KEY,
	collection INTEGER NOT NULL,
	into_room  INTEGER NOT NULL
) STRICT;

-- All collections of an item as its archives name them, where one of them
-- shows in another.
CREATE TABLE item_named (
	item       INTEGER NOT NULL,
	n          INTEGER NOT NULL,
	collection INTEGER NOT NULL,
	PRIMARY KEY (item, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_named_item ON item_named (collection, item);
