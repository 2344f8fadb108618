package thumbnail

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/gen2brain/jpegn"
	"golang.org/x/image/bmp"
	"golang.org/x/image/tiff"
)

// The quarters of the test picture: red, green, blue, white.
var quarters = [4]color.RGBA{{200, 30, 30, 255}, {30, 180, 30, 255}, {30, 30, 200, 255}, {250, 250, 250, 255}}

func corners(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetRGBA(x, y, quarters[2*(2*y/h)+2*x/w])
		}
	}
	return img
}

// shows names the quarters as they are seen: "rg/bw" for the upright picture.
func shows(img image.Image) string {
	b := img.Bounds()
	var s strings.Builder
	for i := range 4 {
		if i == 2 {
			s.WriteByte('/')
		}
		c := color.RGBAModel.Convert(img.At(b.Min.X+b.Dx()/4*(1+2*(i%2)), b.Min.Y+b.Dy()/4*(1+2*(i/2)))).(color.RGBA)
		s.WriteByte("rgbw?"[nearest(c)])
	}
	return s.String()
}

func nearest(c color.RGBA) int {
	for i, q := range quarters {
		if near(c.R, q.R) && near(c.G, q.G) && near(c.B, q.B) {
			return i
		}
	}
	return 4
}

func near(a, b uint8) bool { return max(a, b)-min(a, b) < 40 }

func decodeBytes(t testing.TB, b []byte, mime string, edge int) (*image.RGBA, error) {
	t.Helper()
	return NewDecoder().Decode(context.Background(), bytes.NewReader(b), int64(len(b)), mime, edge)
}

func written(t testing.TB, encode func(*bytes.Buffer) error) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := encode(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func jpegOf(t testing.TB, img image.Image, exif []byte) []byte {
	return written(t, func(out *bytes.Buffer) error {
		return jpegn.Encode(out, img, &jpegn.EncodeOptions{Quality: 85, Exif: exif})
	})
}

// orientedEXIF is an APP1 payload that says nothing but the Orientation.
func orientedEXIF(o byte) []byte {
	return []byte("Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00" + string([]byte{o, 0, 0, 0}) + "\x00\x00\x00\x00")
}

func fixture(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecodeFormats(t *testing.T) {
	small := corners(320, 240)
	gifs := &gif.GIF{Delay: []int{1, 1}}
	for _, palette := range []color.Palette{{quarters[0], quarters[1], quarters[2], quarters[3]}, {color.Black}} {
		frame := image.NewPaletted(small.Rect, palette)
		for y := range 240 {
			for x := range 320 {
				frame.Set(x, y, small.At(x, y))
			}
		}
		gifs.Image = append(gifs.Image, frame)
	}
	tests := map[string][]byte{
		"image/jpeg":           jpegOf(t, small, nil),
		"image/jpeg large":     jpegOf(t, corners(3200, 2400), nil),
		"image/png":            written(t, func(out *bytes.Buffer) error { return png.Encode(out, small) }),
		"image/gif first":      written(t, func(out *bytes.Buffer) error { return gif.EncodeAll(out, gifs) }),
		"image/bmp":            written(t, func(out *bytes.Buffer) error { return bmp.Encode(out, small) }),
		"image/tiff":           written(t, func(out *bytes.Buffer) error { return tiff.Encode(out, small, nil) }),
		"image/webp":           fixture(t, "corners.webp"),
		"image/webp lossless":  fixture(t, "lossless.webp"),
		"image/webp animation": animatedWebP(t),
		"image/heic":           fixture(t, "corners.heic"),
		"image/avif":           fixture(t, "corners.avif"),
	}
	for name, b := range tests {
		t.Run(name, func(t *testing.T) {
			mime, _, _ := strings.Cut(name, " ")
			for edge, want := range map[int]image.Point{160: {160, 120}, 100: {100, 75}} {
				img, err := decodeBytes(t, b, mime, edge)
				if err != nil {
					t.Fatal(err)
				}
				if got := img.Rect.Size(); got != want || shows(img) != "rg/bw" {
					t.Errorf("edge %d: %v showing %s, want %v showing rg/bw", edge, got, shows(img), want)
				}
			}
		})
	}
}

// animatedWebP wraps the still fixture as the only frame of an animation.
func animatedWebP(t testing.TB) []byte {
	still := fixture(t, "lossless.webp")
	chunk := func(name string, body []byte) []byte {
		n := len(body)
		return append(append([]byte(name), byte(n), byte(n>>8), byte(n>>16), 0), body...)
	}
	frame := append([]byte{0, 0, 0, 0, 0, 0, 63, 1, 0, 239, 0, 0, 100, 0, 0, 0}, still[12:]...)
	body := append([]byte("WEBP"), chunk("VP8X", []byte{2, 0, 0, 0, 63, 1, 0, 239, 0, 0})...)
	body = append(body, chunk("ANIM", make([]byte, 6))...)
	body = append(body, chunk("ANMF", frame)...)
	return chunk("RIFF", body)
}

func TestNeverEnlarges(t *testing.T) {
	img, err := decodeBytes(t, jpegOf(t, corners(40, 30), nil), "image/jpeg", 360)
	if err != nil || img.Rect.Size() != (image.Point{40, 30}) {
		t.Errorf("got %v, %v", img.Rect, err)
	}
	img, err = decodeBytes(t, jpegOf(t, corners(4000, 3), nil), "image/jpeg", 360)
	if err != nil || img.Rect.Dx() != 360 || img.Rect.Dy() < 1 {
		t.Errorf("a very wide picture became %v, %v", img.Rect, err)
	}
}

func TestOrientation(t *testing.T) {
	stored := map[byte]string{0: "rg/bw", 1: "rg/bw", 2: "gr/wb", 3: "wb/gr", 4: "bw/rg", 5: "rb/gw", 6: "br/wg", 7: "wg/br", 8: "gw/rb"}
	for o, want := range stored {
		for _, size := range []image.Point{{320, 240}, {2400, 1800}} {
			b := jpegOf(t, corners(size.X, size.Y), orientedEXIF(o))
			img, err := decodeBytes(t, b, "image/jpeg", 160)
			if err != nil {
				t.Fatal(err)
			}
			upright := image.Point{160, 120}
			if o >= 5 {
				upright = image.Point{120, 160}
			}
			if shows(img) != want || img.Rect.Size() != upright {
				t.Errorf("orientation %d of %v: %v showing %s, want %v showing %s", o, size, img.Rect.Size(), shows(img), upright, want)
			}
		}
	}
}

func TestTransparencyLiesOnWhite(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 4, 4))
	b := written(t, func(out *bytes.Buffer) error { return png.Encode(out, img) })
	got, err := decodeBytes(t, b, "image/png", 360)
	if err != nil || got.RGBAAt(1, 1) != (color.RGBA{255, 255, 255, 255}) {
		t.Errorf("got %v, %v", got, err)
	}
}

