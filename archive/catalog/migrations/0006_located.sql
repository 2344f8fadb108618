-- What has a place, without all that has none.
CREATE INDEX item_located ON item (kind, key) WHERE latitude IS NOT NULL;
