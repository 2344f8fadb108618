package kit

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"

	"dotori/assets/world"
)

// chart is the part of the world that a map shows: the surroundings of a
// place, or all of it.
type chart struct {
	longitude, latitude float64 // of the middle
	span                float64 // degrees of longitude from edge to edge, at the equator
	width, height       float64 // in any unit
}

const wholeWorld = 360

// chartOf returns a chart with a place in its middle; a chart of the whole
// world shows it from pole to pole.
func chartOf(latitude, longitude, span, width, height float64) chart {
	if span >= wholeWorld {
		return chart{0, 0, wholeWorld, width, height}
	}
	return chart{longitude, latitude, span, width, height}
}

// at returns where a place is, from the upper left corner. East and west are
// drawn together by the latitude of the middle, as they are on the ground.
func (c chart) at(latitude, longitude float64) (x, y float64) {
	scale := c.width / c.span
	x = c.width/2 + (longitude-c.longitude)*scale*math.Cos(c.latitude*math.Pi/180)
	return x, c.height/2 - (latitude-c.latitude)*scale
}

// draw fills the land.
func (c chart) draw(land, sea color.Color) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, int(c.width), int(c.height)))
	draw.Draw(img, img.Rect, image.NewUniform(sea), image.Point{}, draw.Src)
	r := vector.NewRasterizer(int(c.width), int(c.height))
	for _, ring := range world.Land() {
		for _, turn := range []float64{-360, 0, 360} {
			c.trace(r, ring, turn)
		}
	}
	r.Draw(img, img.Rect, image.NewUniform(land), image.Point{})
	return img
}

// trace adds a ring, shifted by a turn around the globe, if it is in sight.
func (c chart) trace(r *vector.Rasterizer, ring []world.Point, turn float64) {
	line := make([][2]float32, len(ring))
	low, high := [2]float64{math.Inf(1), math.Inf(1)}, [2]float64{math.Inf(-1), math.Inf(-1)}
	for i, p := range ring {
		x, y := c.at(float64(p.Latitude), float64(p.Longitude)+turn)
		line[i] = [2]float32{float32(x), float32(y)}
		low, high = [2]float64{min(low[0], x), min(low[1], y)}, [2]float64{max(high[0], x), max(high[1], y)}
	}
	if high[0] < 0 || high[1] < 0 || low[0] > c.width || low[1] > c.height {
		return
	}
	r.MoveTo(line[0][0], line[0][1])
	for _, p := range line[1:] {
		r.LineTo(p[0], p[1])
	}
	r.ClosePath()
}
