-- The formatted body of posts and mails, as zstd where that is shorter.
CREATE TABLE item_html (item INTEGER PRIMARY KEY, html BLOB NOT NULL) STRICT;

-- Further facts, as JSON: a mail's headers, a product's price.
CREATE TABLE item_detail (item INTEGER PRIMARY KEY, details TEXT NOT NULL) STRICT;
