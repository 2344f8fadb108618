package main

import (
	"image"
	"image/color"
	"math"
)

// canvas is a picture in the making. Scenes measure it in units of its
// height: x runs from 0 to aspect, y from 0 at the top to 1.
type canvas struct {
	w, h   int
	aspect float64
	px     []rgb
}

func newCanvas(w, h int) *canvas {
	return &canvas{w: w, h: h, aspect: float64(w) / float64(h), px: make([]rgb, w*h)}
}

// box is a part of the canvas.
type box struct{ x0, y0, x1, y1 float64 }

func (c *canvas) all() box { return box{0, 0, c.aspect, 1} }

// each calls f for every pixel of the box with the pixel's place.
func (c *canvas) each(b box, f func(x, y float64, p *rgb)) {
	s := float64(c.h)
	x0, y0 := max(0, int(b.x0*s)-1), max(0, int(b.y0*s)-1)
	x1, y1 := min(c.w, int(b.x1*s)+2), min(c.h, int(b.y1*s)+2)
	for j := y0; j < y1; j++ {
		for i := x0; i < x1; i++ {
			f((float64(i)+0.5)/s, (float64(j)+0.5)/s, &c.px[j*c.w+i])
		}
	}
}

// fill lays a colour over each pixel of the box with the given opacity.
func (c *canvas) fill(b box, f func(x, y float64) (rgb, float64)) {
	c.each(b, func(x, y float64, p *rgb) {
		col, a := f(x, y)
		*p = mix(*p, col, clamp(a))
	})
}

// shape fills where distance is negative; distance is in units, and the edge
// is as soft as a pixel.
func (c *canvas) shape(b box, distance func(x, y float64) float64, col rgb, alpha float64) {
	s := float64(c.h)
	c.fill(b, func(x, y float64) (rgb, float64) {
		return col, clamp(0.5-distance(x, y)*s) * alpha
	})
}

// at returns the colour nearest to a place, on the edge when it lies outside.
func (c *canvas) at(x, y float64) rgb {
	i := min(c.w-1, max(0, int(x*float64(c.h))))
	j := min(c.h-1, max(0, int(y*float64(c.h))))
	return c.px[j*c.w+i]
}

// develop gives the finished picture what lenses do: darker corners, highlights
// that do not burn out, a little grain.
func (c *canvas) develop(seed uint64) {
	c.each(c.all(), func(x, y float64, p *rgb) {
		dx, dy := x/c.aspect-0.5, y-0.5
		corner := 1 - 0.28*smooth(0.25, 0.75, math.Hypot(dx, dy))
		grain := (hash(int(x*1e4), int(y*1e4), seed) - 0.5) * 0.008
		p.r, p.g, p.b = tone(p.r*corner+grain), tone(p.g*corner+grain), tone(p.b*corner+grain)
	})
}

// tone bends values above 0.8 so that glows do not clip.
func tone(v float64) float64 {
	if v > 0.8 {
		v = 0.8 + 0.2*math.Tanh((v-0.8)/0.2)
	}
	return clamp(v)
}

func (c *canvas) image() image.Image {
	img := image.NewRGBA(image.Rect(0, 0, c.w, c.h))
	for i, p := range c.px {
		img.SetRGBA(i%c.w, i/c.w, color.RGBA{byteOf(p.r), byteOf(p.g), byteOf(p.b), 255})
	}
	return img
}

func byteOf(v float64) uint8 { return uint8(clamp(v)*255 + 0.5) }
