package thumbnail

import (
	"bytes"
	"encoding/binary"
	"image"
	"testing"

	"dotori/archive/media/bmff"
)

const heicType = "\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"

// coded returns the coded picture of a fixture with its properties.
func coded(t testing.TB, name string) bmff.NewItem {
	t.Helper()
	b := fixture(t, name)
	r := bytes.NewReader(b)
	table, err := bmff.ReadHEIF(r, int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	it := table.PrimaryItem()
	data, err := it.Data(r, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	return bmff.NewItem{ID: 1, Type: it.Type, Properties: it.Properties, Data: data}
}

func sized(w, h uint32) bmff.Property {
	return bmff.NewProperty("ispe", false, binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(make([]byte, 4), w), h)...)
}

func turned(it bmff.NewItem, quarters byte) bmff.NewItem {
	it.Properties = append(it.Properties[:len(it.Properties):len(it.Properties)], bmff.NewProperty("irot", true, quarters))
	return it
}

// TestHEICThumbnail has a picture that no decoder can read, so that only the
// embedded thumbnail can have been used.
func TestHEICThumbnail(t *testing.T) {
	thumb := turned(coded(t, "corners.heic"), 3)
	thumb.ID, thumb.Ref = 2, bmff.Ref{Type: "thmb", To: []uint32{1}}
	whole := bmff.NewItem{ID: 1, Type: "hvc1", Data: []byte("unreadable"), Properties: []bmff.Property{sized(4000, 3000), bmff.NewProperty("irot", true, 3)}}
	file := bmff.Write([]byte(heicType), 1, whole, thumb)
	img, err := decodeBytes(t, file, "image/heic", 360)
	if err != nil {
		t.Fatal(err)
	}
	if img.Rect.Size() != (image.Point{240, 320}) || shows(img) != "br/wg" {
		t.Errorf("%v showing %s, want (240,320) showing br/wg", img.Rect.Size(), shows(img))
	}
	if _, err := decodeBytes(t, file, "image/heic", 1440); ReasonOf(err) != ErrDamaged {
		t.Errorf("the thumbnail was enlarged to a preview, or %v", err)
	}
}

func TestHEICTiles(t *testing.T) {
	left, right := coded(t, "corners.heic"), coded(t, "corners.heic")
	left.ID, right.ID = 2, 3
	grid := bmff.NewItem{ID: 1, Type: "grid", Data: []byte{0, 0, 0, 1, 600 >> 8, 600 & 255, 0, 240}, // the right tile reaches beyond
		Properties: []bmff.Property{sized(600, 240)}, Ref: bmff.Ref{Type: "dimg", To: []uint32{2, 3}}}
	for edge, want := range map[int]image.Point{0: {600, 240}, 300: {300, 120}, 150: {150, 60}, 100: {100, 40}} {
		img, err := decodeBytes(t, bmff.Write([]byte(heicType), 1, grid, left, right), "image/heic", edge)
		if err != nil {
			t.Fatal(err)
		}
		if img.Rect.Size() != want {
			t.Errorf("edge %d: %v, want %v", edge, img.Rect.Size(), want)
		}
		for i, x := range []int{80, 240, 400, 560} {
			top, bottom := img.RGBAAt(x*want.X/600, want.Y/4), img.RGBAAt(x*want.X/600, want.Y*3/4)
			if nearest(top) != i%2 || nearest(bottom) != 2+i%2 {
				t.Errorf("edge %d, column %d: %v over %v", edge, i, top, bottom)
			}
		}
	}
	right.Data = []byte("unreadable")
	img, err := decodeBytes(t, bmff.Write([]byte(heicType), 1, grid, left, right), "image/heic", 300)
	if img == nil || ReasonOf(err) != ErrTruncated || nearest(img.RGBAAt(40, 30)) != 0 {
		t.Errorf("one bad tile beside a good one: a picture %v and %v", img != nil, err)
	}
	left.Data = right.Data
	if _, err := decodeBytes(t, bmff.Write([]byte(heicType), 1, grid, left, right), "image/heic", 300); ReasonOf(err) != ErrDamaged {
		t.Errorf("two bad tiles: %v", err)
	}
}

func TestHEIFIsTurnedOnce(t *testing.T) {
	want := []string{"rg/bw", "gw/rb", "wb/gr", "br/wg"} // quarter turns anticlockwise
	for _, name := range []string{"corners.heic", "corners.avif"} {
		for quarters, want := range want {
			file := bmff.Write(fixture(t, name)[:binary.BigEndian.Uint32(fixture(t, name))], 1, turned(coded(t, name), byte(quarters)))
			img, err := decodeBytes(t, file, "", 160)
			if err != nil {
				t.Fatal(err)
			}
			if shows(img) != want {
				t.Errorf("%s turned %d times shows %s, want %s", name, quarters, shows(img), want)
			}
		}
	}
}
