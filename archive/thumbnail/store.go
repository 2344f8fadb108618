package thumbnail

import (
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"sync"
)

// ErrMissing says that the store holds neither a picture nor a reason.
var ErrMissing = errors.New("no such thumbnail")

// Options say how the store is kept.
type Options struct {
	RollbackJournal bool // instead of WAL: on exFAT, FAT and network folders
	ReadOnly        bool // the library must not be written to: read what is there, and keep the newest thumbnails in memory
}

// Store keeps thumbnails in one SQLite file. Deleting the file while no
// program has it open costs nothing but time. Methods may be called concurrently.
type Store struct {
	path    string
	options Options
	tints   tints
	ready   *sql.DB // the file of a store that may not write, nil when there is none

	mu sync.RWMutex // guards db against being replaced when the file is damaged
	db *sql.DB
}

// Entry is a thumbnail with its key.
type Entry struct {
	SHA256 string
	Class  Class
	Picture
}

// Open opens or creates the store in the file at path. A file that is damaged
// is made anew; one that cannot be read or written is an error.
func Open(path string, o Options) (*Store, error) {
	s := &Store{path: path, options: o}
	if o.ReadOnly {
		s.path, s.ready = "", openReady(path)
	}
	db, err := openDB(s.path, o)
	if isDamaged(err) {
		db, err = s.recreate()
	}
	if err != nil {
		return nil, fmt.Errorf("open thumbnails %s: %w", path, err)
	}
	s.db = db
	return s, nil
}

// Close closes the store.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ready != nil {
		return errors.Join(s.ready.Close(), s.db.Close())
	}
	return s.db.Close()
}

// Get returns the thumbnail of the bytes with the given SHA-256, or the reason
// why there is none, or [ErrMissing].
func (s *Store) Get(ctx context.Context, sha256 string, c Class) (p Picture, err error) {
	key, err := hex.DecodeString(sha256)
	if err != nil {
		return p, fmt.Errorf("get thumbnail %q: %w", sha256, err)
	}
	if s.ready != nil {
		if p, err := get(ctx, s.ready, key, c); err == nil {
			return p, nil
		}
	}
	err = s.use(func(db *sql.DB) error {
		p, err = get(ctx, db, key, c)
		return err
	})
	switch {
	case errors.Is(err, sql.ErrNoRows), isDamaged(err):
		return Picture{}, ErrMissing
	case err != nil:
		return Picture{}, fmt.Errorf("get thumbnail %s: %w", sha256, err)
	}
	return p, nil
}

// Has reports whether the store holds a picture or a reason.
func (s *Store) Has(ctx context.Context, sha256 string, c Class) bool {
	missing, err := s.Missing(ctx, []string{sha256}, c)
	return err == nil && len(missing) == 0
}

// Missing returns those of the keys that the store knows nothing of, in their order.
func (s *Store) Missing(ctx context.Context, sha256s []string, c Class) ([]string, error) {
	if s.ready != nil {
		if left, err := missing(ctx, s.ready, sha256s, c); err == nil {
			sha256s = left
		}
	}
	var left []string
	err := s.use(func(db *sql.DB) (err error) {
		left, err = missing(ctx, db, sha256s, c)
		return err
	})
	switch {
	case isDamaged(err):
		return sha256s, nil
	case err != nil:
		return nil, fmt.Errorf("look for thumbnails: %w", err)
	}
	return left, nil
}

func missing(ctx context.Context, db *sql.DB, sha256s []string, c Class) (left []string, err error) {
	known, err := db.PrepareContext(ctx, "SELECT 1 FROM thumbnail WHERE sha256 = ? AND class = ?")
	if err != nil {
		return nil, err
	}
	defer known.Close()
	for _, sha := range sha256s {
		key, err := hex.DecodeString(sha)
		if err != nil {
			return nil, err
		}
		var one int
		switch err := known.QueryRowContext(ctx, key, c).Scan(&one); {
		case errors.Is(err, sql.ErrNoRows):
			left = append(left, sha)
		case err != nil:
			return nil, err
		}
	}
	return left, nil
}

// Put keeps entries, all in one transaction; an entry replaces its predecessor.
func (s *Store) Put(ctx context.Context, entries ...Entry) error {
	if len(entries) == 0 {
		return nil
	}
	of := tintsOf(entries)
	put := func(db *sql.DB) error { return putAll(ctx, db, entries, of, s.path == "") }
	err := s.use(put)
	if isDamaged(err) {
		err = s.use(put) // into the new file
	}
	if err != nil {
		return fmt.Errorf("keep %d thumbnails: %w", len(entries), err)
	}
	s.tints.add(of)
	return nil
}

func putAll(ctx context.Context, db *sql.DB, entries []Entry, of map[uint64]uint32, bounded bool) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	put, err := tx.PrepareContext(ctx, "INSERT OR REPLACE INTO thumbnail (sha256, class, jpeg, width, height, reason) VALUES (?, ?, ?, ?, ?, ?)")
	if err != nil {
		return err
	}
	defer put.Close()
	for _, e := range entries {
		key, err := hex.DecodeString(e.SHA256)
		if err != nil {
			return err
		}
		if _, err := put.ExecContext(ctx, key, e.Class, e.JPEG, e.Width, e.Height, string(e.Reason)); err != nil {
			return err
		}
	}
	prints, err := printsOf(entries)
	if err == nil {
		err = putPrints(ctx, tx, prints)
	}
	if err == nil {
		err = putTints(ctx, tx, of)
	}
	if err != nil {
		return err
	}
	if bounded {
		if err := forget(ctx, tx); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// use calls f with the database, and replaces the file when f finds it damaged.
func (s *Store) use(f func(*sql.DB) error) error {
	s.mu.RLock()
	db := s.db
	err := f(db)
	s.mu.RUnlock()
	if !isDamaged(err) {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.db != db {
		return err // another call has replaced it
	}
	db.Close()
	fresh, failed := s.recreate()
	if failed != nil {
		return failed
	}
	s.db = fresh
	return err
}

// recreate removes a damaged file and begins a new one. Thumbnails can be made
// again, so nothing is lost.
func (s *Store) recreate() (*sql.DB, error) {
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Remove(s.path + suffix); err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, err
		}
	}
	return openDB(s.path, s.options)
}
