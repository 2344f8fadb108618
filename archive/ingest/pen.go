package ingest

import (
	"context"
	"errors"
	"fmt"
	"time"

	"dotori/archive/catalog"
	"dotori/archive/library"
)

// Batches are bounded so that little is lost by a crash and memory stays small.
const (
	batchItems = 20000
	batchMedia = 200
	batchTime  = 2 * time.Second
)

// pen writes the records and the catalog rows of one import, batch by batch,
// each durable as a whole: originals, then records, then the catalog.
type pen struct {
	lib     *library.Library
	cat     *catalog.Catalog
	imp     catalog.Import
	records *library.RecordWriter // nil until there is something to record
	batch   *catalog.Batch
	begun   time.Time
	items   int      // in the batch
	kept    []string // originals in the batch
}

// open begins the records with the import itself.
func (p *pen) open() (err error) {
	if p.records, err = p.lib.AppendRecords(p.imp.ID); err != nil {
		return err
	}
	begun := p.imp
	p.records.Write(record{Import: &begun})
	return nil
}

// record appends a line to the records.
func (p *pen) record(r record) error {
	if p.records == nil {
		if err := p.open(); err != nil {
			return err
		}
	}
	p.records.Write(r)
	return nil
}

func (p *pen) ensureBatch(ctx context.Context) (err error) {
	if p.batch == nil {
		p.begun = time.Now()
		p.batch, err = p.cat.Begin(ctx)
	}
	return err
}

// note counts an item into the batch, with the originals that are new.
func (p *pen) note(kept []string) {
	p.items++
	p.kept = append(p.kept, kept...)
}

func (p *pen) maybeCommit(ctx context.Context) error {
	if p.items < batchItems && len(p.kept) < batchMedia && time.Since(p.begun) < batchTime {
		return nil
	}
	return p.commit(ctx)
}

// commit makes the batch durable.
func (p *pen) commit(ctx context.Context) error {
	if p.batch == nil {
		return nil
	}
	if err := p.lib.SyncOriginals(p.kept); err != nil {
		return err
	}
	if p.records != nil {
		if err := p.records.Flush(); err != nil {
			return err
		}
	}
	if err := p.batch.Commit(ctx); err != nil {
		return fmt.Errorf("commit to the catalog: %w", err)
	}
	p.batch, p.items, p.kept = nil, 0, nil
	return nil
}

// close notes what became of the import, after a commit or in the place of one
// that failed.
func (p *pen) close(ctx context.Context) error {
	if p.batch != nil {
		_ = p.batch.Rollback() // a failed commit may have done so itself
	}
	var err error
	if p.records != nil {
		p.records.Write(record{Import: &p.imp})
		err = p.records.Close()
	}
	return errors.Join(err, p.cat.PutImport(ctx, p.imp))
}
