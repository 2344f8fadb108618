package kit

import (
	"image/color"
	"math"
	"testing"
)

func TestChartPutsThePlaceInTheMiddle(t *testing.T) {
	near := chartOf(36.35, 127.38, 40, 280, 148)
	if x, y := near.at(36.35, 127.38); x != 140 || y != 74 {
		t.Errorf("the place is at %v, %v", x, y)
	}
	if x, _ := near.at(36.35, 137.38); math.Abs(x-140-70*math.Cos(36.35*math.Pi/180)) > 0.01 {
		t.Errorf("ten degrees east of it is at %v", x)
	}
	all := chartOf(36.35, 127.38, wholeWorld, 360, 180)
	if x, y := all.at(36.35, 127.38); math.Abs(x-307.38) > 0.01 || math.Abs(y-53.65) > 0.01 {
		t.Errorf("on the world it is at %v, %v", x, y)
	}
}

func TestChartDrawsLandAndSea(t *testing.T) {
	land, sea := color.RGBA{200, 0, 0, 255}, color.RGBA{0, 0, 200, 255}
	tests := []struct {
		name     string
		lat, lon float64 // of the middle
		span     float64
		at       [2]float64 // a place
		want     color.RGBA
	}{
		{"Daejeon near by", 36.35, 127.38, 40, [2]float64{36.35, 127.38}, land},
		{"the East Sea from Daejeon", 36.35, 127.38, 40, [2]float64{38, 133}, sea},
		{"Daejeon on the world", 0, 0, wholeWorld, [2]float64{36.35, 127.38}, land},
		{"the Pacific on the world", 0, 0, wholeWorld, [2]float64{0, -150}, sea},
		{"Chukotka over the date line", 60, 178, 40, [2]float64{66, 188}, land},
	}
	for _, tt := range tests {
		c := chartOf(tt.lat, tt.lon, tt.span, 400, 200)
		x, y := c.at(tt.at[0], tt.at[1])
		if got := c.draw(land, sea).RGBAAt(int(x), int(y)); got != tt.want {
			t.Errorf("%s is %v, want %v", tt.name, got, tt.want)
		}
	}
}

func BenchmarkChart(b *testing.B) {
	for b.Loop() {
		chartOf(36.35, 127.38, 40, 560, 300).draw(color.White, color.Black)
	}
}
