package similar_test

import (
	"bytes"
	"image"
	"runtime"
	"sync"
	"testing"

	"github.com/gen2brain/jpegn"

	"dotori/archive/similar"
	"dotori/archive/thumbnail"
)

// seen is a picture as a library sees it: by its thumbnail.
type seen struct {
	print  similar.Print
	detail *similar.Detail
}

// file looks at the bytes of a picture.
func file(t testing.TB, b []byte) seen {
	t.Helper()
	img, err := thumbnail.NewDecoder().Decode(t.Context(), bytes.NewReader(b), int64(len(b)), "", thumbnail.Grid.Edge())
	if err != nil {
		t.Fatal(err)
	}
	return small(t, img)
}

// small looks at a picture that has the size of a thumbnail.
func small(t testing.TB, img *image.RGBA) seen {
	t.Helper()
	var out bytes.Buffer
	if err := jpegn.Encode(&out, img, &jpegn.EncodeOptions{Quality: 80, Subsampling: jpegn.Subsample420}); err != nil {
		t.Fatal(err)
	}
	p := thumbnail.Picture{JPEG: out.Bytes(), Width: img.Rect.Dx(), Height: img.Rect.Dy()}
	coarse, err := p.Small(90)
	if err != nil {
		t.Fatal(err)
	}
	fine, err := p.Small(200)
	if err != nil {
		t.Fatal(err)
	}
	return seen{similar.PrintOf(coarse), similar.DetailOf(fine)}
}

// each calls f for 0 to n-1, on all processors.
func each(n int, f func(i int)) {
	next := make(chan int)
	var work sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		work.Go(func() {
			for i := range next {
				f(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	work.Wait()
}

func printsOf(all []seen) []similar.Print {
	prints := make([]similar.Print, len(all))
	for i, s := range all {
		prints[i] = s.print
	}
	return prints
}

// verdict judges two pictures of which nothing is known but what they show.
func verdict(t testing.TB, a, b seen) (confidence int, l similar.Likeness) {
	t.Helper()
	pairs, _, err := similar.Near(t.Context(), []similar.Print{a.print, b.print}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(pairs) == 0 {
		return 0, l
	}
	l = similar.Compare(a.detail, b.detail, pairs[0].Turn)
	confidence, _ = similar.Judge(&similar.Shot{}, &similar.Shot{}, l, pairs[0].Turn)
	return confidence, l
}
