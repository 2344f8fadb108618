package mbox_test

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"runtime"
	"strings"
	"testing"
	"time"

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

// BenchmarkMillionMessages writes the days of chats as mails.
func BenchmarkMillionMessages(b *testing.B) {
	exporttest.Bench(b, exporttest.Case{Writer: mbox.Writer{}, Options: archive.Options{"chats": "true"}})
}

// BenchmarkHundredThousandMails writes mails of a few folders.
func BenchmarkHundredThousandMails(b *testing.B) {
	for b.Loop() {
		dst, err := export.OpenFolder(b.TempDir())
		if err != nil {
			b.Fatal(err)
		}
		var peak uint64
		if _, err := (mbox.Writer{}).Write(context.Background(), dst, crowd{&peak}, nil, nil); err != nil {
			b.Fatal(err)
		}
		if err := dst.Close(); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(peak)/(1<<20), "MiB-peak")
	}
}

// crowd is a selection of mails that are made as they are asked for.
type crowd struct{ peak *uint64 }

func (c crowd) Items(ctx context.Context) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		for n := range 100_000 {
			it := archive.Item{Kind: archive.Mail, Service: "mail", NativeID: fmt.Sprintf("%d@example.com", n), Title: "안부", Text: strings.Repeat("잘 지내니? ", 100),
				Moment:      archive.At(time.Date(2004, 1, 1, 0, n, 0, 0, time.UTC), archive.PrecisionSecond, archive.OriginArchive),
				Collections: []archive.Collection{{Kind: archive.MailFolder, Title: fmt.Sprintf("편지함 %d", n%20)}}}
			it.ID = it.Identity()
			if n%10_000 == 0 {
				var s runtime.MemStats
				runtime.ReadMemStats(&s)
				*c.peak = max(*c.peak, s.HeapInuse)
			}
			if !yield(it, ctx.Err()) || ctx.Err() != nil {
				return
			}
		}
	}
}

func (crowd) Open(string) (io.ReadSeekCloser, error)   { return nil, fs.ErrNotExist }
func (crowd) Size(context.Context) (int, int64, error) { return 100_000, 0, nil }
