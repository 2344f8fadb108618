package catalog

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"dotori/archive"
)

// PutImport records an import with its warnings, or replaces what was
// recorded of it. It waits for an open batch: see [Batch.PutImport] inside one.
func (c *Catalog) PutImport(ctx context.Context, i Import) error {
	return c.change(ctx, func(b *Batch) error { return b.PutImport(ctx, i) })
}

// PutImport is [Catalog.PutImport] inside a batch.
func (b *Batch) PutImport(ctx context.Context, i Import) error {
	err := ctx.Err()
	if err == nil {
		err = b.putImport(i)
	}
	if err != nil {
		return fmt.Errorf("record import %s: %w", i.ID, err)
	}
	return nil
}

func (b *Batch) putImport(i Import) error {
	n, err := b.importNumber(i.ID)
	if err != nil {
		return err
	}
	options, err := json.Marshal(i.Options)
	if err != nil {
		return err
	}
	_, err = b.exec(`UPDATE import SET paths = ?, service = ?, options = ?, started = ?, finished = ?, state = ?,
		found = ?, imported = ?, duplicate = ?, skipped = ?, items = ?, known = ?, bytes = ?, merge = ? WHERE n = ?`,
		list(i.Paths), string(i.Service), string(options), stamp(i.Started), stamp(i.Finished), string(i.State),
		i.Found, i.Imported, i.Duplicate, i.Skipped, i.Items, i.Known, i.Bytes, i.Merge, n)
	if err != nil {
		return err
	}
	return b.putWarnings(n, i.Warnings)
}

func (b *Batch) putWarnings(n int64, all []archive.Warning) error {
	if _, err := b.exec("DELETE FROM warning WHERE import = ?", n); err != nil {
		return err
	}
	for k, w := range all {
		_, err := b.exec("INSERT INTO warning VALUES (?,?,?,?,?,?,?)", n, k, w.Path, w.Line, w.Reason, w.Detail, w.Skipped)
		if err != nil {
			return err
		}
	}
	return nil
}

func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339Nano)
}

// Imports returns all imports, newest first.
func (c *Catalog) Imports(ctx context.Context) ([]Import, error) {
	return c.imports(ctx, "")
}

// Import returns one import, or [ErrNotFound].
func (c *Catalog) Import(ctx context.Context, id string) (Import, error) {
	found, err := c.imports(ctx, "WHERE id = ?", id)
	if err == nil && len(found) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return Import{}, fmt.Errorf("find import %s: %w", id, err)
	}
	return found[0], nil
}

func (c *Catalog) imports(ctx context.Context, where string, args ...any) ([]Import, error) {
	rows, err := c.read.QueryContext(ctx, `SELECT n, id, paths, service, options, started, finished, state, found,
		imported, duplicate, skipped, items, known, bytes, merge FROM import `+where+` ORDER BY n DESC`, args...)
	var all []Import
	var numbers []int64
	err = each(rows, err, func(rows *sql.Rows) error {
		n, i, err := scanImport(rows)
		all, numbers = append(all, i), append(numbers, n)
		return err
	})
	for k := range all {
		if err == nil {
			all[k].Warnings, err = c.warnings(ctx, numbers[k])
		}
	}
	return all, err
}

func scanImport(rows *sql.Rows) (n int64, i Import, err error) {
	var paths, options, started, finished string
	err = rows.Scan(&n, &i.ID, &paths, &i.Service, &options, &started, &finished, &i.State, &i.Found,
		&i.Imported, &i.Duplicate, &i.Skipped, &i.Items, &i.Known, &i.Bytes, &i.Merge)
	if err == nil {
		err = json.Unmarshal([]byte(paths), &i.Paths)
	}
	if err == nil {
		err = json.Unmarshal([]byte(options), &i.Options)
	}
	if err == nil && started != "" {
		i.Started, err = time.Parse(time.RFC3339Nano, started)
	}
	if err == nil && finished != "" {
		i.Finished, err = time.Parse(time.RFC3339Nano, finished)
	}
	return n, i, err
}

func (c *Catalog) warnings(ctx context.Context, n int64) ([]archive.Warning, error) {
	rows, err := c.read.QueryContext(ctx, "SELECT path, line, reason, detail, skipped FROM warning WHERE import = ? ORDER BY n", n)
	return collect(rows, err, func(w *archive.Warning) []any {
		return []any{&w.Path, &w.Line, &w.Reason, &w.Detail, &w.Skipped}
	})
}
