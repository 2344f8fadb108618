package thumbnail

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
)

// memoryEntries is how many thumbnails a store keeps that may not write: some
// tens of megabytes.
const memoryEntries = 4000

// openReady opens the file of a library that cannot be written to, for what is
// in it already; nil when there is none that can be used. Another process may
// be writing to it, or the disk may take no writing at all.
func openReady(path string) *sql.DB {
	if _, err := os.Stat(path); err != nil {
		return nil
	}
	for _, mode := range []url.Values{{"mode": {"ro"}}, {"mode": {"ro"}, "immutable": {"1"}}} {
		db, err := sql.Open("sqlite", "file:"+escape(path)+"?"+mode.Encode())
		if err != nil {
			return nil
		}
		if current(db) {
			return db
		}
		db.Close()
		if wal, err := os.Stat(path + "-wal"); err == nil && wal.Size() > 0 {
			return nil // what it holds would be missed
		}
	}
	return nil
}

func current(db *sql.DB) bool {
	var found, one int
	return db.QueryRow("PRAGMA user_version").Scan(&found) == nil && found == version &&
		db.QueryRow("SELECT count(*) FROM (SELECT 1 FROM thumbnail LIMIT 1)").Scan(&one) == nil
}

// get reads one thumbnail.
func get(ctx context.Context, db *sql.DB, key []byte, c Class) (p Picture, err error) {
	row := db.QueryRowContext(ctx, "SELECT jpeg, width, height, reason FROM thumbnail WHERE sha256 = ? AND class = ?", key, c)
	err = row.Scan(&p.JPEG, &p.Width, &p.Height, &p.Reason)
	return p, err
}

// forget takes the oldest entries out of a store in memory when there are too many.
func forget(ctx context.Context, tx *sql.Tx) error {
	const oldest = "DELETE FROM thumbnail WHERE rowid <= (SELECT max(rowid) FROM thumbnail) - ?"
	if _, err := tx.ExecContext(ctx, oldest, memoryEntries); err != nil {
		return fmt.Errorf("forget old thumbnails: %w", err)
	}
	return nil
}
