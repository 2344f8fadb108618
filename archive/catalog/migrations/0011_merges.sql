-- The merge that brought an import from another library; '' for our own.
ALTER TABLE import ADD COLUMN merge TEXT NOT NULL DEFAULT '';
