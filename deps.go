//go:build deps

package main

import (
	_ "fyne.io/fyne/v2/app"
	_ "fyne.io/fyne/v2/test"
	_ "fyne.io/fyne/v2/widget"
	_ "github.com/alecthomas/kong"
	_ "github.com/bep/imagemeta"
	_ "github.com/disintegration/imaging"
	_ "github.com/dweymouth/fyne-tooltip"
	_ "github.com/gen2brain/avif"
	_ "github.com/gen2brain/heic"
	_ "github.com/gen2brain/jpegn"
	_ "github.com/klauspost/compress/zstd"
	_ "github.com/mholt/archives"
	_ "github.com/microcosm-cc/bluemonday"
	_ "github.com/nicksnyder/go-i18n/v2/i18n"
	_ "github.com/rwcarlsen/goexif/exif"
	_ "github.com/schollz/progressbar/v3"
	_ "golang.org/x/image/bmp"
	_ "golang.org/x/image/draw"
	_ "golang.org/x/image/tiff"
	_ "golang.org/x/image/webp"
	_ "golang.org/x/net/html"
	_ "golang.org/x/sys/unix"
	_ "golang.org/x/text/encoding/korean"
	_ "golang.org/x/text/unicode/norm"
	_ "golang.org/x/term"
	_ "modernc.org/sqlite"
	_ "github.com/bodgit/sevenzip"
	_ "github.com/ulikunitz/xz"
)

func main() {}
