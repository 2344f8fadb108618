package similar

import (
	"context"
	"errors"
	"image"
	"math/bits"
	"math/rand/v2"
	"testing"
)

func TestTurnsUndoEachOther(t *testing.T) {
	cells := make([]int, 25)
	for i := range cells {
		cells[i] = i
	}
	for turn := range Turn(Turns) {
		back := turned(turned(cells, 5, turn), 5, turn.inverse())
		for i := range cells {
			if back[i] != i {
				t.Fatalf("turn %d and back: %v", turn, back)
			}
		}
	}
}

// A spectrum is turned as its picture is.
func TestSpectraTurnLikePictures(t *testing.T) {
	p := anyPrint(rand.New(rand.NewPCG(1, 1)))
	s := p.spectrum()
	for turn := range Turn(Turns) {
		q := p
		copy(q.Luma[:], turned(p.Luma[:], lumaEdge, turn))
		got, want := s.turn(turn), q.spectrum()
		for i := range got {
			if d := got[i] - want[i]; d > 0.1 || d < -0.1 {
				t.Fatalf("turn %d: frequency %d is %v, want %v", turn, i, got[i], want[i])
			}
		}
	}
}

func TestPrintsSurviveBeingKept(t *testing.T) {
	p := anyPrint(rand.New(rand.NewPCG(2, 2)))
	p.Width, p.Height = 360, 270
	if got, err := ParsePrint(p.Bytes()); err != nil || got != p {
		t.Errorf("%+v, %v", got, err)
	}
	for _, b := range [][]byte{nil, make([]byte, PrintSize-1), make([]byte, PrintSize+1)} {
		if _, err := ParsePrint(b); !errors.Is(err, ErrPrint) {
			t.Errorf("%d bytes: %v", len(b), err)
		}
	}
	if PrintOf(image.NewRGBA(image.Rectangle{})) != (Print{}) || DetailOf(image.NewGray(image.Rectangle{})) != nil {
		t.Error("an empty picture has a print")
	}
}

// anyPrint is a print like that of a photo: strong low frequencies.
func anyPrint(r *rand.Rand) Print {
	p := Print{Width: 320, Height: 240}
	var s spectrum
	for v := range waves {
		for u := range waves {
			s[v*waves+u] = float32(r.NormFloat64()) * 60 / float32(1+u*u+v*v)
		}
	}
	for y := range lumaEdge {
		for x := range lumaEdge {
			sum := float32(128)
			for v := range waves {
				for u := range waves {
					sum += s[v*waves+u] * cosines[u][x] * cosines[v][y]
				}
			}
			p.Luma[y*lumaEdge+x] = uint8(min(max(sum, 0), 255))
		}
	}
	return p
}

// worn is the print of the same picture in other clothes: noise, another
// tone, sometimes turned.
func worn(p Print, r *rand.Rand) Print {
	turn := Turn(0)
	if r.IntN(4) == 0 {
		turn = Turn(r.IntN(Turns))
	}
	copy(p.Luma[:], turned(p.Luma[:], lumaEdge, turn))
	if turn.Exchanges() {
		p.Width, p.Height = p.Height, p.Width
	}
	gain, offset := 0.9+0.2*r.Float64(), 16*r.Float64()-8
	for i, v := range p.Luma {
		p.Luma[i] = uint8(min(max(gain*(float64(v)-128)+128+offset+2*r.NormFloat64(), 0), 255))
	}
	return p
}

// library is the prints of n pictures, of which a fifth are there in other
// clothes, and one of a hundred is flat or one of many alike.
func library(n int) []Print {
	r := rand.New(rand.NewPCG(uint64(n), 3))
	form := anyPrint(r)
	prints := make([]Print, n)
	for i := range prints {
		switch {
		case i%100 == 7:
			prints[i] = Print{Width: 100, Height: 100}
		case i%100 == 8:
			prints[i] = worn(form, r)
		case i%5 == 4:
			prints[i] = worn(prints[i-2-r.IntN(min(i, 1000)-1)/5*5], r)
		default:
			prints[i] = anyPrint(r)
		}
	}
	return prints
}

func TestNearFindsWhatComparingAllFinds(t *testing.T) {
	prints := library(2000)
	pairs, left, err := Near(t.Context(), prints, nil)
	if err != nil {
		t.Fatal(err)
	}
	found := map[[2]int]bool{}
	for _, p := range pairs {
		found[[2]int{p.A, p.B}] = true
	}
	all, missed := 0, 0
	s := newSearch(prints)
	for i := range prints {
		for j := range i {
			if s.index.hashes[i] != 0 && s.index.hashes[j] != 0 && best(s, j, i) >= 0.97 && i%100 != 8 && j%100 != 8 {
				if all++; !found[[2]int{j, i}] {
					missed++
				}
			}
		}
	}
	if all < 300 || missed*100 > all {
		t.Errorf("of %d pairs that are alike, %d are missed", all, missed)
	}
	if left.Flat < 20 {
		t.Errorf("left out: %+v", left)
	}
}

// best compares two prints in all ways.
func best(s *search, i, j int) (most float32) {
	for t := range Turn(Turns) {
		if s.shaped(j, i, t) {
			most = max(most, s.correlation(turned(s.prints[j].Luma[:], lumaEdge, t), j, i))
		}
	}
	return most
}

func TestManyAlikeDoNotExplode(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	form := anyPrint(r)
	prints := make([]Print, 3000)
	for i := range prints {
		prints[i] = worn(form, r)
	}
	pairs, left, err := Near(t.Context(), prints, nil)
	if err != nil || len(pairs) > nearest*len(prints) || left.Crowded < len(prints)/2 {
		t.Errorf("%d pairs, left out %+v, %v", len(pairs), left, err)
	}
}

func TestNearCanBeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	_, _, err := Near(ctx, library(2000), func(int, int) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// The search grows about linearly; comparing all with all, the peer, does not.
func BenchmarkNear(b *testing.B) {
	for _, size := range []struct {
		name string
		n    int
	}{{"10k", 10_000}, {"30k", 30_000}, {"100k", 100_000}} {
		prints := library(size.n)
		b.Run(size.name, func(b *testing.B) {
			for b.Loop() {
				if _, _, err := Near(b.Context(), prints, nil); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(size.n), "ns/picture")
		})
	}
	prints := library(10_000)
	b.Run("all with all, 10k", func(b *testing.B) {
		for b.Loop() {
			everyPair(newSearch(prints))
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/10_000, "ns/picture")
	})
}

// everyPair counts the prints that are near each other by comparing all hashes
// in all ways, and the brightness of those that pass.
func everyPair(s *search) (near int) {
	for i := range s.prints {
		own := s.prints[i].spectrum()
		for t := range Turn(Turns) {
			spectrum, luma := own.turn(t), turned(s.prints[i].Luma[:], lumaEdge, t)
			hash := spectrum.hash()
			for j := range i {
				if bits.OnesCount64(s.index.hashes[j]^hash) <= farthest && s.correlation(luma, i, j) >= alike {
					near++
				}
			}
		}
	}
	return near
}
