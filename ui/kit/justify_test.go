package kit

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

var photoMetrics = Metrics{RowHeight: 180, CardHeight: 140, Gap: 6}

func someAspects(n int) []float32 {
	r := rand.New(rand.NewPCG(1, 2))
	shapes := []float32{4.0 / 3, 3.0 / 4, 3.0 / 2, 16.0 / 9, 1, 0, 0.46, 6}
	aspects := make([]float32, n)
	for i := range aspects {
		aspects[i] = shapes[r.IntN(len(shapes))]
	}
	return aspects
}

func ofCounts(counts ...int) []Section {
	sections := make([]Section, len(counts))
	for i, n := range counts {
		sections[i].Count = n
	}
	return sections
}

func TestShortSectionsStandBesideEachOther(t *testing.T) {
	var f flow
	sections := ofCounts(2, 1, 1, 9, 1, 1)
	sections[5].Break = true
	f.set(slices.Repeat([]float32{4.0 / 3}, 15), sections, frame{width: 960, heading: 48, least: 150}, photoMetrics)
	var lines []float64
	for _, s := range f.sections {
		lines = append(lines, s.top)
	}
	first, second := f.sections[0], f.sections[1]
	if second.top != first.top || second.left < first.left+first.width+sectionGap {
		t.Errorf("the second section stands at %v from %v; all begin at %v", second.top, second.left, lines)
	}
	for i, want := range []bool{false, true, false, false, false, false} {
		if joined := i > 0 && lines[i] == lines[i-1]; joined != want {
			t.Errorf("section %d joined = %v, want %v; all begin at %v", i, joined, want, lines)
		}
	}
}

func TestRowsOfCardsAreLower(t *testing.T) {
	tests := []struct {
		aspects []float32
		counts  []int
		want    []float32
	}{
		{[]float32{CardAspect, CardAspect}, []int{2}, []float32{140}},
		{[]float32{CardAspect, 1.5}, []int{2}, []float32{180}},
		{[]float32{1.5, CardAspect}, []int{1, 1}, []float32{180, 180}}, // one line
		{[]float32{CardAspect, 1.5}, []int{1, 1}, []float32{140, 180}}, // two lines
	}
	for _, tt := range tests {
		var f flow
		f.set(tt.aspects, ofCounts(tt.counts...), frame{width: 960, heading: 48}, photoMetrics)
		var got []float32
		for _, r := range f.rows {
			got = append(got, r.Height)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%v in sections of %v: rows are %v high, want %v", tt.aspects, tt.counts, got, tt.want)
		}
		if last := len(f.tops) - 1; last > 0 && (f.tops[0] == f.tops[last]) != (got[0] == got[last]) {
			t.Errorf("%v: rows begin at %v", tt.aspects, f.tops)
		}
	}
}

func TestLinesAway(t *testing.T) {
	var f flow
	f.set(slices.Repeat([]float32{1}, 40), ofCounts(1, 1, 1, 30, 7), frame{width: 960, heading: 48}, photoMetrics)
	tests := []struct{ row, lines, want int }{{0, 1, 3}, {2, 1, 3}, {3, -1, 2}, {1, -1, 1}, {0, -5, 0}, {0, 99, len(f.rows) - 1}}
	for _, tt := range tests {
		if got := f.linesAway(tt.row, tt.lines); got != tt.want {
			t.Errorf("%d lines from row %d is row %d, want %d", tt.lines, tt.row, got, tt.want)
		}
	}
	if got := f.beside(0, 1e4); got != 2 {
		t.Errorf("at the right end of the first line stands %d", got)
	}
	if got := f.beside(2, 0); got != 0 {
		t.Errorf("at its left end stands %d", got)
	}
}

func TestRowsHoldEveryCellOnceInOrder(t *testing.T) {
	for _, n := range []int{0, 1, 2, 7, 500} {
		j := justifier{Metrics: photoMetrics}
		next := 10
		for _, r := range j.justify(nil, photoMetrics.shapes(nil, someAspects(n)), 10, 960) {
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
	shapes := photoMetrics.shapes(nil, someAspects(500))
	for _, width := range []float32{400, 960, 1800} {
		j := justifier{Metrics: photoMetrics}
		rows := j.justify(nil, shapes, 0, width)
		for _, r := range rows[:len(rows)-1] {
			x, w := j.span(r, shapes, r.End-1)
			if d := x + w - width; d < -1 || d > 1 {
				t.Errorf("width %v: row %d..%d ends at %v", width, r.First, r.End, x+w)
			}
		}
	}
}

func TestMostRowsAreAsHighAsTheLook(t *testing.T) {
	j := justifier{Metrics: photoMetrics}
	rows := j.justify(nil, photoMetrics.shapes(nil, someAspects(5000)), 0, 960)
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
	f.set(aspects, ofCounts(300, 0, 3, 2, 1, 694), frame{width: 960, above: 98, heading: 48, below: 24}, photoMetrics)
	for cell := range aspects {
		row := f.rowOf(cell)
		x, w := f.span(row, cell)
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
	sections := ofCounts(slices.Repeat([]int{500}, 200)...)
	var f flow
	best := time.Hour
	for range 5 { // the machine may be busy with something else
		start := time.Now()
		f.set(aspects, sections, frame{width: 960, heading: 48}, photoMetrics)
		best = min(best, time.Since(start))
	}
	if best > 100*time.Millisecond && !raced {
		t.Errorf("layout of 100,000 cells took %v", best)
	}
}

func BenchmarkLayout100k(b *testing.B) {
	aspects := someAspects(100_000)
	sections := ofCounts(slices.Repeat([]int{500}, 200)...)
	var f flow
	for i := range b.N {
		f.set(aspects, sections, frame{width: 900 + float32(i%100), heading: 48}, photoMetrics)
	}
}
