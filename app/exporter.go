package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/history"
	"dotori/archive/thumbnail"
	"dotori/ui/exporting"
)

// exporter runs exports of one library, for the window and for the command
// line.
type exporter struct {
	session *session
	writers export.Registry
	builder *thumbnail.Builder
	trust   trust
	secrets vault
	now     func() time.Time
	// note keeps an entry of the history; nil where nothing can be kept.
	note func(history.Entry) error
}

var _ exporting.Exporter = exporter{}

// vault keeps what servers ask for.
type vault interface {
	// find returns the password of a server, or "" when it keeps none.
	find(a dest.Address) (string, error)
	keep(a dest.Address, secret string) error
}

// newExporter returns the exporter of an open library, whose pictures builder makes.
func newExporter(s *session, builder *thumbnail.Builder) exporter {
	e := exporter{session: s, writers: writers(), builder: builder, trust: ownTrust(), secrets: keychain{}, now: time.Now}
	if !s.library.ReadOnly() {
		e.note = func(h history.Entry) error { return history.Note(s.library, h) }
	}
	return e
}

// Formats lists what can be written.
func (e exporter) Formats() []export.Format {
	var formats []export.Format
	for _, w := range e.writers.All() {
		formats = append(formats, w.Format())
	}
	return formats
}

// Measure counts what a query selects.
func (e exporter) Measure(ctx context.Context, q catalog.Query) (exporting.Extent, error) {
	x := exporting.Extent{Kinds: map[archive.Kind]int{}}
	months, err := e.session.catalog.Months(ctx, q)
	for _, m := range months {
		x.Kinds[m.Kind] += m.Count
	}
	if err == nil {
		_, x.Bytes, err = e.session.catalog.Size(ctx, q)
	}
	return x, err
}

// Rehearse says what an export would leave out.
func (e exporter) Rehearse(ctx context.Context, r exporting.Request) (export.Report, error) {
	if r.Format == "" {
		return export.Report{}, nil
	}
	w, err := e.writer(r.Format)
	if err != nil {
		return export.Report{}, err
	}
	return w.Write(ctx, export.Rehearsal{}, e.session.selected(r.Query, e.builder), r.Options, func(export.Progress) {})
}

func (e exporter) writer(format string) (export.Writer, error) {
	w, ok := e.writers.Find(format)
	if !ok {
		return nil, fmt.Errorf("%w: there is no format %q to write; see 'dotori formats'", errUsage, format)
	}
	return w, nil
}

// Run exports, verifies, and notes that in the history.
func (e exporter) Run(ctx context.Context, r exporting.Request, progress func(export.Progress)) (exporting.Outcome, error) {
	started := e.now()
	d, err := e.open(ctx, r)
	if err != nil {
		return exporting.Outcome{}, err
	}
	report, err := e.send(ctx, d, r, progress)
	err = errors.Join(err, d.Close())
	out := exporting.Outcome{Report: report}
	if err == nil {
		progress(export.Progress{Phase: "flush"})
		out.Unplug, err = settle(ctx, r.To)
	}
	if noting := e.remember(ctx, r, started, report, err); noting != nil {
		out.Warnings = append(out.Warnings, archive.Warning{Path: "exports.jsonl", Reason: "The export is done, but the library could not note it.", Detail: noting.Error()})
	}
	return out, err
}

// open opens the destination of a request with what it asks for, and keeps the
// password that opened it where the user wants that.
func (e exporter) open(ctx context.Context, r exporting.Request) (export.Session, error) {
	if !r.To.Scheme.Remote() && within(r.To.Path, e.session.library.Dir()) {
		return nil, fmt.Errorf("export to %s: %w", r.To.Path, export.ErrInLibrary)
	}
	login, err := e.login(r)
	if err != nil {
		return nil, err
	}
	trusted, err := e.trust.in(r.To.Host)
	if err != nil {
		return nil, err
	}
	d, err := openDestination(ctx, r.To, login, trusted)
	if err == nil && r.Remember && r.Secret != "" {
		err = e.secrets.keep(r.To, r.Secret)
		if err != nil {
			err = errors.Join(err, d.Close())
		}
	}
	return d, err
}

// login returns what a server asks for: as typed, or as remembered.
func (e exporter) login(r exporting.Request) (dest.Credential, error) {
	login := dest.Credential{User: r.To.User, Secret: r.Secret}
	if !r.To.Scheme.Remote() || r.Secret != "" {
		return login, nil
	}
	var err error
	login.Secret, err = e.secrets.find(r.To)
	needed := r.To.Scheme == dest.Immich || r.To.User != "" && r.To.Scheme != dest.SFTP
	if err == nil && login.Secret == "" && needed {
		err = exporting.ErrSecret
	}
	return login, err
}

func (e exporter) send(ctx context.Context, d export.Session, r exporting.Request, progress func(export.Progress)) (export.Report, error) {
	sel := e.session.selected(r.Query, e.builder)
	if t, ok := d.(export.Taker); ok {
		return t.Take(ctx, sel, progress)
	}
	w, err := e.writer(r.Format)
	if err != nil {
		return export.Report{}, err
	}
	return w.Write(ctx, d, sel, r.Options, progress)
}

// Free returns the free bytes at a folder.
func (e exporter) Free(folder string) int64 { return export.FreeBytes(folder) }

// Trust remembers that the user believes the key of a server.
func (e exporter) Trust(a dest.Address, fingerprint string) error {
	return e.trust.add(a.Host, fingerprint)
}
