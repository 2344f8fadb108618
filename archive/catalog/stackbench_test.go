package catalog

import (
	"fmt"
	"testing"
	"time"

	"dotori/archive"
)

// twins are n pairs of pictures, which lie a year apart.
func twins(n int) (all []archive.Item) {
	for i := range 2 * n {
		m := archive.At(time.Date(2010+i%2, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(i/2)*time.Minute), archive.PrecisionSecond, archive.OriginMtime)
		if i%2 == 1 && i%4 == 1 {
			m.Origin = archive.OriginEXIF
		}
		it := photo(m, 1, fmt.Sprint("앨범 ", i%50))
		it.NativeID, it.Media[0].SHA256 = fmt.Sprint(i), fmt.Sprintf("%064x", i)
		it.Title = fmt.Sprint("사진 ", i)
		it.ID = it.Identity()
		all = append(all, it)
	}
	return all
}

// BenchmarkStack measures the second picture of every pair put under the
// first, all in one action, and taken out again; half of them bring a better
// date.
func BenchmarkStack(b *testing.B) {
	c, all := open(b), twins(20_000)
	fill(b, c, all)
	var on, off []Edit
	for i := 0; i < len(all); i += 2 {
		on, off = append(on, EditStack(all[i+1].ID, all[i].ID)), append(off, EditStack(all[i+1].ID, ""))
	}
	var there, back, one time.Duration
	for b.Loop() {
		began := time.Now()
		must(b, c.ApplyAll(b.Context(), on))
		there += time.Since(began)
		began = time.Now()
		must(b, c.Apply(b.Context(), off[7]))
		must(b, c.Apply(b.Context(), on[7]))
		one += time.Since(began) / 2
		began = time.Now()
		must(b, c.ApplyAll(b.Context(), off))
		back += time.Since(began)
	}
	n := float64(b.N)
	b.ReportMetric(there.Seconds()/n, "stack-s")
	b.ReportMetric(back.Seconds()/n, "apart-s")
	b.ReportMetric(float64(one.Microseconds())/1000/n, "one-ms")
}

// BenchmarkRoom measures a room of 100,000 messages joined to another, and
// given back.
func BenchmarkRoom(b *testing.B) {
	c, all := open(b), messages(100_000)
	for i := range all {
		all[i].Collections[0].Title = "가족"
	}
	fill(b, c, all)
	from, into := CollectionName{"kakaotalk", archive.Chat, "가족"}, CollectionName{"kakaotalk", archive.Chat, "우리집"}
	for b.Loop() {
		must(b, c.Apply(b.Context(), EditRoom(from, into)))
		must(b, c.Apply(b.Context(), EditRoom(from, CollectionName{})))
	}
	b.ReportMetric(b.Elapsed().Seconds()/2/float64(b.N), "join-s")
}
