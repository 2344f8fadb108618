package main

import (
	"context"
	"errors"
	"fmt"

	"dotori/archive/catalog"
	"dotori/archive/export"
	"dotori/archive/thumbnail"
	"dotori/ui/exporting"
)

// exporter gives the window's export page the engine's writers.
type exporter struct {
	session *session
	writers export.Registry
	builder *thumbnail.Builder
}

var _ exporting.Exporter = exporter{}

// Formats lists what can be written.
func (e exporter) Formats() []export.Format {
	var formats []export.Format
	for _, w := range e.writers.All() {
		formats = append(formats, w.Format())
	}
	return formats
}

// Size counts what a query selects.
func (e exporter) Size(ctx context.Context, q catalog.Query) (int, int64, error) {
	return e.session.catalog.Size(ctx, q)
}

// Free returns the free bytes at a folder.
func (e exporter) Free(folder string) int64 { return export.FreeBytes(folder) }

// Run exports and verifies.
func (e exporter) Run(ctx context.Context, r exporting.Request, progress func(export.Progress)) (export.Report, error) {
	w, ok := e.writers.Find(r.Format)
	if !ok {
		return export.Report{}, fmt.Errorf("there is no format %q", r.Format)
	}
	dst, err := export.OpenFolder(r.Folder)
	if err != nil {
		return export.Report{}, err
	}
	sel := e.session.selected(r.Query, e.builder)
	report, err := w.Write(ctx, dst, sel, r.Options, progress)
	return report, errors.Join(err, dst.Close())
}
