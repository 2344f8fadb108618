-- A room may be another by what one import told of it alone; '' is all of it.
ALTER TABLE room ADD COLUMN import TEXT NOT NULL DEFAULT '';
