-- What else archives and files told of when an item was, as JSON.
CREATE TABLE item_moment (item INTEGER PRIMARY KEY, moments TEXT NOT NULL) STRICT;
