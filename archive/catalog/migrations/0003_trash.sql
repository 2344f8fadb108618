-- Until now hidden items were hidden by their own doing; 32768 says so.
UPDATE item SET flags = flags | 32768 WHERE flags & 2;
CREATE INDEX item_trashed ON item (key) WHERE flags & 16384;
