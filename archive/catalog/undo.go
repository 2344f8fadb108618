package catalog

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Removed says what RemoveImport took out.
type Removed struct {
	Items   int      // that are gone
	Shared  []string // ids of items that other imports brought too: replay their records
	Imports []string // the imports to replay them from, in their order
	Media   []string // SHA-256 of all media of these items; those that [Catalog.HasMedia] denies after the replay are free
}

// RemoveImport takes all items out that an import brought or added to, in one
// transaction. To bring back what other imports know of them, Put the records
// of Shared from Imports again: the catalog is then as if the import had
// never been. The user's changes stay and wait for their items.
func (c *Catalog) RemoveImport(ctx context.Context, id string) (Removed, error) {
	var out Removed
	err := c.change(ctx, func(b *Batch) (err error) {
		out, err = b.removeImport(ctx, id)
		return err
	})
	if err != nil {
		return Removed{}, fmt.Errorf("remove import %s: %w", id, err)
	}
	return out, nil
}

// removal is a RemoveImport at work.
type removal struct {
	b       *Batch
	n       int64
	out     Removed
	media   map[string]bool
	imports map[int64]bool
}

func (b *Batch) removeImport(ctx context.Context, id string) (Removed, error) {
	r := &removal{b: b, media: map[string]bool{}, imports: map[int64]bool{}}
	err := b.row("SELECT n FROM import WHERE id = ?", id).Scan(&r.n)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	if err != nil {
		return r.out, err
	}
	keys, err := r.touched()
	for len(keys) > 0 && err == nil {
		n := min(chunk, len(keys))
		if err = ctx.Err(); err == nil {
			err = r.remove(keys[:n])
		}
		keys = keys[n:]
	}
	if err != nil {
		return r.out, err
	}
	return r.finish()
}

// touched returns the keys of all items that the import has a part in.
func (r *removal) touched() ([]Key, error) {
	return collectKeys(r.b.query("SELECT key FROM item WHERE import = ? UNION SELECT item FROM source WHERE import = ? ORDER BY 1",
		r.n, r.n))
}

func (r *removal) remove(keys []Key) error {
	rows, err := fetch(r.b.query, "WHERE i.key IN (SELECT value FROM json_each(?)) ORDER BY i.key", list(keys))
	if err != nil {
		return err
	}
	ids := make([]string, len(rows))
	for i, row := range rows {
		ids[i] = row.item.ID
		if err := r.removeRow(row); err != nil {
			return err
		}
	}
	_, err = r.b.regroup(ids, nil)
	return err
}

func (r *removal) removeRow(row *row) error {
	others, err := r.others(row)
	if err != nil {
		return err
	}
	own, err := r.b.base(row)
	if err != nil {
		return err
	}
	for _, m := range own.Media {
		if m.SHA256 != "" {
			r.media[m.SHA256] = true
		}
	}
	for _, n := range others {
		r.imports[n] = true
	}
	if len(others) > 0 {
		r.out.Shared = append(r.out.Shared, row.item.ID)
		err = r.b.leave(row)
	} else {
		r.out.Items++
		err = r.b.forget(row)
	}
	if err != nil {
		return err
	}
	return r.clear(row)
}

// others returns the further imports that brought an item.
func (r *removal) others(row *row) ([]int64, error) {
	var all []int64
	if row.from.imp != r.n {
		all = append(all, row.from.imp)
	}
	if !row.flags.has(hasSources) {
		return all, nil
	}
	rows, err := r.b.query("SELECT DISTINCT import FROM source WHERE item = ? AND import <> ?", int64(row.key), r.n)
	more, err := collect(rows, err, func(n *int64) []any { return []any{n} })
	return append(all, more...), err
}

// clear deletes a row and its provenance, and makes its changes wait.
func (r *removal) clear(row *row) error {
	if err := r.b.remove(row); err != nil {
		return err
	}
	if row.flags.has(hasSources) {
		if _, err := r.b.exec("DELETE FROM source WHERE item = ?", int64(row.key)); err != nil {
			return err
		}
	}
	if row.flags.stack() > 0 {
		if err := r.b.forgetAlone(row.id); err != nil {
			return err
		}
	}
	if err := r.b.forgetTold(row.id); err != nil {
		return err
	}
	if !row.flags.has(hasEdits) {
		return nil
	}
	_, err := r.b.exec("UPDATE edit SET original = NULL WHERE item = ?", row.id)
	return err
}

// forget drops the places that an item had.
func (b *Batch) forget(r *row) error {
	if !b.places {
		return nil
	}
	_, err := b.exec("DELETE FROM place WHERE id = ?", r.id)
	return err
}

// finish drops what files of the removed media were seen, so that importing
// again reads them again.
func (r *removal) finish() (Removed, error) {
	for sha := range r.media {
		r.out.Media = append(r.out.Media, sha)
	}
	_, err := r.b.exec("DELETE FROM seen_file WHERE sha IN (SELECT value FROM json_each(?))", list(r.out.Media))
	if err != nil {
		return r.out, err
	}
	numbers := make([]int64, 0, len(r.imports))
	for n := range r.imports {
		numbers = append(numbers, n)
	}
	rows, err := r.b.query("SELECT id FROM import WHERE n IN (SELECT value FROM json_each(?)) ORDER BY n", list(numbers))
	r.out.Imports, err = collect(rows, err, func(id *string) []any { return []any{id} })
	if err != nil {
		return r.out, err
	}
	return r.out, r.b.sweep()
}

// sweep drops counts that came to nothing, and collections that hold nothing,
// before they are counted as if they were there.
func (b *Batch) sweep() error {
	if err := b.flushTally(); err != nil {
		return err
	}
	for _, query := range []string{"DELETE FROM tally WHERE count = 0 AND pictures = 0", "DELETE FROM voice WHERE count = 0",
		"DELETE FROM presence WHERE count = 0"} {
		if _, err := b.exec(query); err != nil {
			return err
		}
	}
	return nil
}
