package catalog

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"dotori/archive"
)

func rows(b *testing.B) int {
	if testing.Short() {
		return 100_000
	}
	return 1_000_000
}

func messages(n int) []archive.Item {
	c := newCorpus()
	all := make([]archive.Item, n)
	for i := range all {
		all[i] = c.message()
	}
	return all
}

// BenchmarkSearch measures the first page over a million messages (100,000
// with -short).
func BenchmarkSearch(b *testing.B) {
	c := open(b)
	all := messages(rows(b))
	began := time.Now()
	fill(b, c, all)
	fmt.Println("fill", time.Since(began), float64(len(all))/time.Since(began).Seconds())
	words := newCorpus().words
	queries := map[string][]string{"졸업": {"졸업"}, "two": nil, "one": nil, "i3": {"ㅈㅇㅅ"}, "i2": {"ㅈㅇ"}, "i1": {"ㅈ"}, "open": {"이"}, "half": {"졸어"}, "and": nil, "1": {"1"}, "ok": {"ok"}, "k": {"k"}, "none": {"뷁뷁"}, "!": {"!"}}
	for i := range 200 {
		w := []rune(words[i*i/8])
		queries["one"] = append(queries["one"], string(w[:1]))
		if len(w) > 1 {
			queries["two"] = append(queries["two"], string(w[:2]))
			queries["and"] = append(queries["and"], string(w[:2])+" "+words[i])
		}
	}
	for name, qs := range queries {
		b.Run(name, func(b *testing.B) {
			var times []time.Duration
			for b.Loop() {
				for _, q := range qs {
					began := time.Now()
					if _, _, err := c.Search(b.Context(), q, Query{}, 50); err != nil {
						b.Fatal(err)
					}
					times = append(times, time.Since(began))
				}
			}
			slices.Sort(times)
			b.ReportMetric(float64(times[len(times)*95/100].Microseconds())/1000, "p95-ms")
			b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "p50-ms")
		})
		b.Run(name+"/counts", func(b *testing.B) {
			for b.Loop() {
				for _, q := range qs[:min(len(qs), 20)] {
					if _, err := c.SearchCounts(b.Context(), q, Query{}); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N*min(len(qs), 20)), "ms/count")
		})
	}
}

func BenchmarkPutMessages(b *testing.B) {
	all := messages(100_000)
	for b.Loop() {
		c := open(b)
		fill(b, c, all)
	}
	b.ReportMetric(float64(b.N*len(all))/b.Elapsed().Seconds(), "messages/s")
}

// gallery puts n photos of ten years with a diary entry each day and some chat between them.
func gallery(b testing.TB, c *Catalog, n int) {
	words := newCorpus()
	wall := time.Date(2010, 1, 1, 8, 0, 0, 0, time.UTC)
	step := 10 * 365 * 24 * time.Hour / time.Duration(n)
	var all []archive.Item
	for i := range n {
		m := archive.At(wall.Add(time.Duration(i)*step), archive.PrecisionSecond, archive.OriginEXIF)
		it := archive.Item{Kind: archive.Photo, Service: "photos", Moment: m,
			Collections: []archive.Collection{{Kind: archive.Album, Title: words.words[i/200]}},
			Media:       []archive.Media{{SHA256: fmt.Sprintf("%064x", i), Name: fmt.Sprintf("IMG_%06d.jpg", i), MIME: "image/jpeg", Size: 3 << 20, Width: 4000, Height: 3000}}}
		it.ID = it.Identity()
		all = append(all, it)
		if i%30 == 0 {
			d := archive.Item{Kind: archive.Diary, Service: "cyworld", Moment: m, Title: words.words[i/30], Text: words.text(), Author: "나"}
			d.ID = d.Identity()
			all = append(all, d)
		}
	}
	fill(b, c, all)
}

func BenchmarkCells100k(b *testing.B) {
	c := open(b)
	gallery(b, c, 100_000)
	fill(b, c, messages(100_000))
	for name, q := range map[string]Query{"all": {Newest: true}, "year": {Year: 2015, Newest: true}, "month": {Year: 2015, Month: 3}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				cells, err := c.Cells(b.Context(), q)
				if err != nil {
					b.Fatal(err)
				}
				n = len(cells)
			}
			b.ReportMetric(float64(n), "cells")
		})
	}
	b.Run("collections", func(b *testing.B) {
		for b.Loop() {
			if _, err := c.Collections(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("months", func(b *testing.B) {
		for b.Loop() {
			if _, err := c.Months(b.Context(), Query{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("items", func(b *testing.B) {
		for b.Loop() {
			for _, err := range c.Items(b.Context(), Query{Year: 2015}) {
				if err != nil {
					b.Fatal(err)
				}
			}
		}
	})
	b.Run("chat", func(b *testing.B) {
		cols, _ := c.Collections(b.Context(), archive.Chat)
		for b.Loop() {
			ms, err := c.Messages(b.Context(), cols[0].ID, 0, 50, true)
			if err != nil || len(ms) != 50 {
				b.Fatal(err)
			}
		}
	})
	b.Run("days", func(b *testing.B) {
		cols, _ := c.Collections(b.Context(), archive.Chat)
		for b.Loop() {
			if _, err := c.Days(b.Context(), cols[0].ID); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("seen", func(b *testing.B) {
		for b.Loop() {
			if _, _, _, err := c.Seen(b.Context(), "root", "path"); err != nil {
				b.Fatal(err)
			}
		}
	})
}
