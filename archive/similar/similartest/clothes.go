package similartest

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"slices"

	"github.com/disintegration/imaging"
)

// Cloth makes of a picture the file that somebody else has of it.
type Cloth struct {
	Name string
	Wear func(*image.RGBA) []byte
}

// Clothes are what happens to pictures on their way to a family's archives.
func Clothes() []Cloth {
	return slices.Concat(encoded(), shrunk(), turned(), cropped(), retouched())
}

// change does something to a picture.
type change func(image.Image) image.Image

// saved is a cloth that changes a picture and saves it as JPEG.
func saved(name string, quality int, changes ...change) Cloth {
	return Cloth{name, func(img *image.RGBA) []byte {
		var changed image.Image = img
		for _, c := range changes {
			changed = c(changed)
		}
		return JPEG(changed, quality)
	}}
}

func encoded() []Cloth {
	return []Cloth{
		saved("quality 90", 90), saved("quality 70", 70), saved("quality 55", 55), saved("quality 40", 40),
		{"PNG", func(img *image.RGBA) []byte { return PNG(shrink(720)(img)) }},
	}
}

func shrink(edge int) change {
	return func(img image.Image) image.Image { return imaging.Fit(img, edge, edge, imaging.Lanczos) }
}

func shrunk() []Cloth {
	roughly := func(img image.Image) image.Image { return imaging.Fit(img, 170, 170, imaging.Box) }
	return []Cloth{
		saved("1080 pixels", 80, shrink(1080)), saved("720 pixels", 75, shrink(720)), saved("320 pixels", 75, shrink(320)),
		saved("170 pixels", 75, shrink(170)), saved("170 pixels, roughly", 60, roughly),
	}
}

func turned() []Cloth {
	of := func(f func(image.Image) *image.NRGBA) change {
		return func(img image.Image) image.Image { return f(img) }
	}
	return []Cloth{
		saved("turned left", 90, of(imaging.Rotate90)), saved("turned over", 90, of(imaging.Rotate180)),
		saved("turned right, 720 pixels", 75, of(imaging.Rotate270), shrink(720)), saved("mirrored", 85, of(imaging.FlipH)),
		saved("mirrored upside down", 85, of(imaging.FlipV)), saved("transposed", 85, of(imaging.Transpose)),
		saved("transposed the other way", 85, of(imaging.Transverse)),
	}
}

func cropped() []Cloth {
	return []Cloth{
		saved("cropped by 1 % on each side", 85, crop(.01, .01, .01, .01)), saved("cropped left and above by 3 %", 85, crop(.03, .03, 0, 0)),
		saved("cropped by 3 % in all", 85, crop(.015, .015, .015, .015)),
		saved("cropped by 3 % on each side, 720 pixels", 75, crop(.03, .03, .03, .03), shrink(720)),
	}
}

// crop cuts shares of the edges away.
func crop(left, above, right, below float64) change {
	return func(img image.Image) image.Image {
		w, h := float64(img.Bounds().Dx()), float64(img.Bounds().Dy())
		return imaging.Crop(img, image.Rect(int(left*w), int(above*h), int(w-right*w), int(h-below*h)))
	}
}

// retouched is what people do on their phones.
func retouched() []Cloth {
	by := func(f func(image.Image, float64) *image.NRGBA, much float64) change {
		return func(img image.Image) image.Image { return f(img, much) }
	}
	return []Cloth{
		saved("brighter", 85, by(imaging.AdjustBrightness, 12)), saved("darker", 85, by(imaging.AdjustBrightness, -12)),
		saved("more contrast", 85, by(imaging.AdjustContrast, 15)), saved("sharpened", 85, by(imaging.Sharpen, 1)),
		saved("gamma and colour, 1080 pixels", 80, by(imaging.AdjustGamma, 1.25), by(imaging.AdjustSaturation, 20), shrink(1080)),
	}
}

// JPEG encodes a picture; quality is from 1 to 100.
func JPEG(img image.Image, quality int) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: quality}); err != nil {
		panic(err) // a buffer takes everything
	}
	return b.Bytes()
}

// PNG encodes a picture.
func PNG(img image.Image) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		panic(err) // a buffer takes everything
	}
	return b.Bytes()
}
