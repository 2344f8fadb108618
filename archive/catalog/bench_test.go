package catalog

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"testing"
	"time"

	"dotori/archive"
)

// rows is how many messages the benchmarks work on: a million, or 100,000 with -short.
func rows() int {
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

// batches sends n messages in the portions that ingest commits, made beside
// whoever takes them as a reader would.
func batches(n int) <-chan []archive.Item {
	out := make(chan []archive.Item, 2)
	go func() {
		defer close(out)
		for c := newCorpus(); n > 0; n -= 5000 {
			portion := make([]archive.Item, min(n, 5000))
			for i := range portion {
				portion[i] = c.message()
			}
			out <- portion
		}
	}()
	return out
}

// BenchmarkPutMessages measures messages into a searchable catalog beside the
// same texts into a plain table with nothing but a key.
func BenchmarkPutMessages(b *testing.B) {
	for b.Loop() {
		c := open(b)
		for portion := range batches(rows()) {
			fill(b, c, portion)
		}
	}
	spent := b.Elapsed()
	each := spent.Seconds() / float64(b.N)
	b.ReportMetric(float64(rows())/each, "messages/s")
	b.ReportMetric(peakMB(b), "peak-MB")
	b.ReportMetric(each/putPlain(b).Seconds(), "x-plain")
}

func putPlain(b *testing.B) time.Duration {
	c := open(b)
	began := time.Now()
	must(b, c.change(b.Context(), func(t *Batch) error {
		_, err := t.exec("CREATE TABLE plain (key INTEGER PRIMARY KEY, author TEXT, room TEXT, text TEXT)")
		return err
	}))
	for portion := range batches(rows()) {
		must(b, c.change(b.Context(), func(t *Batch) error {
			for _, it := range portion {
				_, err := t.exec("INSERT INTO plain (author, room, text) VALUES (?, ?, ?)", it.Author, it.Collections[0].Title, it.Text)
				if err != nil {
					return err
				}
			}
			return nil
		}))
	}
	return time.Since(began)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// peakMB returns the most memory that this process ever had, where Linux tells it.
func peakMB(b *testing.B) float64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	found := regexp.MustCompile(`VmHWM:\s+(\d+) kB`).FindSubmatch(status)
	kb, err := strconv.Atoi(string(found[1]))
	must(b, err)
	return float64(kb) / 1024
}

// BenchmarkSearch measures the first page of different words beside a scan with LIKE.
func BenchmarkSearch(b *testing.B) {
	c := crowded(b)
	for _, kind := range []struct {
		name    string
		queries []string
		peer    bool
	}{
		{"two", pairs(), true},
		{"one", firsts(pairs(), 1), true},
		{"half", []string{"졸어", "졸ㅇ"}, false},
		{"initials", []string{"ㅈㅇㅅ", "ㄱㄴㄷ", "ㅇㄱㄴ"}, false},
		{"two-initials", []string{"ㅈㅇ", "ㄱㄴ"}, false},
		{"words", []string{pairs()[3] + " " + pairs()[40], pairs()[9] + " ㅋㅋ"}, false},
		{"nothing", []string{"뷁쀍", "zzz"}, false},
	} {
		b.Run(kind.name, func(b *testing.B) {
			p95 := measure(b, kind.queries, func(q string) error {
				_, _, err := c.Search(b.Context(), q, Query{}, 50)
				return err
			})
			b.ReportMetric(milliseconds(p95), "p95-ms")
			if kind.peer {
				b.ReportMetric(milliseconds(like(b, c, kind.queries))/milliseconds(p95), "x-faster-than-LIKE")
			}
		})
		b.Run(kind.name+"/counts", func(b *testing.B) {
			b.ReportMetric(milliseconds(measure(b, kind.queries, func(q string) error {
				_, err := c.SearchCounts(b.Context(), q, Query{})
				return err
			})), "p95-ms")
		})
	}
}

// BenchmarkSearchWithin measures the first answer to a search within filters, as
// the window asks for it, in a library of 100,000 photos and 1,000,000 messages.
// late-% is how many of the questions have further kinds coming later.
func BenchmarkSearchWithin(b *testing.B) {
	c := gallery(b, 100_000)
	fill(b, c, messages(rows()-100_000))
	people, err := c.People(b.Context())
	must(b, err)
	one := firsts(pairs(), 1)
	words := append([]string{"", "ㄱ", "ㅋ", "ㄱㄴ", "졸업", "졸업 ㅋㅋ", one[0] + " " + one[5], "IMG", "a"}, one[:12]...)
	for _, within := range []struct {
		name string
		q    Query
	}{
		{"nothing", Query{}}, {"year", Query{Year: 2015}}, {"service", Query{Services: []archive.Service{"photos"}}},
		{"kind", Query{Kinds: []archive.Kind{archive.Photo}}}, {"person", Query{People: people[0].Aliases}},
		{"place", Query{Located: true}}, {"pictures", Query{Pictures: true}}, {"undated", Query{Undated: true}},
	} {
		b.Run(within.name, func(b *testing.B) {
			late, asked := 0, 0
			p95 := measure(b, words, func(word string) error {
				ctx, cancel := context.WithTimeout(b.Context(), 80*time.Millisecond)
				defer cancel()
				_, err := c.SearchEach(ctx, word, within.q, 5)
				asked++
				if errors.Is(err, context.DeadlineExceeded) {
					late, err = late+1, nil
				}
				return err
			})
			b.ReportMetric(milliseconds(p95), "p95-ms")
			b.ReportMetric(100*float64(late)/float64(asked), "late-%")
		})
	}
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// crowded returns a catalog of many messages, made once for all sub-benchmarks.
func crowded(b *testing.B) *Catalog {
	c, err := Open(context.Background(), filepath.Join(b.TempDir(), "catalog.db"), Options{})
	must(b, err)
	b.Cleanup(func() { c.Close() })
	for portion := range batches(rows()) {
		fill(b, c, portion)
	}
	return c
}

// pairs returns pairs of syllables from words that are said often and rarely.
func pairs() []string {
	words := newCorpus().words
	words = slices.DeleteFunc(words, func(w string) bool { return len([]rune(w)) < 2 })
	var some []string
	for i := range 60 {
		some = append(some, words[i*i])
	}
	return append(firsts(some, 2), "졸업")
}

func firsts(words []string, n int) []string {
	var out []string
	for _, w := range words {
		out = append(out, string([]rune(w)[:n]))
	}
	return out
}

// measure asks every query in each round and returns the 95th percentile.
func measure(b *testing.B, queries []string, ask func(string) error) time.Duration {
	var times []time.Duration
	for b.Loop() {
		for _, q := range queries {
			began := time.Now()
			must(b, ask(q))
			times = append(times, time.Since(began))
		}
	}
	slices.Sort(times)
	return times[len(times)*95/100]
}

func like(b *testing.B, c *Catalog, queries []string) time.Duration {
	var times []time.Duration
	for _, q := range queries {
		began := time.Now()
		_, err := collectKeys(c.querier(b.Context())("SELECT key FROM item WHERE text LIKE ? ORDER BY key DESC LIMIT 50", "%"+q+"%"))
		must(b, err)
		times = append(times, time.Since(began))
	}
	slices.Sort(times)
	return times[len(times)*95/100]
}
