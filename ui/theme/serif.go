package theme

import (
	"sync"

	"fyne.io/fyne/v2"
	"golang.org/x/image/font/sfnt"

	"dotori/assets"
)

// serifFace is Nanum Myeongjo and which letters it has.
type serifFace struct {
	font fyne.Resource
	has  [1 << 16]bool
}

// serif is read when the first text wants it. Nothing changes it afterwards.
var serif = sync.OnceValue(func() *serifFace {
	f := &serifFace{font: fyne.NewStaticResource("NanumMyeongjo.ttf", assets.Serif())}
	face, err := sfnt.Parse(assets.Serif())
	if err != nil {
		return f // it has no letters
	}
	var b sfnt.Buffer
	for r := range f.has {
		glyph, err := face.GlyphIndex(&b, rune(r))
		f.has[r] = err == nil && glyph != 0
	}
	return f
})

// Serif returns the font of those who like to read in one, to be the source of
// a canvas.Text. Unlike the fonts of the theme nothing stands in for the
// letters that it lacks: see [InSerif].
func Serif() fyne.Resource { return serif().font }

// InSerif reports whether the serif font has a letter.
func InSerif(r rune) bool { return r >= 0 && int(r) < len(serif().has) && serif().has[r] }
