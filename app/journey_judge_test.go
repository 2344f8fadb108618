package main

import (
	"image"
	"regexp"
)

var faultLine = regexp.MustCompile(`(?m)^.*(Fyne error|Error in Fyne call thread|^panic:|^fatal error:|DATA RACE).*(\n.*  (Cause|At): .*)*`)

// harmless is what Fyne complains of by itself: without D-Bus nobody can say
// when the desktop turns dark, and it watches its settings while it writes them.
var harmless = regexp.MustCompile(`failed to watch theme settings|Preferences load error:\n.*Cause: EOF`)

// faults returns what a program had to complain of.
func faults(log string) []string {
	var all []string
	for _, f := range faultLine.FindAllString(log, -1) {
		if !harmless.MatchString(f) {
			all = append(all, f)
		}
	}
	return all
}

// different counts the pixels in which two pictures of one size differ.
func different(a, b *image.RGBA) int {
	n := 0
	for i := 0; i < len(a.Pix); i += 4 {
		if a.Pix[i] != b.Pix[i] || a.Pix[i+1] != b.Pix[i+1] || a.Pix[i+2] != b.Pix[i+2] {
			n++
		}
	}
	return n
}

// colours counts the colours of a picture.
func colours(img *image.RGBA) int {
	seen := map[[3]uint8]bool{}
	for i := 0; i < len(img.Pix); i += 4 {
		seen[[3]uint8(img.Pix[i:i+3])] = true
	}
	return len(seen)
}

// brightness returns the mean of a picture, 0 … 255.
func brightness(img *image.RGBA) int {
	sum := 0
	for i := 0; i < len(img.Pix); i += 4 {
		sum += int(img.Pix[i]) + int(img.Pix[i+1]) + int(img.Pix[i+2])
	}
	return sum / (len(img.Pix) / 4 * 3)
}

// sub copies a part of a picture.
func sub(img *image.RGBA, r image.Rectangle) *image.RGBA {
	part := image.NewRGBA(r)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		copy(part.Pix[part.PixOffset(r.Min.X, y):], img.Pix[img.PixOffset(r.Min.X, y):img.PixOffset(r.Max.X, y)])
	}
	return part
}
