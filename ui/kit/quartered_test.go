package kit

import (
	"image"
	"image/color"
	"testing"
)

func TestQuartered(t *testing.T) {
	src := image.NewRGBA(image.Rect(3, 5, 5, 8)) // 2 wide, 3 high, somewhere
	mark := color.RGBA{200, 0, 0, 255}
	src.SetRGBA(3, 5, mark) // the upper left corner
	tests := []struct{ quarters, w, h, x, y int }{{0, 2, 3, 0, 0}, {1, 3, 2, 2, 0}, {2, 2, 3, 1, 2}, {3, 3, 2, 0, 1}, {5, 3, 2, 2, 0}}
	for _, tt := range tests {
		got := quartered(src, tt.quarters)
		at := got.Bounds().Min.Add(image.Pt(tt.x, tt.y))
		if got.Bounds().Dx() != tt.w || got.Bounds().Dy() != tt.h || got.RGBAAt(at.X, at.Y) != mark {
			t.Errorf("%d quarters: %v, %v at the corner", tt.quarters, got.Bounds(), got.RGBAAt(at.X, at.Y))
		}
	}
}
