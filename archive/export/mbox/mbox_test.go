package mbox_test

import (
	"context"
	"io/fs"
	"iter"
	"testing"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/mbox"
	"dotori/archive/read/dotori"
	"dotori/archive/read/mail"
)

func TestMbox(t *testing.T) {
	known := map[string]string{}
	for _, it := range exporttest.Everything().List {
		known[it.NativeID] = it.ID
	}
	exporttest.Run(t, exporttest.Case{
		Writer: mbox.Writer{}, Read: read, Media: exporttest.Within,
		Owned: []string{dotori.ItemsName, export.SumsName},
		Key:   func(it archive.Item) string { return known[it.NativeID] },
		Alike: alike,
	})
}

// read leaves out what is said of files that are no mailboxes.
func read(ctx context.Context, root fs.FS) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		for it, err := range mail.New().Read(ctx, exporttest.Bare(root), nil) {
			if w, ok := err.(*archive.Warning); ok && w.Skipped {
				continue
			}
			if !yield(it, err) {
				return
			}
		}
	}
}

// alike drops what ingest finds out by looking into the files.
func alike(it archive.Item) archive.Item {
	media := make([]archive.Media, len(it.Media))
	for i, m := range it.Media {
		m.MIME, m.Width, m.Height = "", 0, 0
		media[i] = m
	}
	it.Media = media
	return it
}
