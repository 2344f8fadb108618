package shelf

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/bagit"
	"dotori/archive/read/dotori"
)

// payload is the folder of a bag that holds the export.
const payload = "data"

// ErrNotBag says that a folder holds an export that is not a bag, so that
// making it one would write everything a second time.
var ErrNotBag = errors.New("the folder holds an export that is not a bag; choose another folder for a bag")

type (
	sha [32]byte // the SHA-256 of a media
	id  [16]byte // of an item
)

// Export is one export under way. It is not safe for concurrent use.
type Export struct {
	root   export.Destination // what the caller gave
	dst    export.Destination // where the files go: root, or its payload folder
	sel    export.Selection
	layout Layout
	zone   *time.Location
	agent  string
	now    func() time.Time
	bag    bool
	again  bool // an earlier export is there, so that its checksums tell what is ours

	places map[sha]*place // of every media of the selection and of earlier exports
	items  idSet          // the selection's
	sums   export.Sums    // of every file that the export holds, as far as known
	fresh  []string       // files written in this run
	index  *index         // of items.jsonl, once it is asked for

	progress func(export.Progress)
	count    export.Progress
	report   export.Report
}

// open looks at what is there already, and counts what is to come.
func (r *Export) open(ctx context.Context, askedBag bool) (err error) {
	if r.bag, err = wantsBag(ctx, r.root, askedBag); err != nil {
		return err
	}
	if r.bag {
		r.dst = export.Under(r.root, payload)
	}
	if r.again, err = exists(ctx, r.dst, dotori.ItemsName); err != nil {
		return err
	}
	if r.count.Total, r.count.TotalBytes, err = r.sel.Size(ctx); err != nil {
		return err
	}
	if r.layout.Place == nil && !r.layout.Embeds || r.layout.Takes != nil {
		r.count.TotalBytes = 0 // in the second case, the plan counts them
	}
	return r.loadSums(ctx)
}

// wantsBag decides between a bag and a plain folder: what is there goes on as
// what it is.
func wantsBag(ctx context.Context, dst export.Destination, asked bool) (bool, error) {
	isBag, err := exists(ctx, dst, bagit.Declaration)
	if err != nil || isBag {
		return isBag, err
	}
	isPlain, err := exists(ctx, dst, dotori.ItemsName)
	if err == nil && isPlain && asked {
		err = ErrNotBag
	}
	return asked, err
}

func exists(ctx context.Context, dst export.Destination, name string) (bool, error) {
	_, _, err := dst.Stat(ctx, name)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

// loadSums reads what earlier exports left here.
func (r *Export) loadSums(ctx context.Context) error {
	name, prefix := export.SumsName, ""
	if r.bag {
		name, prefix = bagit.Manifest, payload+"/"
	}
	f, err := r.root.Open(ctx, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read the last export: %w", err)
	}
	defer f.Close()
	r.sums, err = export.ParseSums(export.WithContext(ctx, f), prefix)
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	return nil
}

// Warn reports a problem of one file or item; reason is the key of its translation.
func (r *Export) Warn(path, reason, detail string) {
	r.report.Warnings = append(r.report.Warnings, archive.Warning{Path: path, Reason: reason, Detail: detail})
}

// Leave reports an item that the format cannot express, where only what stands
// around it tells. Items of earlier exports were reported then.
func (r *Export) Leave(it archive.Item, reason string) {
	if r.items.index(toID(it.ID)) >= 0 {
		r.report.Leave(it.ID, reason)
	}
}

// Modified is the time to give a file: the instant of its moment, or the zero
// time for "leave it".
func (r *Export) Modified(m archive.Moment) time.Time {
	return m.In(r.zone).Instant(archive.Offset{})
}

// Zone is that of dates that say no time zone.
func (r *Export) Zone() *time.Location { return r.zone }

// toSHA reads a media's SHA-256; false when it has none.
func toSHA(s string) (h sha, ok bool) {
	n, err := hex.Decode(h[:], []byte(s))
	return h, err == nil && n == len(h)
}

// toID reads an item's id. Foreign ids cannot occur: the catalog made them.
func toID(s string) (i id) {
	_, _ = hex.Decode(i[:], []byte(s))
	return i
}
