package thumbnail

import (
	"context"
	"image"
	"image/color"
	"image/draw"
	"testing"
)

func TestTintIsTheMeanColour(t *testing.T) {
	img := image.NewRGBA(image.Rect(10, 20, 10+360, 20+240))
	draw.Draw(img, img.Rect, image.NewUniform(color.RGBA{200, 0, 100, 255}), image.Point{}, draw.Src)
	draw.Draw(img, image.Rect(10, 20, 190, 260), image.NewUniform(color.RGBA{0, 100, 100, 255}), image.Point{}, draw.Src)
	if got, want := tintOf(img), (color.RGBA{100, 50, 100, 255}); got != want {
		t.Errorf("half and half is %v, want %v", got, want)
	}
	one := image.NewRGBA(image.Rect(0, 0, 1, 1))
	one.SetRGBA(0, 0, color.RGBA{1, 2, 3, 255})
	if got := tintOf(one); got != (color.RGBA{1, 2, 3, 255}) {
		t.Errorf("a single pixel is %v", got)
	}
}

func TestTintsOutliveTheProgram(t *testing.T) {
	ctx := context.Background()
	s, path := openStore(t, Options{})
	red, gone := color.RGBA{255, 1, 2, 255}, color.RGBA{}
	err := s.Put(ctx, Entry{key(1), Grid, Picture{JPEG: []byte("x"), Tint: red}}, Entry{key(2), Grid, Picture{Reason: ErrDamaged, Tint: gone}},
		Entry{key(3), Preview, Picture{JPEG: []byte("x"), Tint: red}})
	if err != nil {
		t.Fatal(err)
	}
	if c, ok := s.Tint(key(1)); !ok || c != red {
		t.Errorf("of a picture that was just made: %v, %v", c, ok)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if s, err = Open(path, Options{}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, ok := s.Tint(key(1)); ok {
		t.Error("a colour is known that was not loaded")
	}
	if err := s.LoadTints(ctx); err != nil {
		t.Fatal(err)
	}
	for sha, want := range map[string]bool{key(1): true, key(2): false, key(3): false, "": false, "zz": false} {
		if c, ok := s.Tint(sha); ok != want || ok && c != red {
			t.Errorf("%s: %v, %v", sha, c, ok)
		}
	}
}
