package review

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"iter"
	"math/rand/v2"
	"os"
	"runtime"
	"testing"
	"time"

	"github.com/gen2brain/jpegn"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/similar"
	"dotori/archive/similar/similartest"
	"dotori/archive/thumbnail"
)

// crowd is a library of n photos, of which each fifth is another one in other
// clothes. Nothing of it is held in memory but a few thumbnails.
type crowd struct {
	n      int
	thumbs []thumbnail.Picture
}

func newCrowd(b *testing.B, n int) *crowd {
	b.Helper()
	c := &crowd{n: n}
	for i := range 32 {
		var out bytes.Buffer
		img := similartest.Photo(uint64(i), 360, 270)
		if err := jpegn.Encode(&out, img, &jpegn.EncodeOptions{Quality: 80}); err != nil {
			b.Fatal(err)
		}
		c.thumbs = append(c.thumbs, thumbnail.Picture{JPEG: out.Bytes(), Width: 360, Height: 270})
	}
	return c
}

// shows returns the picture that photo i shows.
func (c *crowd) shows(i int) int {
	if i%5 == 4 {
		return max(i-1-5*(i*7919%140), 0)
	}
	return i
}

func (c *crowd) key(i int) (key thumbnail.Key) {
	binary.BigEndian.PutUint64(key[:], uint64(i)*0x9E3779B97F4A7C15)
	binary.BigEndian.PutUint64(key[24:], uint64(i))
	return key
}

func (c *crowd) Items(_ context.Context, _ catalog.Query) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		for i := range c.n {
			key := c.key(i)
			it := archive.Item{ID: hex.EncodeToString(key[16:]), Kind: archive.Photo, Media: []archive.Media{{SHA256: hex.EncodeToString(key[:]), Name: fmt.Sprintf("사진 %d.jpg", i), MIME: "image/jpeg", Width: 4000, Height: 3000}}}
			if c.shows(i) == i { // copies have lost their date
				it.Moment = archive.At(time.Unix(int64(1e9+500*i), 0), archive.PrecisionSecond, archive.OriginFilename)
			}
			if !yield(it, nil) {
				return
			}
		}
	}
}

func (c *crowd) Tops(context.Context, []string) (map[string]string, error) { return nil, nil }
func (c *crowd) Apart(context.Context) ([][2]string, error)                { return nil, nil }
func (c *crowd) Original(string) (*os.File, error)                         { return nil, os.ErrNotExist }

// maker has made all prints already.
type maker struct{}

func (maker) Prints(context.Context, []thumbnail.Key, int, func(int, int)) error { return nil }

func (c *crowd) Prints(_ context.Context, each func(thumbnail.Print)) error {
	for i := range c.n {
		each(thumbnail.Print{Key: c.key(i), Print: anyPrint(uint64(c.shows(i)), uint64(i))})
	}
	return nil
}

func (c *crowd) Get(_ context.Context, sha string, _ thumbnail.Class) (thumbnail.Picture, error) {
	key, err := thumbnail.ParseKey(sha)
	i := int(binary.BigEndian.Uint64(key[24:]))
	return c.thumbs[c.shows(i)%len(c.thumbs)], err
}

// anyPrint is a print of smooth light and shade, with the noise of its clothes.
func anyPrint(picture, clothes uint64) similar.Print {
	r, noise := rand.New(rand.NewPCG(picture, 1)), rand.New(rand.NewPCG(clothes, 2))
	var knots [36]float64
	for i := range knots {
		knots[i] = 255 * r.Float64()
	}
	p := similar.Print{Width: 360, Height: 270}
	for i := range p.Luma {
		x, y := float64(i%16)/3.2, float64(i/16)/3.2
		at, fx, fy := int(y)*6+int(x), x-float64(int(x)), y-float64(int(y))
		top, bottom := knots[at]+(knots[at+1]-knots[at])*fx, knots[at+6]+(knots[at+7]-knots[at+6])*fx
		p.Luma[i] = uint8(min(max(top+(bottom-top)*fy+noise.NormFloat64(), 0), 255))
	}
	return p
}

// The whole search grows about linearly, takes minutes at most, and holds its
// memory. The peer is comparing the pictures of as many pairs.
func BenchmarkPictures(b *testing.B) {
	for _, n := range []int{10_000, 30_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := newCrowd(b, n)
			f := Finder{Catalog: c, Prints: c, Maker: maker{}, Originals: c}
			for b.Loop() {
				most, base := uint64(0), heap()
				next := time.Now()
				found, err := f.Pictures(b.Context(), similar.Sure, func(Step, int, int) {
					if time.Now().After(next) {
						most, next = max(most, heap()), time.Now().Add(500*time.Millisecond)
					}
				})
				if err != nil || len(found.Proposals) < n/12 {
					b.Fatal(len(found.Proposals), err)
				}
				b.ReportMetric(float64(len(found.Proposals)), "proposals")
				b.ReportMetric(float64(most-min(base, most))/1e6, "MB")
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/picture")
		})
	}
	b.Run("20000 pairs of pictures alone", func(b *testing.B) {
		c := newCrowd(b, 100)
		f := Finder{Prints: c}
		for b.Loop() {
			for i := range 20_000 {
				similar.Compare(f.detail(b.Context(), c.key(i%97)), f.detail(b.Context(), c.key(i%89)), 0)
			}
		}
	})
}

// heap returns how many bytes are in use, without what is only garbage.
func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
