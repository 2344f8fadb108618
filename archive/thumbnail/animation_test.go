package thumbnail

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/gif"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// oneFile gives the same file for every SHA-256.
type oneFile string

func (f oneFile) Original(string) (*os.File, error) { return os.Open(string(f)) }

// dance makes a GIF of some frames of the size, each a coloured spot in a
// corner over the one before.
func dance(t testing.TB, frames, size int, disposal byte) []byte {
	t.Helper()
	colours := color.Palette{color.RGBA{255, 255, 255, 255}, color.RGBA{255, 0, 0, 255}, color.RGBA{0, 0, 255, 255}, color.Transparent}
	g := &gif.GIF{Config: image.Config{Width: size, Height: size, ColorModel: colours}}
	for i := range frames {
		part := image.NewPaletted(image.Rect(0, 0, size, size), colours)
		if i > 0 {
			part = image.NewPaletted(image.Rect(i, 0, i+1, 1), colours)
			part.Pix[0] = byte(1 + i%2)
		}
		g.Image, g.Delay, g.Disposal = append(g.Image, part), append(g.Delay, i*10), append(g.Disposal, disposal)
	}
	var b bytes.Buffer
	if err := gif.EncodeAll(&b, g); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func animate(t testing.TB, raw []byte) ([]Frame, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.gif")
	if err := os.WriteFile(path, raw, 0o666); err != nil {
		t.Fatal(err)
	}
	return NewBuilder(nil, oneFile(path)).Animation(t.Context(), "")
}

func TestAnimationComposesItsFrames(t *testing.T) {
	red, white := color.RGBA{0, 0, 255, 255}, color.RGBA{255, 255, 255, 255}
	tests := map[string]struct {
		disposal byte
		want     color.RGBA // in the third frame where the second drew
	}{
		"kept":     {gif.DisposalNone, red},
		"restored": {gif.DisposalPrevious, color.RGBA{}},
		"cleared":  {gif.DisposalBackground, color.RGBA{}},
	}
	for name, tt := range tests {
		frames, err := animate(t, dance(t, 3, 8, tt.disposal))
		if err != nil || len(frames) != 3 {
			t.Fatalf("%s: %d frames, %v", name, len(frames), err)
		}
		if got := frames[0].Picture.RGBAAt(5, 5); got != white {
			t.Errorf("%s: the first frame is %v", name, got)
		}
		if got := frames[1].Picture.RGBAAt(1, 0); got != red {
			t.Errorf("%s: the second draws %v", name, got)
		}
		if got := frames[2].Picture.RGBAAt(1, 0); got != tt.want {
			t.Errorf("%s: the third has %v there", name, got)
		}
		if frames[0].For != usualDelay || frames[2].For != 200*time.Millisecond {
			t.Errorf("%s: they stay %v and %v", name, frames[0].For, frames[2].For)
		}
	}
}

func TestAnimationOfWhatIsStillOrTooMuch(t *testing.T) {
	large, torn := dance(t, 30, 1000, gif.DisposalNone), dance(t, 9, 64, gif.DisposalNone)
	tests := map[string]struct {
		raw []byte
		err error
	}{
		"one frame":    {dance(t, 1, 8, 0), nil},
		"no GIF":       {[]byte("\xff\xd8\xff\xe0 a photo that is a JPEG"), nil},
		"nothing":      {nil, nil},
		"30 megapixel": {large, nil},
		"torn":         {torn[:len(torn)-20], ErrDamaged},
	}
	for name, tt := range tests {
		frames, err := animate(t, tt.raw)
		if len(frames) != 0 || !errors.Is(err, tt.err) {
			t.Errorf("%s: %d frames, %v, want %v", name, len(frames), err, tt.err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	g, _ := gif.DecodeAll(bytes.NewReader(dance(t, 3, 8, 0)))
	if _, err := compose(ctx, g); !errors.Is(err, context.Canceled) {
		t.Errorf("nobody waits any more, and it gives %v", err)
	}
}

func TestGIFFramesOfHostileFiles(t *testing.T) {
	whole := dance(t, 3, 8, 0)
	if n, pixels := gifFrames(whole); n != 3 || pixels != 3*64 {
		t.Errorf("%d frames of %d pixels", n, pixels)
	}
	for cut := range whole {
		if n, _ := gifFrames(whole[:cut]); n > 3 {
			t.Fatalf("cut at %d it has %d frames", cut, n)
		}
	}
}
