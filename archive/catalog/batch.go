package catalog

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"dotori/archive"
)

// ErrReadOnly says that the catalog was opened for reading.
var ErrReadOnly = errors.New("the catalog is read-only")

// Batch is a transaction that puts many items. There is one at a time; whoever
// else wants to write waits for its end. It is used by one goroutine. After an
// error only Rollback makes sense.
type Batch struct {
	c           *Catalog
	names       map[string]int64
	services    map[string]int64
	paths       map[string]int64
	imports     map[string]int64
	collections map[collectionName]int64
	rooms       map[roomPart]room                              // where collections show that are joined to others
	shifts      map[string]func(archive.Moment) archive.Moment // by imports
	stop        func() error                                   // says between portions whether to go on
	next        map[Key]Key                                    // the next free key of a second
	last        Key                                            // no key after it is or was taken
	tally       tally
	tokens      tokens
	packer      packer
	places      bool // there are rows in place
	edits       bool // there are rows in edit
	stacks      bool // and some of the field "stack"
	told        bool // there are rows in told
}

// Begin starts a batch; it waits for one that is open. End it with Commit or Rollback.
func (c *Catalog) Begin(ctx context.Context) (*Batch, error) {
	if c.conn == nil {
		return nil, ErrReadOnly
	}
	select {
	case <-c.turn:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	b := &Batch{c: c, names: map[string]int64{}, services: map[string]int64{}, paths: map[string]int64{},
		imports: map[string]int64{}, collections: map[collectionName]int64{}, next: map[Key]Key{}, tally: newTally(), stop: func() error { return nil }}
	if err := b.begin(ctx); err != nil {
		c.turn <- struct{}{}
		return nil, fmt.Errorf("begin batch: %w", err)
	}
	return b, nil
}

func (b *Batch) begin(ctx context.Context) error {
	if _, err := b.c.conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err := b.row(`SELECT EXISTS (SELECT 1 FROM place), EXISTS (SELECT 1 FROM edit), EXISTS (SELECT 1 FROM edit WHERE field = 'stack'), EXISTS (SELECT 1 FROM told),
		max(coalesce((SELECT max(key) FROM item), 0), coalesce((SELECT max(key) FROM place), 0))`).Scan(&b.places, &b.edits, &b.stacks, &b.told, &b.last)
	if err == nil {
		err = b.readRooms()
	}
	if err == nil {
		err = b.readShifts()
	}
	if err != nil {
		b.c.conn.ExecContext(context.Background(), "ROLLBACK")
	}
	return err
}

// Commit makes everything that was put visible to readers, at once.
func (b *Batch) Commit(ctx context.Context) error {
	err := ctx.Err()
	if err == nil {
		err = b.flushTally()
	}
	if err == nil {
		_, err = b.c.conn.ExecContext(context.WithoutCancel(ctx), "COMMIT")
	}
	if err != nil {
		return errors.Join(fmt.Errorf("commit batch: %w", err), b.Rollback())
	}
	b.c.sight.forget()
	b.end()
	return nil
}

// Rollback drops the batch. After Commit or Rollback it does nothing.
func (b *Batch) Rollback() error {
	if b.c == nil {
		return nil
	}
	_, err := b.c.conn.ExecContext(context.Background(), "ROLLBACK")
	b.end()
	return err
}

func (b *Batch) end() {
	b.c.turn <- struct{}{}
	b.c = nil
}

// change runs f in a batch of its own.
func (c *Catalog) change(ctx context.Context, f func(*Batch) error) error {
	b, err := c.Begin(ctx)
	if err != nil {
		return err
	}
	if err := f(b); err != nil {
		return errors.Join(err, b.Rollback())
	}
	return b.Commit(ctx)
}

// statement returns the prepared form of query. Statements run without a
// context: watching one costs more than running them, and each is short.
func (b *Batch) statement(query string) (*sql.Stmt, error) {
	if s, ok := b.c.stmts[query]; ok {
		return s, nil
	}
	s, err := b.c.conn.PrepareContext(context.Background(), query)
	if err == nil {
		b.c.stmts[query] = s
	}
	return s, err
}

// exec runs a statement and returns how many rows it changed.
func (b *Batch) exec(query string, args ...any) (int64, error) {
	s, err := b.statement(query)
	if err != nil {
		return 0, err
	}
	result, err := s.Exec(args...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// row queries one row.
func (b *Batch) row(query string, args ...any) scanner {
	s, err := b.statement(query)
	if err != nil {
		return failed{err}
	}
	return s.QueryRow(args...)
}

type scanner interface{ Scan(...any) error }

type failed struct{ err error }

func (f failed) Scan(...any) error { return f.err }
