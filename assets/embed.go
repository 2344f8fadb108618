package assets

import (
	"embed"
	"io/fs"
)

//go:embed fonts/Pretendard-Regular.otf
var regular []byte

//go:embed fonts/Pretendard-Bold.otf
var bold []byte

//go:embed fonts/NanumMyeongjo.ttf
var serif []byte

//go:embed icon.png
var icon []byte

//go:embed icon.svg
var mark []byte

//go:embed icons/*.svg
var icons embed.FS

//go:embed translations/*.json
var translations embed.FS

// Font returns Pretendard as OpenType, regular or bold (SIL OFL 1.1, see fonts/OFL.txt).
func Font(isBold bool) []byte {
	if isBold {
		return bold
	}
	return regular
}

// Serif returns Nanum Myeongjo as TrueType (SIL OFL 1.1, see fonts/OFL-Nanum.txt).
func Serif() []byte { return serif }

// Icon returns the program's icon, a PNG of 512 by 512 pixels.
func Icon() []byte { return icon }

// Mark returns the same acorn as SVG, for any size inside the window.
func Mark() []byte { return mark }

// Sign returns one of the small icons of icons/ as SVG in one colour, by its
// name without ".svg"; nil when there is none of that name.
func Sign(name string) []byte {
	b, err := icons.ReadFile("icons/" + name + ".svg")
	if err != nil {
		return nil
	}
	return b
}

// Translations returns the files area.ko.json and area.en.json, at its root.
func Translations() (fs.FS, error) { return fs.Sub(translations, "translations") }
