package immich_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"runtime"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export"
)

// many is a selection of photos that are made as they are asked for.
type many struct {
	count int
	index map[string]int // by SHA-256
	peak  uint64         // of the heap in use
}

func body(n int) []byte { return bytes.Repeat(fmt.Appendf(nil, "photo %d ", n), 100) }

func (m *many) Items(ctx context.Context) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		start := time.Date(2012, 1, 1, 0, 0, 0, 0, time.UTC)
		for n := range m.count {
			if n%1000 == 0 {
				m.measure()
			}
			b := body(n)
			sum := sha256.Sum256(b)
			m.index[hex.EncodeToString(sum[:])] = n
			it := archive.Item{Kind: archive.Photo, Service: "photos", Title: fmt.Sprint(n), Moment: archive.At(start.Add(time.Duration(n)*time.Hour), archive.PrecisionSecond, archive.OriginEXIF),
				Collections: []archive.Collection{{Kind: archive.Album, Title: fmt.Sprint("앨범 ", n%20)}}, Tags: []string{"여행"},
				Media: []archive.Media{{SHA256: hex.EncodeToString(sum[:]), Name: fmt.Sprintf("IMG_%d.jpg", n), MIME: "image/jpeg", Size: int64(len(b))}}}
			it.ID = it.Identity()
			if !yield(it, ctx.Err()) {
				return
			}
		}
	}
}

func (m *many) measure() {
	var s runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&s)
	m.peak = max(m.peak, s.HeapAlloc)
}

func (m *many) Size(context.Context) (int, int64, error) { return m.count, 0, nil }

// Open implements [export.Selection].
func (m *many) Open(sum string) (io.ReadSeekCloser, error) {
	return opened{bytes.NewReader(body(m.index[sum]))}, nil
}

type opened struct{ *bytes.Reader }

func (opened) Close() error { return nil }

// TestMemory sends few and many pictures.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("sends many pictures")
	}
	const few, lots, each = 500, 10_000, 1 << 10 // most of it is what the mock remembers
	peak := func(count int) uint64 {
		m := &many{count: count, index: map[string]int{}}
		server := newMock(3)
		server.lean = true
		r := take(t, server, m)
		if r.Verified != count || server.uploads != count || len(server.albums) != 20 {
			t.Errorf("%d came, %d verified, %d albums", server.uploads, r.Verified, len(server.albums))
		}
		return m.peak
	}
	base, top := peak(few), peak(lots)
	t.Logf("%d pictures: %d KiB, %d: %d KiB", few, base>>10, lots, top>>10)
	if top > base+lots*each {
		t.Errorf("%d pictures need %d KiB, %d need %d KiB", few, base>>10, lots, top>>10)
	}
}

// TestCancel ends while a server does not answer.
func TestCancel(t *testing.T) {
	m := newMock(3)
	ctx, cancel := context.WithCancel(context.Background())
	reading := make(chan bool, 1)
	s, err := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/assets") {
			_, _ = io.Copy(io.Discard, r.Body) // a server sees only then that a client goes away
			reading <- true
			<-r.Context().Done()
			return
		}
		m.ServeHTTP(w, r)
	}))
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error)
	go func() {
		_, err := s.Take(ctx, photos(), func(export.Progress) {})
		ended <- err
	}()
	<-reading
	cancel()
	start := time.Now()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if took := time.Since(start); took > time.Second { // 100 ms are promised; a busy machine may be late
		t.Errorf("a cancel took %v", took)
	}
}
