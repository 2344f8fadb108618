package main

import (
	"context"
	"errors"
	"os"
	"slices"
	"time"

	"dotori/archive/catalog"
	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/history"
	"dotori/ui/exporting"
)

// pastExports is how many exports are offered to be made again.
const pastExports = 50

// Past lists the exports that were made, newest first.
func (e exporter) Past(context.Context) ([]exporting.Past, error) {
	entries, err := history.Latest(e.session.library, pastExports)
	all := make([]exporting.Past, len(entries))
	for i, h := range entries {
		all[i] = exporting.Past{Entry: h, Away: away(h.To)}
	}
	return all, err
}

// away reports whether a place on this computer is not there.
func away(address string) bool {
	a, err := dest.Parse(address)
	if err != nil || a.Scheme.Remote() {
		return false
	}
	_, err = os.Stat(a.Path)
	return err != nil
}

// remember notes how an export ended.
func (e exporter) remember(ctx context.Context, r exporting.Request, started time.Time, report export.Report, err error) error {
	if e.note == nil {
		return nil
	}
	ctx = context.WithoutCancel(ctx) // what was stopped is to be found again
	choice, failed := e.choice(ctx, r.Query)
	x, counting := e.Measure(ctx, r.Query)
	if err := errors.Join(failed, counting); err != nil {
		return err
	}
	return e.note(history.Entry{Started: started.UTC(), Finished: e.now().UTC(), State: stateOf(err), Title: r.Title, Choice: choice,
		Format: formatOf(r), To: r.To.String(), Options: r.Options, Result: history.ResultOf(x.Items(), report)})
}

func stateOf(err error) history.State {
	switch {
	case err == nil:
		return history.Done
	case errors.Is(err, context.Canceled):
		return history.Stopped
	}
	return history.Failed
}

// formatOf names the format in the history, also of what has its own.
func formatOf(r exporting.Request) string {
	if r.To.Scheme == dest.Immich {
		return string(dest.Immich)
	}
	return r.Format
}

// choice says what a query chooses in words that outlast the catalog.
func (e exporter) choice(ctx context.Context, q catalog.Query) (history.Choice, error) {
	if q.Collection == 0 {
		return history.ChoiceOf(q, "", ""), nil
	}
	all, err := e.session.catalog.Collections(ctx)
	i := slices.IndexFunc(all, func(c catalog.Collection) bool { return c.ID == q.Collection })
	if err == nil && i < 0 {
		err = catalog.ErrNotFound
	}
	if err != nil {
		return history.Choice{}, err
	}
	return history.ChoiceOf(q, all[i].Title, all[i].Service), nil
}