// pngHeader is a PNG that claims a size and holds nothing.
func pngHeader(t testing.TB, w, h uint32) []byte {
	b := written(t, func(out *bytes.Buffer) error { return png.Encode(out, image.NewNRGBA(image.Rect(0, 0, 1, 1))) })
	for i, v := range []uint32{w, h} {
		b[16+4*i], b[17+4*i], b[18+4*i], b[19+4*i] = byte(v>>24), byte(v>>16), byte(v>>8), byte(v)
	}
	return withCRC(b)
}

func TestHostile(t *testing.T) {
	good := jpegOf(t, corners(3200, 2400), nil)
	tests := map[string]struct {
		bytes []byte
		mime  string
		want  Reason
	}{
		"no bytes":            {nil, "", ErrEmpty},
		"HTML called JPEG":    {[]byte("<!DOCTYPE html><html><body>404</body></html>"), "", ErrNotPicture},
		"HTML taken for JPEG": {[]byte("<!DOCTYPE html><html><body>404</body></html>"), "image/jpeg", ErrDamaged},
		"PNG 60000x60000":     {pngHeader(t, 60000, 60000), "", ErrTooLarge},
		"PNG 14000x14000":     {pngHeader(t, 14000, 14000), "", ErrTooLarge},
		"PNG without pixels":  {pngHeader(t, 100, 100)[:60], "", ErrTruncated},
		"JPEG cut off early":  {good[:200], "", ErrTruncated},
		"RAW without preview": {[]byte("IIU\x00" + strings.Repeat("x", 3000)), "", ErrUnsupported},
		"JPEG XL":             {[]byte("\xFF\x0A" + strings.Repeat("x", 3000)), "", ErrUnsupported},
		"text":                {[]byte("just a note"), "", ErrNotPicture},
		"sound":               {[]byte("ID3\x03\x00\x00\x00\x00\x00\x00"), "", ErrNotPicture},
		"video":               {[]byte("\x00\x00\x00\x18ftypisom\x00\x00\x00\x00isommp42"), "", ErrNoPoster},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			img, err := decodeBytes(t, test.bytes, test.mime, 360)
			if img != nil || !errors.Is(err, test.want) || ReasonOf(err) != test.want {
				t.Errorf("got a picture %v and %v; want %q", img != nil, err, test.want)
			}
		})
	}
}

