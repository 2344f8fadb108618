package media

import (
	"context"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"

	"github.com/bep/imagemeta"

	"dotori/archive/media/xmp"
)

// metaFormats are the formats that imagemeta reads for us.
var metaFormats = map[string]imagemeta.ImageFormat{
	"image/jpeg": imagemeta.JPEG, "image/tiff": imagemeta.TIFF, "image/png": imagemeta.PNG, "image/webp": imagemeta.WebP,
	"image/heic": imagemeta.HEIF, "image/heif": imagemeta.HEIF, "image/avif": imagemeta.AVIF,
	"image/x-adobe-dng": imagemeta.DNG, "image/x-canon-cr2": imagemeta.CR2, "image/x-nikon-nef": imagemeta.NEF,
	"image/x-sony-arw": imagemeta.ARW, "image/x-pentax-pef": imagemeta.PEF, "image/x-samsung-srw": imagemeta.PEF,
	"image/x-panasonic-rw2": imagemeta.PEF, "image/x-olympus-orf": imagemeta.PEF,
}

// metaNames are the tags that we use where imagemeta calls them differently.
var metaNames = map[string]string{"MakerNoteApple": "MakerNote"}

// found is what a metadata library read of one file.
type found struct {
	exif          tags
	xmp           []*xmp.Node
	iptc          map[string][]string
	width, height int
}

// readMeta reads the metadata of a file with imagemeta. It keeps what was read
// before an error and survives imagemeta's panics.
func readMeta(ctx context.Context, r io.ReadSeeker, mime string) (f found, err error) {
	f = found{exif: tags{}, iptc: map[string][]string{}}
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("read metadata: imagemeta panicked: %v", p)
		}
	}()
	result, err := imagemeta.Decode(imagemeta.Options{
		R:           &guard{ctx: ctx, r: r},
		ImageFormat: metaFormats[mime],
		Sources:     imagemeta.EXIF | imagemeta.IPTC | imagemeta.XMP | imagemeta.CONFIG,
		HandleTag:   func(t imagemeta.TagInfo) error { return f.add(ctx, t) },
		HandleXMP:   f.addXMP,
	})
	f.width, f.height = result.ImageConfig.Width, result.ImageConfig.Height
	if err != nil {
		err = fmt.Errorf("read metadata: %w", err)
	}
	return f, err
}

func (f *found) add(ctx context.Context, t imagemeta.TagInfo) error {
	name := t.Tag
	if renamed, ok := metaNames[name]; ok {
		name = renamed
	}
	switch t.Source {
	case imagemeta.IPTC:
		f.iptc[name] = append(f.iptc[name], metaTexts(t.Value)...)
	case imagemeta.EXIF:
		if _, twice := f.exif[name]; !twice || t.Namespace == "IFD0" {
			f.exif[name] = metaValue(t.Value)
		}
	}
	return ctx.Err()
}

func (f *found) addXMP(r io.Reader) error {
	packet, err := xmp.Parse(r)
	if err == nil {
		f.xmp = append(f.xmp, packet)
	}
	if errors.Is(err, xmp.ErrNoXMP) {
		err = nil
	}
	_, rest := io.Copy(io.Discard, r)
	return errors.Join(err, rest)
}

func metaTexts(v any) []string {
	if list, ok := v.([]string); ok {
		return list
	}
	return []string{fmt.Sprint(v)}
}

// metaValue makes a value of [tags] of any of imagemeta's.
func metaValue(v any) any {
	switch v := v.(type) {
	case string:
		return v
	case []byte:
		return v
	case []string:
		return strings.Join(v, "; ")
	case interface{ Float64() float64 }:
		return []float64{v.Float64()}
	}
	rv := reflect.ValueOf(v)
	if rv.Kind() != reflect.Slice {
		return metaNumbers(rv)
	}
	var all []float64
	for i := range rv.Len() {
		if n, ok := metaValue(rv.Index(i).Interface()).([]float64); ok {
			all = append(all, n...)
		}
	}
	return all
}

func metaNumbers(v reflect.Value) []float64 {
	switch {
	case v.CanInt():
		return []float64{float64(v.Int())}
	case v.CanUint():
		return []float64{float64(v.Uint())}
	case v.CanFloat():
		return []float64{v.Float()}
	}
	return nil
}
