package chats

import (
	"context"
	"errors"
	"fmt"
	"image"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/assets"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
	"dotori/ui/theme"
)

// crowd is how many messages the benchmark's room has: a million over ten
// years, or 100,000 with -short.
func crowd() int {
	if testing.Short() {
		return 100_000
	}
	return 1_000_000
}

var beginning = time.Date(2012, 1, 1, 8, 0, 0, 0, time.UTC)

// crowded is a catalog with one room of so many messages.
func crowded(b *testing.B) *catalog.Catalog {
	c, err := catalog.Open(b.Context(), filepath.Join(b.TempDir(), "catalog.db"), catalog.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { c.Close() })
	words := []string{"오늘", "저녁", "사진", "보냈어", "ㅋㅋ", "도착했니", "은행나무", "내일", "보자", "밥은", "먹었니"}
	pace := 10 * 365 * 24 * time.Hour / time.Duration(crowd())
	for n := 0; n < crowd(); n += 5000 {
		batch, err := c.Begin(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		for i := n; i < n+5000; i++ {
			it := archive.Item{Kind: archive.Message, Service: "kakaotalk", Author: words[i%4],
				Moment:      archive.At(beginning.Add(time.Duration(i)*pace).Truncate(time.Minute), archive.PrecisionMinute, archive.OriginArchive),
				Text:        fmt.Sprint(words[i%11], " ", words[i/11%11], " ", i),
				Collections: []archive.Collection{{Kind: archive.Chat, Title: "우리 가족"}}}
			it.ID = it.Identity()
			if _, err := batch.Put(b.Context(), it, catalog.Source{}); err != nil {
				b.Fatal(err)
			}
		}
		if err := batch.Commit(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	return c
}

// BenchmarkMillion opens a room of a million messages at a day, from the
// click to the messages set on the screen; finds words in it; and counts what
// it needs in memory.
func BenchmarkMillion(b *testing.B) {
	c := crowded(b)
	files, err := assets.Translations()
	if err != nil {
		b.Fatal(err)
	}
	loc, err := i18n.New(i18n.Korean, files)
	if err != nil {
		b.Fatal(err)
	}
	test.NewTempApp(b).Settings().SetTheme(theme.New(theme.Light, 1))
	w := test.NewTempWindow(b, kit.NewGap(1, 1))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1044, 800))
	config := Config{
		Source: c, Owners: c, Runner: task.Inline(), Do: func(f func()) { f() }, Loc: loc,
		Pictures: func(context.Context, string, int) (image.Image, error) { return nil, errors.New("no picture") },
		Service:  func(s archive.Service) string { return string(s) },
		Unknown:  func(int64) bool { return true }, SetUnknown: func(int64) {},
		Was: func(int64) catalog.Key { return 0 }, SetWas: func(int64, catalog.Key) {},
		Actions: func(bool, func(func([]string))) []kit.Action { return nil },
		Shown:   func() {}, Moved: func(int64) {}, Focus: func(fyne.Focusable) {},
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	anyDay := func() time.Time { return beginning.AddDate(0, 0, rnd.IntN(3640)) }
	b.Run("open", func(b *testing.B) {
		report(b, func() {
			p := New(config, 1, catalog.KeyAt(anyDay()), Place{})
			w.SetContent(p.Content())
			if _, ok := p.talk.list.Message(p.talk.list.Last()); !ok {
				b.Fatal("the messages are not there")
			}
		})
	})
	p := New(config, 0, 0, Place{})
	w.SetContent(p.Content())
	b.Run("jump", func(b *testing.B) {
		report(b, func() {
			p.talk.goTo(anyDay())
			if _, ok := p.talk.list.Message(p.talk.list.Last()); !ok {
				b.Fatal("the messages are not there")
			}
		})
	})
	b.Run("drag", func(b *testing.B) {
		report(b, func() { p.talk.list.ScrollTo(rnd.IntN(crowd())) })
	})
	b.Run("calendar", func(b *testing.B) {
		cal := NewCalendar(c, task.Inline(), p.room, p.talk.room.Months)
		report(b, func() { cal.Open(anyDay()) })
	})
	for name, word := range map[string]string{"often": "ㅋㅋ", "rare": "54321", "initials": "ㅇㅎㄴㅁ"} {
		b.Run("find-"+name, func(b *testing.B) {
			f := NewFinder(c, task.Inline(), p.room)
			hits := 0
			f.Went = func(catalog.Key) { hits = len(f.Keys) }
			report(b, func() { f.Find(word, 0) })
			b.ReportMetric(float64(hits), "hits")
		})
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.Logf("%.1f MB in use after all", float64(m.HeapAlloc)/(1<<20))
}

// report runs something again and again and tells the 95th percentile.
func report(b *testing.B, do func()) {
	var times []time.Duration
	for b.Loop() {
		began := time.Now()
		do()
		times = append(times, time.Since(began))
	}
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)*95/100].Microseconds())/1000, "p95-ms")
}
