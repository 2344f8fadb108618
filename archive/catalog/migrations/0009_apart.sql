-- Of what the user said that the two are not the same: items, people, rooms.
CREATE TABLE apart (
	id BLOB PRIMARY KEY,
	a  BLOB NOT NULL,
	b  BLOB NOT NULL
) STRICT;