func TestCutOffPictureIsKept(t *testing.T) {
	for _, size := range []int{300, 3200} {
		whole := jpegOf(t, corners(size, size*3/4), nil)
		img, err := decodeBytes(t, whole[:len(whole)*7/10], "image/jpeg", 160)
		if img == nil || !errors.Is(err, ErrTruncated) {
			t.Fatalf("%d pixels: got a picture %v and %v; want both a picture and %q", size, img != nil, err, ErrTruncated)
		}
		if got := shows(img); got[:2] != "rg" {
			t.Errorf("%d pixels: the upper half shows %s", size, got)
		}
	}
}

func TestPanicCostsOnePicture(t *testing.T) {
	err := func() (err error) {
		defer recovered(&err)
		panic("index out of range")
	}()
	if ReasonOf(err) != ErrDamaged {
		t.Errorf("a panic became %v", err)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	b := jpegOf(t, corners(320, 240), nil)
	_, err := NewDecoder().Decode(ctx, bytes.NewReader(b), int64(len(b)), "image/jpeg", 160)
	if !errors.Is(err, context.Canceled) || ReasonOf(err) != "" {
		t.Errorf("got %v with reason %q", err, ReasonOf(err))
	}
}

func TestReadFailureIsNoReason(t *testing.T) {
	_, err := NewDecoder().Decode(context.Background(), brokenDisk{}, 100, "image/jpeg", 160)
	if err == nil || ReasonOf(err) != "" {
		t.Errorf("got %v with reason %q", err, ReasonOf(err))
	}
}

type brokenDisk struct{}

func (brokenDisk) ReadAt([]byte, int64) (int, error) {
	return 0, fmt.Errorf("disk: %w", os.ErrDeadlineExceeded)
}

// withCRC mends the checksum of a PNG's first chunk.
func withCRC(b []byte) []byte {
	sum := crc32.ChecksumIEEE(b[12:29])
	binary.BigEndian.PutUint32(b[29:], sum)
	return b
}

func FuzzDecode(f *testing.F) {
	small := corners(24, 16)
	f.Add(jpegOf(f, small, orientedEXIF(6)), 16)
	f.Add(jpegOf(f, corners(200, 100), nil), 8)
	f.Add(written(f, func(out *bytes.Buffer) error { return png.Encode(out, small) }), 16)
	f.Add(written(f, func(out *bytes.Buffer) error { return gif.Encode(out, small, nil) }), 16)
	f.Add(written(f, func(out *bytes.Buffer) error { return bmp.Encode(out, small) }), 16)
	f.Add(written(f, func(out *bytes.Buffer) error { return tiff.Encode(out, small, nil) }), 16)
	f.Add(animatedWebP(f), 0)
	for _, name := range []string{"corners.webp", "corners.heic"} {
		f.Add(fixture(f, name), 100)
	}
	d := NewDecoder()
	f.Fuzz(func(t *testing.T, b []byte, edge int) {
		edge = min(max(edge, 0), 2000)
		hang := time.AfterFunc(30*time.Second, func() { panic("still decoding") })
		defer hang.Stop()
		img, err := d.Decode(context.Background(), bytes.NewReader(b), int64(len(b)), "", edge)
		switch {
		case err != nil && ReasonOf(err) == "":
			t.Errorf("an error without a reason: %v", err)
		case err != nil && img != nil && ReasonOf(err) != ErrTruncated:
			t.Errorf("a picture together with %v", err)
		case err == nil && (img.Rect.Empty() || edge > 0 && max(img.Rect.Dx(), img.Rect.Dy()) > edge):
			t.Errorf("edge %d gave %v", edge, img.Rect)
		}
	})
}
