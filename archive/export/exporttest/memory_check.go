package exporttest

import (
	"context"
	"fmt"
	"io"
	"iter"
	"runtime"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export"
)

// crowd is a selection of messages that are made as they are asked for.
type crowd struct {
	count int
	peak  *uint64 // of the heap in use
}

func (c crowd) Items(ctx context.Context) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		start := time.Date(2012, 1, 1, 0, 0, 0, 0, time.UTC)
		for n := range c.count {
			if n%5000 == 0 {
				c.measure()
			}
			it := archive.Item{Kind: archive.Message, Service: "kakaotalk", NativeID: fmt.Sprint(n), Author: "홍길동",
				Moment:      archive.At(start.Add(time.Duration(n)*time.Minute), archive.PrecisionMinute, archive.OriginArchive),
				Text:        fmt.Sprintf("메시지 %d: 오늘 저녁에 만나자", n),
				Collections: []archive.Collection{{Kind: archive.Chat, Title: fmt.Sprintf("방 %d", n%7)}}}
			it.ID = it.Identity()
			if !yield(it, ctx.Err()) || ctx.Err() != nil {
				return
			}
		}
	}
}

func (c crowd) measure() {
	var s runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&s)
	*c.peak = max(*c.peak, s.HeapAlloc)
}

func (crowd) Open(string) (io.ReadSeekCloser, error)     { panic("there are no media") }
func (c crowd) Size(context.Context) (int, int64, error) { return c.count, 0, nil }

// peak exports so many messages into a folder and returns the most heap used.
func (c Case) peak(tb testing.TB, messages int) uint64 {
	dst, err := export.OpenFolder(tb.TempDir())
	if err != nil {
		tb.Fatal(err)
	}
	defer dst.Close()
	var peak uint64
	sel := crowd{messages, &peak}
	last := func(p export.Progress) {
		if p.Items%5000 == 0 {
			sel.measure()
		}
	}
	if _, err := c.Writer.Write(context.Background(), dst, sel, c.Options, last); err != nil {
		tb.Fatal(err)
	}
	return peak
}

// perMessage is how many bytes a message may cost while it is exported.
const perMessage = 120

// checkMemory wants many messages to need little more than few.
func checkMemory(t *testing.T, c Case) {
	if testing.Short() {
		t.Skip("exports many messages")
	}
	const few, many = 1000, 30_000
	base, peak := c.peak(t, few), c.peak(t, many)
	if peak > base+many*perMessage {
		t.Errorf("%d messages need %d KiB, %d need %d KiB", few, base>>10, many, peak>>10)
	}
}

// Bench measures the export of a million messages.
func Bench(b *testing.B, c Case) {
	for b.Loop() {
		b.ReportMetric(float64(c.peak(b, 1_000_000))/(1<<20), "MiB-peak")
	}
	b.ReportMetric(1e6*float64(b.N)/b.Elapsed().Seconds(), "messages/s")
}
