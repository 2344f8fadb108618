package catalog

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver
)

// Options says how to open a catalog.
type Options struct {
	ReadOnly bool // nothing is written, not even beside the file
	Rollback bool // a rollback journal instead of WAL, for exFAT, FAT and network folders
}

// readers is how many queries run at the same time.
const readers = 4

// Catalog is an open catalog. Its methods may be called concurrently: many
// readers work beside one writer.
type Catalog struct {
	read  *sql.DB
	write *sql.DB // nil when read-only
	conn  *sql.Conn
	stmts map[string]*sql.Stmt // of conn, by their SQL; owned by who has the turn
	turn  chan struct{}        // holds one token: the right to write
	seen  *sql.Stmt            // of read, for [Catalog.Seen]
	media *sql.Stmt            // of read, for [Catalog.Media]
	sight sight
}

// Open opens the catalog at path and brings it up to date; without ReadOnly
// it is made when it does not exist. A catalog of a newer version gives
// [ErrNewer].
func Open(ctx context.Context, path string, o Options) (*Catalog, error) {
	c := &Catalog{stmts: map[string]*sql.Stmt{}, turn: make(chan struct{}, 1)}
	c.turn <- struct{}{}
	err := c.openWriter(ctx, path, o)
	if err == nil {
		err = c.openReaders(ctx, path, o)
	}
	if err != nil {
		c.Close()
		return nil, fmt.Errorf("open catalog %s: %w", path, err)
	}
	return c, nil
}

func (c *Catalog) openWriter(ctx context.Context, path string, o Options) (err error) {
	if o.ReadOnly {
		return nil
	}
	journal := "journal_mode(wal)&_pragma=synchronous(normal)"
	if o.Rollback {
		journal = "journal_mode(truncate)&_pragma=synchronous(full)"
	}
	dsn := fileURI(path) + "?_txlock=immediate&_pragma=busy_timeout(10000)&_pragma=" + journal +
		"&_pragma=cache_size(-49152)&_pragma=wal_autocheckpoint(4000)"
	if c.write, err = sql.Open("sqlite", dsn); err != nil {
		return err
	}
	c.write.SetMaxOpenConns(1)
	if c.conn, err = c.write.Conn(ctx); err != nil {
		return err
	}
	return migrate(ctx, c.conn)
}

func (c *Catalog) openReaders(ctx context.Context, path string, o Options) (err error) {
	dsn := fileURI(path) + "?mode=ro&_pragma=busy_timeout(10000)&_pragma=cache_size(-2048)&_pragma=query_only(1)"
	if o.ReadOnly && unchangeable(path) {
		dsn += "&immutable=1"
	}
	if c.read, err = sql.Open("sqlite", dsn); err != nil {
		return err
	}
	c.read.SetMaxOpenConns(readers)
	c.read.SetMaxIdleConns(readers)
	conn, err := c.read.Conn(ctx)
	if err != nil {
		return err
	}
	err = readable(ctx, conn)
	conn.Close()
	if err != nil {
		return err
	}
	if c.seen, err = c.read.PrepareContext(ctx, "SELECT stamp, sha FROM seen_file WHERE root = ? AND path = ?"); err != nil {
		return err
	}
	c.media, err = c.read.PrepareContext(ctx, `SELECT name, mime, size, width, height, duration, role
		FROM item_media WHERE sha = ? ORDER BY item LIMIT 1`)
	return err
}

// readable reports why a catalog cannot be read as it is.
func readable(ctx context.Context, conn *sql.Conn) error {
	names, err := migrations.ReadDir("migrations")
	if err != nil {
		return err
	}
	version, err := checkVersion(ctx, conn, len(names))
	if err == nil && version < len(names) {
		err = fmt.Errorf("%w to be brought from version %d to version %d", ErrOlder, version, len(names))
	}
	return err
}

// unchangeable reports whether nobody can write the database: its folder takes
// no files, and no log waits to be folded in. SQLite could otherwise not read
// it there, for want of a place for its locks.
func unchangeable(path string) bool {
	if info, err := os.Stat(path + "-wal"); err == nil && info.Size() > 0 {
		return false
	}
	probe, err := os.CreateTemp(filepath.Dir(path), ".dotori-*")
	if err != nil {
		return true
	}
	probe.Close()
	os.Remove(probe.Name())
	return false
}

// fileURI returns path as SQLite wants it, drive letters and odd characters included.
func fileURI(path string) string {
	slashed := filepath.ToSlash(path)
	if filepath.VolumeName(path) != "" && !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed
	}
	return "file:" + (&url.URL{Path: slashed}).EscapedPath()
}

// Close ends all queries and closes the database. A batch that is open is lost.
func (c *Catalog) Close() error {
	var first error
	keep := func(err error) {
		if first == nil {
			first = err
		}
	}
	for _, s := range []*sql.Stmt{c.seen, c.media} {
		if s != nil {
			keep(s.Close())
		}
	}
	if c.read != nil {
		keep(c.read.Close())
	}
	for _, s := range c.stmts {
		keep(s.Close())
	}
	if c.conn != nil {
		keep(c.conn.Close())
	}
	if c.write != nil {
		keep(c.write.Close())
	}
	return first
}
