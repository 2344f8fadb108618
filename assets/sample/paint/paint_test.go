package main

import (
	"bytes"
	"image/jpeg"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	goexif "github.com/rwcarlsen/goexif/exif"
)

func TestEveryScenePaints(t *testing.T) {
	for _, p := range append(photos(), copies()...) {
		p.width, p.height = p.width/20, p.height/20
		b, err := p.encode()
		if err != nil {
			t.Fatal(err)
		}
		again, err := p.encode()
		if err != nil || !bytes.Equal(b, again) {
			t.Errorf("%s: differs when painted again (%v)", p.file, err)
		}
		img, err := jpeg.Decode(bytes.NewReader(b))
		if err != nil {
			t.Fatalf("%s: %v", p.file, err)
		}
		shades := map[uint32]bool{}
		for x := range p.width {
			for y := range p.height {
				r, g, _, _ := img.At(x, y).RGBA()
				shades[r>>12<<4|g>>12] = true
			}
		}
		if len(shades) < 8 {
			t.Errorf("%s: only %d shades", p.file, len(shades))
		}
	}
}

func TestExif(t *testing.T) {
	p := photos()[6]
	p.width, p.height = 32, 32
	b, err := p.encode()
	if err != nil {
		t.Fatal(err)
	}
	x, err := goexif.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	model, err := x.Get(goexif.Model)
	if err != nil {
		t.Fatal(err)
	}
	if s, _ := model.StringVal(); s != p.exif.model {
		t.Errorf("model %q", s)
	}
	when, err := x.DateTime()
	if err != nil || when.Format("2006:01:02 15:04:05") != p.exif.taken {
		t.Errorf("taken %v, %v; want %s", when, err, p.exif.taken)
	}
	lat, long, err := x.LatLong()
	if err != nil || math.Abs(lat-p.exif.latitude) > 1e-5 || math.Abs(long-p.exif.longitude) > 1e-5 {
		t.Errorf("place %v %v, %v", lat, long, err)
	}
}

// The files beside this package are what it paints. Other processors round
// the last bit of a colour differently.
func TestSampleIsPainted(t *testing.T) {
	if runtime.GOARCH != "amd64" {
		t.Skip("the sample was painted on amd64")
	}
	for _, p := range copies()[4:5] {
		want, err := p.encode()
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(p.file)))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what the program paints (%v); run it again", p.file, err)
		}
	}
}
