package shelf

import (
	"context"
	"io"
	"time"

	"dotori/archive"
	"dotori/archive/export"
)

// Layout is what a format decides about an export. Its functions give the same
// answers for the same arguments, because a second run must find what the
// first one wrote.
type Layout struct {
	// Place returns the name that the i-th media of an item should have; first
	// is where the item's first media lies. Items that share a media share its
	// file: one of them is asked. The media has a SHA256. Nil for a format
	// without files of originals.
	Place func(it archive.Item, i int, first string) string
	// Takes reports whether the media of an item get files, or are embedded. Nil for all items.
	Takes func(it archive.Item) bool
	// Beside returns the files that describe a media that lies at name.
	Beside func(it archive.Item, m archive.Media, name string) []Page
	// Rewrite returns what the file of a media is to hold instead of the
	// original, such as a copy with its dates and titles written into it; nil
	// for the original. What Beside returns says all that it is made of. With an
	// error that is not ctx's, the file is the original and a warning tells so.
	// Nil for originals only.
	Rewrite func(ctx context.Context, it archive.Item, m archive.Media, original io.Reader) (io.ReadSeekCloser, error)
	// Pages makes everything else. It is called when originals and items are written.
	Pages func(ctx context.Context, x *Export) error
	// Lacks says why the format cannot express an item, as one English sentence,
	// or "". Nil when it expresses everything.
	Lacks func(it archive.Item) string
	// Embeds says that pages hold the bytes of media, so that room is needed
	// for them although Place is nil.
	Embeds bool
}

// Page is a file that is made from items.
type Page struct {
	Name string // below the export
	Body []byte
}

// Setup is how an export is run.
type Setup struct {
	Bag      bool             // wrap it as a BagIt bag
	Agent    string           // the program's name and version, for a bag
	Now      func() time.Time // dates a bag; [time.Now] when nil
	Zone     *time.Location   // of dates that say no time zone; UTC when nil
	Progress func(export.Progress)
}

// Write exports a selection as the layout says. Its promises are those of
// [export.Writer].
func Write(ctx context.Context, dst export.Destination, sel export.Selection, l Layout, s Setup) (export.Report, error) {
	x := newExport(dst, sel, l, s)
	if err := x.open(ctx, s.Bag); err != nil {
		return export.Report{}, err
	}
	steps := []func(context.Context) error{x.plan, x.writeOriginals, x.writeItems, x.writePages, x.verify, x.seal}
	_, rehearsal := dst.(export.Rehearsal)
	if rehearsal {
		steps = steps[:1]
	}
	for _, step := range steps {
		if err := step(ctx); err != nil {
			return x.report, err
		}
	}
	if rehearsal {
		x.report.Bytes = x.count.TotalBytes
	}
	return x.report, nil
}

func newExport(dst export.Destination, sel export.Selection, l Layout, s Setup) *Export {
	x := &Export{root: dst, dst: dst, sel: sel, layout: l, zone: s.Zone, agent: s.Agent, now: s.Now, progress: s.Progress, places: map[sha]*place{}}
	if x.now == nil {
		x.now = time.Now
	}
	if x.zone == nil {
		x.zone = time.UTC
	}
	if x.progress == nil {
		x.progress = func(export.Progress) {}
	}
	return x
}

func (r *Export) writePages(ctx context.Context) error {
	if r.layout.Pages == nil {
		return nil
	}
	if r.layout.Place == nil {
		r.count.TotalBytes = 0 // no bytes are counted as done; items are
	}
	return r.layout.Pages(ctx, r)
}
