package bmff

import (
	"bytes"
	"testing"
)

func sample() []byte {
	return Write(box("ftyp", []byte("heic"), be32(0), []byte("mif1heic")), 1,
		NewItem{ID: 1, Type: "hvc1", Data: []byte("picture"), Properties: []Property{
			NewProperty("ispe", false, 0, 0, 0, 0, 0, 0, 15, 160, 0, 0, 11, 184), NewProperty("irot", true, 3)}},
		NewItem{ID: 2, Type: "hvc1", Data: []byte("small"), Ref: Ref{"thmb", []uint32{1}}, Properties: []Property{
			NewProperty("ispe", false, 0, 0, 0, 0, 0, 0, 1, 64, 0, 0, 0, 240)}},
		NewItem{ID: 3, Type: "mime", ContentType: "application/rdf+xml", Data: []byte("<x/>"), Ref: Ref{"cdsc", []uint32{1}}})
}

func TestReadWhatWriteWrites(t *testing.T) {
	file := sample()
	r := bytes.NewReader(file)
	h, err := ReadHEIF(r, int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	primary, thumb := h.PrimaryItem(), h.Thumbnail()
	if primary == nil || thumb == nil || len(h.Items) != 3 || h.Items[2].ContentType != "application/rdf+xml" {
		t.Fatalf("items %+v", h.Items)
	}
	if w, hh := primary.Size(); w != 4000 || hh != 3000 || primary.Orientation() != 6 {
		t.Errorf("primary is %dx%d turned %d, want 4000x3000 turned 6", w, hh, primary.Orientation())
	}
	if w, hh := thumb.Size(); w != 320 || hh != 240 || thumb.Orientation() != 1 {
		t.Errorf("thumbnail is %dx%d turned %d", w, hh, thumb.Orientation())
	}
	if data, err := thumb.Data(r, 100); err != nil || string(data) != "small" {
		t.Errorf("thumbnail's bytes: %q, %v", data, err)
	}
	if _, err := thumb.Data(r, 4); err == nil {
		t.Error("more bytes than the limit were read")
	}
}

func TestSingle(t *testing.T) {
	file := sample()
	h, err := ReadHEIF(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	single := h.Single(h.PrimaryItem(), []byte("coded"))
	r := bytes.NewReader(single)
	got, err := ReadHEIF(r, int64(len(single)))
	if err != nil {
		t.Fatal(err)
	}
	it := got.PrimaryItem()
	data, err := it.Data(r, 100)
	if w, hh := it.Size(); err != nil || string(data) != "coded" || w != 4000 || hh != 3000 || it.Orientation() != 1 || len(got.Items) != 1 {
		t.Errorf("%+v holds %q, %v", it, data, err)
	}
}

// TestOrientation follows a picture of three letters through the turns that
// irot and imir ask for, and through those of the EXIF Orientation.
func TestOrientation(t *testing.T) {
	exif := [9]string{1: "ab/cd", 2: "ba/dc", 3: "dc/ba", 4: "cd/ab", 5: "ac/bd", 6: "ca/db", 7: "db/ca", 8: "bd/ac"}
	left := func(s string) string { return string([]byte{s[1], s[4], '/', s[0], s[3]}) }
	flip := [2]func(string) string{
		func(s string) string { return s[3:5] + "/" + s[:2] },
		func(s string) string { return string([]byte{s[1], s[0], '/', s[4], s[3]}) },
	}
	for angle := range byte(4) {
		for axis := range byte(3) {
			it := Item{Properties: []Property{NewProperty("irot", true, angle)}}
			want := "ab/cd"
			for range angle {
				want = left(want)
			}
			if axis < 2 {
				it.Properties = append(it.Properties, NewProperty("imir", true, axis))
				want = flip[axis](want)
			}
			if got := exif[it.Orientation()]; got != want {
				t.Errorf("irot %d, imir %d: orientation %d shows %s, want %s", angle, axis, it.Orientation(), got, want)
			}
		}
	}
}

func TestBoxesStopAtNonsense(t *testing.T) {
	good := box("free", []byte("abc"))
	for name, tail := range map[string][]byte{
		"size below the header": {0, 0, 0, 4, 'm', 'o', 'o', 'v'},
		"wide size cut off":     {0, 0, 0, 1, 'm', 'o', 'o', 'v', 0, 0},
		"three bytes":           {0, 0, 0},
	} {
		file := append(bytes.Clone(good), tail...)
		n := 0
		for b := range Boxes(bytes.NewReader(file), 0, int64(len(file))) {
			if n++; b.Type != "free" {
				t.Errorf("%s: got a box %q", name, b.Type)
			}
		}
		if n != 1 {
			t.Errorf("%s: %d boxes, want 1", name, n)
		}
	}
	long := box("mdat", make([]byte, 4))
	long[3] = 200
	for b := range Boxes(bytes.NewReader(long), 0, int64(len(long))) {
		if b.End != int64(len(long)) {
			t.Errorf("a box beyond the file ends at %d", b.End)
		}
	}
}

func FuzzReadHEIF(f *testing.F) {
	f.Add(sample())
	f.Fuzz(func(t *testing.T, file []byte) {
		r := bytes.NewReader(file)
		h, err := ReadHEIF(r, int64(len(file)))
		if err != nil {
			return
		}
		for _, it := range h.Items {
			if o := it.Orientation(); o < 1 || o > 8 {
				t.Errorf("orientation %d", o)
			}
			if data, err := it.Data(r, 1<<16); err == nil && len(data) > 1<<16 {
				t.Errorf("read %d bytes", len(data))
			}
		}
	})
}
