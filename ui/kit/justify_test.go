package kit

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

var photoMetrics = Metrics{RowHeight: 180, Gap: 6}

func someAspects(n int) []float32 {
	r := rand.New(rand.NewPCG(1, 2))
	shapes := []float32{4.0 / 3, 3.0 / 4, 3.0 / 2, 16.0 / 9, 1, 0, 0.46, 6}
	aspects := make([]float32, n)
	for i := range aspects {
		aspects[i] = shapes[r.IntN(len(shapes))]
	}
	return aspects
}

func TestRowsHoldEveryCellOnceInOrder(t *testing.T) {
	for _, n := range []int{0, 1, 2, 7, 500} {
		j := justifier{Metrics: photoMetrics}
		next := 10
		for _, r := range j.justify(nil, someAspects(n), 10, 960) {
			if r.First != next || r.End <= r.First {
				t.Fatalf("%d cells: row %d..%d, want it to begin at %d", n, r.First, r.End, next)
			}
			next = r.End
		}
		if next != n+10 {
			t.Errorf("%d cells: rows end at %d", n, next-10)
		}
	}
}

func TestFullRowsFillTheWidth(t *testing.T) {
	aspects := someAspects(500)
	for _, width := range []float32{400, 960, 1800} {
		j := justifier{Metrics: photoMetrics}
		rows := j.justify(nil, aspects, 0, width)
		for _, r := range rows[:len(rows)-1] {
			x, w := j.span(r, aspects, r.End-1)
			if d := x + w - width; d < -1 || d > 1 {
				t.Errorf("width %v: row %d..%d ends at %v", width, r.First, r.End, x+w)
			}
		}
	}
}

func TestMostRowsAreAsHighAsTheLook(t *testing.T) {
	j := justifier{Metrics: photoMetrics}
	rows := j.justify(nil, someAspects(5000), 0, 960)
	good := 0
	for _, r := range rows {
		if r.Height >= 165 && r.Height <= 195 {
			good++
		}
		if crop := r.Height/r.Unit - 1; crop > cropPlay+0.01 || crop < -cropPlay-0.01 {
			t.Errorf("row %d..%d crops %.2f of its pictures", r.First, r.End, crop)
		}
	}
	if part := float64(good) / float64(len(rows)); part < 0.95 {
		t.Errorf("only %.2f of the rows are between 165 and 195 high", part)
	}
}

func TestLastRowIsNotBlownUp(t *testing.T) {
	j := justifier{Metrics: photoMetrics}
	rows := j.justify(nil, []float32{1.5}, 0, 1200)
	if r := rows[0]; r.Height != 180 || r.Unit != 180 {
		t.Errorf("a lone picture is set %+v, want it 180 high", r)
	}
}

func TestFlowFindsWhatItPlaced(t *testing.T) {
	var f flow
	aspects := someAspects(1000)
	f.set(aspects, []int{300, 0, 700}, frame{width: 960, above: 98, heading: 48, below: 24}, photoMetrics)
	for cell := range aspects {
		row := f.rowOf(cell)
		x, w := f.j.span(f.rows[row], aspects, cell)
		if got := f.at(x+w/2, f.tops[row]+1); got != cell {
			t.Fatalf("at the place of %d stands %d", cell, got)
		}
		if s := f.sections[f.sectionOf(cell)]; cell < s.first || cell >= s.end {
			t.Fatalf("cell %d is not in its section %+v", cell, s)
		}
	}
	if got := f.at(10, 120); got != -1 {
		t.Errorf("in the heading stands cell %d", got)
	}
	if first, end := f.rowsIn(0, f.height); first != 0 || end != len(f.rows) {
		t.Errorf("the whole band holds rows %d..%d of %d", first, end, len(f.rows))
	}
}

func TestLayoutOf100000IsFast(t *testing.T) {
	aspects := someAspects(100_000)
	counts := slices.Repeat([]int{500}, 200)
	var f flow
	best := time.Hour
	for range 5 { // the machine may be busy with something else
		start := time.Now()
		f.set(aspects, counts, frame{width: 960, heading: 48}, photoMetrics)
		best = min(best, time.Since(start))
	}
	if best > 100*time.Millisecond {
		t.Errorf("layout of 100,000 cells took %v", best)
	}
}

func BenchmarkLayout100k(b *testing.B) {
	aspects := someAspects(100_000)
	counts := slices.Repeat([]int{500}, 200)
	var f flow
	for i := range b.N {
		f.set(aspects, counts, frame{width: 900 + float32(i%100), heading: 48}, photoMetrics)
	}
}
