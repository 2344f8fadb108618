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
