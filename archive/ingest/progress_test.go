package ingest_test

import (
	"context"
	"fmt"
	"io/fs"
	"iter"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/ingest"
	"dotori/archive/read"
)

// Inside one long chat the bytes move on, and never fall.
func TestProgressMovesInsideALongFile(t *testing.T) {
	h := newHome(t)
	var chat strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&chat, "2015-07-09 20:34|홍길동|%d번째 도토리를 주웠어요\n", i)
	}
	dir := put(t, map[string]any{"가.note": chat.String(), "나.note": "2015-07-09 20:34|홍길동|끝\n", "a.png": 1, "empty.jpg": ""})
	var steps int
	var last ingest.Progress
	i, err := h.run(context.Background(), dir, func(p ingest.Progress) {
		if p.Bytes < last.Bytes || p.Bytes > p.BytesTotal {
			t.Errorf("%d bytes of %d after %d", p.Bytes, p.BytesTotal, last.Bytes)
		}
		if p.Bytes > last.Bytes {
			steps++
		}
		last = p
	})
	if err != nil || len(i.Warnings) != 1 || i.Warnings[0].Reason != "The file is empty (0 bytes)." {
		t.Errorf("%v, %v", i.Warnings, err)
	}
	if steps < 20 {
		t.Errorf("%d steps, want many", steps)
	}
	if last.Bytes != last.BytesTotal || last.Files != last.FilesTotal {
		t.Errorf("it ends at %+v", last)
	}
}

// thinking is a reader that yields nothing until somebody saw progress.
type thinking struct {
	notes
	seen chan struct{}
}

func (n thinking) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		select {
		case <-n.seen:
		case <-time.After(10 * time.Second):
			yield(archive.Item{}, context.DeadlineExceeded)
			return
		}
		n.notes.Read(ctx, root, o)(yield)
	}
}

func TestProgressWhileNoItemComes(t *testing.T) {
	h := newHome(t)
	seen := make(chan struct{}, 100)
	h.in = ingest.New(h.lib, h.cat, read.NewRegistry(thinking{seen: seen}), time.Now)
	_, err := h.run(context.Background(), put(t, map[string]any{"가.note": "2015-07-09 20:34|홍길동|끝\n"}), func(p ingest.Progress) {
		select {
		case seen <- struct{}{}:
		default:
		}
	})
	if err != nil {
		t.Error(err)
	}
}
