package dcjpeg

import (
	"bytes"
	"image"
	"math"
	"os"
	"testing"

	"github.com/gen2brain/jpegn"
)

// picture paints slopes and an edge, so that a shifted or swapped block shows.
func picture(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			p := img.Pix[img.PixOffset(x, y):]
			p[0], p[1], p[2], p[3] = uint8(255*x/w), uint8(255*y/h), uint8(128+100*math.Sin(float64(x+2*y)/40)), 255
			if x > w/2 && y > h/3 {
				p[2] = 20
			}
		}
	}
	return img
}

func encoded(t testing.TB, w, h int, o jpegn.EncodeOptions) []byte {
	var out bytes.Buffer
	if err := jpegn.Encode(&out, picture(w, h), &o); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestDecodeAgreesWithAGeneralDecoder(t *testing.T) {
	tests := map[string][]byte{
		"444":      encoded(t, 200, 120, jpegn.EncodeOptions{Quality: 90, Subsampling: jpegn.Subsample444}),
		"422":      encoded(t, 200, 120, jpegn.EncodeOptions{Quality: 90, Subsampling: jpegn.Subsample422}),
		"440":      encoded(t, 200, 120, jpegn.EncodeOptions{Quality: 90, Subsampling: jpegn.Subsample440}),
		"420":      encoded(t, 200, 120, jpegn.EncodeOptions{Quality: 90, Subsampling: jpegn.Subsample420}),
		"grey":     encoded(t, 200, 120, jpegn.EncodeOptions{Quality: 90, Subsampling: jpegn.SubsampleGray}),
		"odd":      encoded(t, 201, 123, jpegn.EncodeOptions{Quality: 90, Subsampling: jpegn.Subsample420}),
		"tiny":     encoded(t, 1, 1, jpegn.EncodeOptions{Quality: 90, Subsampling: jpegn.Subsample420}),
		"restarts": encoded(t, 200, 120, jpegn.EncodeOptions{Quality: 90, Subsampling: jpegn.Subsample420, RestartInterval: 3}),
		"own code": encoded(t, 200, 120, jpegn.EncodeOptions{Quality: 97, OptimizeCoding: true}),
	}
	for _, name := range []string{"progressive420.jpg", "progressive444.jpg", "progressivegrey.jpg"} {
		b, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		tests[name] = b
	}
	for name, b := range tests {
		t.Run(name, func(t *testing.T) {
			got, whole, err := Decode(b)
			if err != nil || !whole {
				t.Fatalf("Decode: whole %v, %v", whole, err)
			}
			want, err := jpegn.Decode(bytes.NewReader(b), &jpegn.Options{ScaleDenom: 8})
			if err != nil {
				t.Fatal(err)
			}
			if got.Bounds() != want.Bounds() {
				t.Fatalf("size %v, want %v", got.Bounds(), want.Bounds())
			}
			if d := distance(got, want); d > 3 {
				t.Errorf("differs by %.1f levels on average", d)
			}
		})
	}
}

// distance is the mean difference in 8-bit levels.
func distance(a, b image.Image) float64 {
	sum, n := 0.0, 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			r1, g1, b1, _ := a.At(x, y).RGBA()
			r2, g2, b2, _ := b.At(x, y).RGBA()
			for _, d := range []float64{float64(r1) - float64(r2), float64(g1) - float64(g2), float64(b1) - float64(b2)} {
				sum += math.Abs(d) / 257
				n++
			}
		}
	}
	return sum / float64(n)
}

func TestCutOffKeepsWhatIsThere(t *testing.T) {
	whole := encoded(t, 400, 400, jpegn.EncodeOptions{Quality: 90})
	full, _, err := Decode(whole)
	if err != nil {
		t.Fatal(err)
	}
	half, complete, err := Decode(whole[:len(whole)/2])
	if err != nil || complete {
		t.Fatalf("Decode of half: complete %v, %v", complete, err)
	}
	top := image.Rect(0, 0, 50, 20)
	if d := distance(crop(half, top), crop(full, top)); d > 0 {
		t.Errorf("the upper part differs by %.2f", d)
	}
	if _, complete, err := Decode(whole[:len(whole)-2]); err != nil || complete {
		t.Errorf("without end marker: complete %v, %v", complete, err)
	}
}

func crop(img image.Image, r image.Rectangle) image.Image {
	return img.(interface {
		SubImage(image.Rectangle) image.Image
	}).SubImage(r)
}

func TestRefuses(t *testing.T) {
	good := encoded(t, 16, 16, jpegn.EncodeOptions{})
	at := bytes.Index(good, []byte{0xFF, 0xC0})
	arithmetic := bytes.Clone(good)
	arithmetic[at+1] = 0xC9
	huge := bytes.Clone(good)
	copy(huge[at+5:], []byte{0xFF, 0xFF, 0xFF, 0xFF})
	for name, b := range map[string][]byte{
		"nothing": nil, "text": []byte("hello, world"), "only the start": {0xFF, 0xD8, 0xFF, 0xD9},
		"arithmetic coding": arithmetic, "65535 pixels square": huge, "12 bits": bytes.Replace(good, []byte{0xFF, 0xC0, 0, 17, 8}, []byte{0xFF, 0xC0, 0, 17, 12}, 1),
	} {
		if img, _, err := Decode(b); err == nil {
			t.Errorf("%s: decoded to %v", name, img.Bounds())
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, o := range []jpegn.EncodeOptions{{Subsampling: jpegn.Subsample420}, {Subsampling: jpegn.Subsample444, RestartInterval: 2}, {Subsampling: jpegn.SubsampleGray}} {
		f.Add(encoded(f, 40, 24, o))
	}
	for _, name := range []string{"progressive420.jpg", "progressivegrey.jpg"} {
		if b, err := os.ReadFile("testdata/" + name); err == nil {
			f.Add(b)
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		img, _, err := Decode(b)
		if (img == nil) != (err != nil) {
			t.Fatalf("image %v with error %v", img != nil, err)
		}
		if err == nil && img.Bounds().Empty() {
			t.Fatal("an empty picture without an error")
		}
	})
}
