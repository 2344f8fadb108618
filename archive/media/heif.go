package media

import (
	"context"
	"io"

	"dotori/archive/media/bmff"
)

// maxEXIF is far more than a camera writes.
const maxEXIF = 1 << 20

// inspectHEIF reads HEIC and AVIF. How the picture is turned is told by its
// properties alone; EXIF repeats it, and obeying both would turn it twice.
func inspectHEIF(ctx context.Context, r io.ReaderAt, size int64, mime string) (found, Info, error) {
	table, err := bmff.ReadHEIF(r, size)
	if err != nil {
		return found{}, Info{}, err
	}
	f, _ := readMeta(ctx, io.NewSectionReader(r, 0, size), mime)
	if primary := table.PrimaryItem(); primary != nil {
		f.width, f.height = primary.Size()
		f.exif["Orientation"] = []float64{float64(primary.Orientation())}
	}
	i := Info{ContentID: heifContentID(r, table), MotionOffset: f.motionOffset(size)}
	if box, ok := bmff.Find(r, 0, size, "mpvd"); ok && i.MotionOffset == 0 {
		i.MotionOffset = box.Body
	}
	return f, i, nil
}

func heifContentID(r io.ReaderAt, table *bmff.HEIF) string {
	for _, it := range table.Items {
		if it.Type != "Exif" {
			continue
		}
		if block, err := it.Data(r, maxEXIF); err == nil {
			return appleContentID(block)
		}
	}
	return ""
}
