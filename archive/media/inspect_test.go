package media

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/media/bmff"
)

const taken, zone = 0x9003, 0x9011

func exifOf(entries ...entry) directory { return directory{{tagExif, directory(entries)}} }

func gps(date string, hour, minute, second uint32) entry {
	return entry{tagGPS, directory{{1, "N"}, {2, [][2]uint32{{33, 1}, {27, 1}, {315, 10}}}, {3, "E"}, {4, [][2]uint32{{126, 1}, {56, 1}, {327, 10}}},
		{7, [][2]uint32{{hour, 1}, {minute, 1}, {second, 1}}}, {29, date}}}
}

func TestMomentOfJPEG(t *testing.T) {
	tests := map[string]struct {
		file   []byte
		want   string
		origin archive.Origin
	}{
		"nothing":          {jpegFile(), "", ""},
		"original":         {jpegFile(exifSegment(exifOf(entry{taken, "2019:08:03 18:22:10"}))), "2019-08-03T18:22:10", archive.OriginEXIF},
		"with offset":      {jpegFile(exifSegment(exifOf(entry{taken, "2019:08:03 18:22:10"}, entry{zone, "+09:00"}))), "2019-08-03T18:22:10+09:00", archive.OriginEXIF},
		"digitised":        {jpegFile(exifSegment(exifOf(entry{taken, "0000:00:00 00:00:00"}, entry{0x9004, "2019:08:03 18:22:10"}))), "2019-08-03T18:22:10", archive.OriginEXIF},
		"blank":            {jpegFile(exifSegment(exifOf(entry{taken, "    :  :     :  :  "}))), "", ""},
		"clock never set":  {jpegFile(exifSegment(exifOf(entry{taken, "1970:01:01 00:00:00"}))), "", ""},
		"2000-01-01":       {jpegFile(exifSegment(exifOf(entry{taken, "2000:01:01 00:12:33"}))), "", ""},
		"in the future":    {jpegFile(exifSegment(exifOf(entry{taken, "2199:01:01 00:12:33"}))), "", ""},
		"only the month":   {jpegFile(exifSegment(exifOf(entry{taken, "2019:08:00 00:00:00"}))), "2019-08", archive.OriginEXIF},
		"minutes":          {jpegFile(exifSegment(exifOf(entry{taken, "2019:08:03 18:22"}))), "2019-08-03T18:22", archive.OriginEXIF},
		"offset from GPS":  {jpegFile(exifSegment(append(exifOf(entry{taken, "2019:08:03 18:22:10"}), gps("2019:08:03", 9, 22, 41)))), "2019-08-03T18:22:10+09:00", archive.OriginEXIF},
		"GPS of yesterday": {jpegFile(exifSegment(append(exifOf(entry{taken, "2019:08:03 18:22:10"}), gps("2019:08:01", 9, 22, 41)))), "2019-08-03T18:22:10", archive.OriginEXIF},
		"only GPS":         {jpegFile(exifSegment(directory{gps("2019:08:03", 9, 22, 41)})), "2019-08-03T09:22:41+00:00", archive.OriginGPS},
		"XMP":              {jpegFile(xmpSegment(`<photoshop:DateCreated>2019-08-03T18:22:10+09:00</photoshop:DateCreated>`)), "2019-08-03T18:22:10+09:00", archive.OriginXMP},
		"zone from XMP":    {jpegFile(exifSegment(exifOf(entry{taken, "2019:08:03 18:22:10"})), xmpSegment(`<xmp:CreateDate>2019-08-03T18:22:10+09:00</xmp:CreateDate>`)), "2019-08-03T18:22:10+09:00", archive.OriginEXIF},
		"IPTC":             {jpegFile(photoshopSegment(55, "20190803", 60, "182210+0900")), "2019-08-03T18:22:10+09:00", archive.OriginIPTC},
		"IPTC day":         {jpegFile(photoshopSegment(55, "20190803")), "2019-08-03", archive.OriginIPTC},
		"name is not read": {jpegFile(), "", ""},
	}
	for name, test := range tests {
		i := inspect(t, test.file, "IMG_20010203_040506.jpg")
		if got := stamp(i.Moment); got != test.want || i.Moment.Origin != test.origin {
			t.Errorf("%s: %q from %q, want %q from %q", name, got, i.Moment.Origin, test.want, test.origin)
		}
		if i.Width != 400 || i.Height != 300 || i.MIME != "image/jpeg" || i.Kind != archive.Photo || i.Truncated {
			t.Errorf("%s: %+v", name, i)
		}
	}
}

// photoshopSegment writes IPTC data sets of record 2.
func photoshopSegment(sets ...any) []byte {
	var iim []byte
	for i := 0; i < len(sets); i += 2 {
		value := sets[i+1].(string)
		iim = append(iim, 0x1C, 2, byte(sets[i].(int)), byte(len(value)>>8), byte(len(value)))
		iim = append(iim, value...)
	}
	block := append([]byte("8BIM\x04\x04\x00\x00"), binary.BigEndian.AppendUint32(nil, uint32(len(iim)))...)
	return segment(0xED, "Photoshop 3.0\x00", string(block), string(iim))
}

func TestTextsOfJPEG(t *testing.T) {
	utf16 := func(s string) []byte { return []byte(strings.Join(strings.Split(s, ""), "\x00") + "\x00\x00\x00") }
	tests := map[string]struct {
		file                       []byte
		title, caption, tag, maker string
	}{
		"EXIF":                {file: jpegFile(exifSegment(directory{{0x010E, "바닷가"}, {0x010F, "samsung"}, {0x0110, "SM-G930S"}})), caption: "바닷가", maker: "samsung SM-G930S"},
		"CP949":               {file: jpegFile(exifSegment(directory{{0x010E, "\xB9\xD9\xB4\xE5\xB0\xA1"}})), caption: "바닷가"},
		"what cameras write":  {file: jpegFile(exifSegment(directory{{0x010E, "OLYMPUS DIGITAL CAMERA         "}}))},
		"Windows":             {file: jpegFile(exifSegment(directory{{0x9C9B, utf16("Sea")}, {0x9C9C, utf16("at noon")}, {0x9C9E, utf16("a;b")}})), title: "Sea", caption: "at noon", tag: "a,b"},
		"user comment":        {file: jpegFile(exifSegment(exifOf(entry{0x9286, []byte("UNICODE\x00" + "a\x00t\x00 \x00\x00\xB0")}))), caption: "at 뀀"},
		"ASCII comment":       {file: jpegFile(exifSegment(exifOf(entry{0x9286, []byte("ASCII\x00\x00\x00at the sea   \x00")}))), caption: "at the sea"},
		"IPTC in CP949":       {file: jpegFile(photoshopSegment(5, "\xBF\xA9\xC7\xE0", 120, "\xB9\xD9\xB4\xE5\xB0\xA1", 25, "\xB0\xA1\xC1\xB7", 25, "b")), title: "여행", caption: "바닷가", tag: "가족,b"},
		"XMP over EXIF":       {file: jpegFile(exifSegment(directory{{0x010E, "old"}}), xmpSegment(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">new</rdf:li></rdf:Alt></dc:description><dc:subject><rdf:Bag><rdf:li>x</rdf:li></rdf:Bag></dc:subject>`)), caption: "new", tag: "x"},
		"model repeats maker": {file: jpegFile(exifSegment(directory{{0x010F, "Canon"}, {0x0110, "Canon EOS 40D"}})), maker: "Canon EOS 40D"},
	}
	for name, test := range tests {
		i := inspect(t, test.file, "a.jpg")
		if i.Title != test.title || i.Caption != test.caption || strings.Join(i.Tags, ",") != test.tag || i.Camera != test.maker {
			t.Errorf("%s: title %q, caption %q, tags %q, camera %q", name, i.Title, i.Caption, i.Tags, i.Camera)
		}
	}
}

func TestExposureAndPlace(t *testing.T) {
	d := append(exifOf(entry{0x829A, [][2]uint32{{1, 60}}}, entry{0x829D, [][2]uint32{{4, 1}}}, entry{0x8827, []uint16{400}},
		entry{0x920A, [][2]uint32{{50, 1}}}, entry{0xA434, "EF 50mm"}), gps("2019:08:03", 9, 0, 0), entry{0x4746, []uint16{4}})
	i := inspect(t, jpegFile(exifSegment(d)), "a.jpg")
	if i.ExposureTime != 1.0/60 || i.FNumber != 4 || i.ISO != 400 || i.FocalLength != 50 || i.Lens != "EF 50mm" || i.Rating != 4 {
		t.Errorf("%+v", i)
	}
	if i.Latitude == nil || math.Abs(*i.Latitude-33.45875) > 1e-9 || math.Abs(*i.Longitude-126.9424166667) > 1e-9 {
		t.Errorf("place %v, %v", i.Latitude, i.Longitude)
	}
	zero := directory{{tagGPS, directory{{1, "N"}, {2, [][2]uint32{{0, 1}, {0, 1}, {0, 1}}}, {3, "E"}, {4, [][2]uint32{{0, 1}, {0, 1}, {0, 1}}}}}}
	if i := inspect(t, jpegFile(exifSegment(zero)), "a.jpg"); i.Latitude != nil || i.Longitude != nil {
		t.Errorf("0,0 became a place: %v, %v", *i.Latitude, *i.Longitude)
	}
}

func TestOrientationOfJPEG(t *testing.T) {
	for o := range uint16(10) {
		i := inspect(t, jpegFile(exifSegment(directory{{0x0112, []uint16{o}}})), "a.jpg")
		want, width := int(o), 400
		if o == 0 || o > 8 {
			want = 1
		}
		if want >= 5 {
			width = 300
		}
		if i.Orientation != want || i.Width != width {
			t.Errorf("orientation %d: %d, %dx%d", o, i.Orientation, i.Width, i.Height)
		}
	}
}

func TestCutOffJPEG(t *testing.T) {
	whole := jpegFile(exifSegment(exifOf(entry{taken, "2019:08:03 18:22:10"})))
	for name, file := range map[string][]byte{"no end": whole[:len(whole)-2], "no pixels": whole[:len(whole)-20], "only EXIF": whole[:len(whole)-31]} {
		if i := inspect(t, file, "a.jpg"); !i.Truncated || stamp(i.Moment) != "2019-08-03T18:22:10" {
			t.Errorf("%s: truncated %v, %s", name, i.Truncated, stamp(i.Moment))
		}
	}
	if i := inspect(t, append(whole, "something behind it"...), "a.jpg"); i.Truncated {
		t.Error("a trailer made the picture cut off")
	}
	if _, err := Inspect(context.Background(), bytes.NewReader([]byte("\xFF\xD8\xFF\xE0")), 4, "a.jpg"); err == nil {
		t.Error("four bytes are no JPEG")
	}
}

// TestCraftedEXIF feeds goexif what made it loop or ask for gigabytes.
func TestCraftedEXIF(t *testing.T) {
	block := func(change func(b []byte)) []byte {
		b := exifBlock(directory{{0x010F, "maker"}, {0x0111, []uint32{1}}, {0x0110, "model"}})
		change(b)
		return b
	}
	le := binary.LittleEndian
	tests := map[string][]byte{
		"count that overflows":   block(func(b []byte) { le.PutUint32(b[10+12+4:], 0x40000001) }),
		"count of everything":    block(func(b []byte) { le.PutUint32(b[10+12+4:], 0xFFFFFFFF) }),
		"unknown type":           block(func(b []byte) { le.PutUint16(b[10+12+2:], 99) }),
		"directory in a loop":    block(func(b []byte) { le.PutUint32(b[10+36:], 8) }),
		"next far outside":       block(func(b []byte) { le.PutUint32(b[10+36:], 0x7FFFFFFF) }),
		"entries beyond the end": block(func(b []byte) { le.PutUint16(b[8:], 60000) }),
		"EXIF is itself":         block(func(b []byte) { le.PutUint16(b[10+12:], tagExif); le.PutUint32(b[10+12+8:], 8) }),
	}
	for name, b := range tests {
		done := make(chan tags, 1)
		go func() {
			found, _ := readEXIF(b)
			done <- found
		}()
		select {
		case found := <-done:
			if found.text("Make") != "maker" && name != "entries beyond the end" {
				t.Errorf("%s: the good tags were lost: %v", name, found)
			}
		case <-time.After(5 * time.Second):
			t.Fatalf("%s: still reading", name)
		}
	}
}

func TestMotionPhotos(t *testing.T) {
	video := string(atom("ftyp", []byte("mp42\x00\x00\x00\x00mp42"))) + string(atom("mdat", make([]byte, 100)))
	google := `<GCamera:MotionPhoto>1</GCamera:MotionPhoto><Container:Directory><rdf:Seq>` +
		`<rdf:li rdf:parseType="Resource"><Container:Item Item:Mime="image/jpeg" Item:Semantic="Primary" Item:Length="0"/></rdf:li>` +
		`<rdf:li rdf:parseType="Resource"><Container:Item Item:Mime="video/mp4" Item:Semantic="MotionPhoto" Item:Length="` + "128" + `" Item:Padding="0"/></rdf:li>` +
		`</rdf:Seq></Container:Directory>`
	tests := map[string][]byte{
		"Google":    jpegFile(xmpSegment(google)),
		"older":     jpegFile(xmpSegment(`<GCamera:MicroVideo>1</GCamera:MicroVideo><GCamera:MicroVideoOffset>128</GCamera:MicroVideoOffset>`)),
		"attribute": jpegFile(segment(0xE1, xmpMark, strings.Replace(xmpPacket(""), `rdf:about=""`, `rdf:about="" xmlns:GCamera="http://ns.google.com/photos/1.0/camera/" GCamera:MicroVideoOffset="128"`, 1))),
	}
	if len(video) != 128 {
		t.Fatalf("the video has %d bytes", len(video))
	}
	for name, picture := range tests {
		if i := inspect(t, append(bytes.Clone(picture), video...), "a.jpg"); i.MotionOffset != int64(len(picture)) || i.Truncated {
			t.Errorf("%s: motion at %d, want %d; truncated %v", name, i.MotionOffset, len(picture), i.Truncated)
		}
		if i := inspect(t, append(bytes.Clone(picture), make([]byte, 128)...), "a.jpg"); i.MotionOffset != 0 {
			t.Errorf("%s: a video was found where there is none", name)
		}
	}
	samsung := jpegFile()
	start := len(samsung)
	data := "\x00\x00\x30\x0A\x10\x00\x00\x00MotionPhoto_Data" + video
	sefh := "SEFH\x6A\x00\x00\x00\x01\x00\x00\x00\x00\x00\x30\x0A" + string(binary.LittleEndian.AppendUint32(nil, uint32(len(data)))) + string(binary.LittleEndian.AppendUint32(nil, uint32(len(data))))
	file := string(samsung) + data + sefh + string(binary.LittleEndian.AppendUint32(nil, uint32(len(sefh)))) + "SEFT"
	if i := inspect(t, []byte(file), "a.jpg"); i.MotionOffset != int64(start+24) {
		t.Errorf("Samsung: motion at %d, want %d", i.MotionOffset, start+24)
	}
}

func TestLivePhoto(t *testing.T) {
	id := "0F2B7E1C-1111-2222-3333-444455556666\x00"
	note := appleMark + "\x00\x01" + "\x00\x11\x00\x02\x00\x00\x00\x25\x00\x00\x00\x20" + "\x00\x00\x00\x00" + id
	i := inspect(t, jpegFile(exifSegment(exifOf(entry{0x927C, []byte(note)}))), "a.jpg")
	if i.ContentID != id[:36] {
		t.Errorf("content id %q", i.ContentID)
	}
}

func TestHEIC(t *testing.T) {
	exif := append([]byte{0, 0, 0, 0}, exifBlock(append(directory{{0x0112, []uint16{3}}}, exifOf(entry{taken, "2026:02:19 14:22:37"}, entry{zone, "-08:00"})...))...)
	file := bmff.Write([]byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"), 1,
		bmff.NewItem{ID: 1, Type: "hvc1", Data: []byte("x"), Properties: []bmff.Property{
			bmff.NewProperty("ispe", false, 0, 0, 0, 0, 0, 0, 15, 160, 0, 0, 11, 184), bmff.NewProperty("irot", true, 3)}},
		bmff.NewItem{ID: 2, Type: "Exif", Data: exif, Ref: bmff.Ref{Type: "cdsc", To: []uint32{1}}},
		bmff.NewItem{ID: 3, Type: "mime", ContentType: "application/rdf+xml", Data: []byte(xmpPacket(`<dc:title>차</dc:title>`)), Ref: bmff.Ref{Type: "cdsc", To: []uint32{1}}})
	i := inspect(t, file, "a.heic")
	if i.MIME != "image/heic" || i.Orientation != 6 || i.Width != 3000 || i.Height != 4000 {
		t.Errorf("%s turned %d, %dx%d; EXIF's orientation must not count", i.MIME, i.Orientation, i.Width, i.Height)
	}
	if stamp(i.Moment) != "2026-02-19T14:22:37-08:00" || i.Title != "차" {
		t.Errorf("%s, title %q", stamp(i.Moment), i.Title)
	}
}

// TestCircles has a box whose size leads back to where it begins, which
// imagemeta by itself would follow for ever.
func TestCircles(t *testing.T) {
	file := []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + "\x00\x00\x01\x00meta\x00\x00\x00\x00" +
		"\x00\x00\x00\x08free" + "\x00\x00\x00\x01free\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xF8" + strings.Repeat("\x00", 300))
	done := make(chan found, 1)
	go func() {
		f, _ := readMeta(context.Background(), bytes.NewReader(file), "image/heic")
		done <- f
	}()
	select {
	case f := <-done:
		if len(f.exif) > 0 {
			t.Errorf("%+v", f)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("still reading")
	}
}

func TestEmptyAndForeign(t *testing.T) {
	if _, err := Inspect(context.Background(), bytes.NewReader(nil), 0, "a.jpg"); !errors.Is(err, ErrEmpty) {
		t.Errorf("empty: %v", err)
	}
	i := inspect(t, []byte("<html>not found</html>"), "a.jpg")
	if i.Kind != archive.File || i.MIME != "text/html" || i.Moment.Known() {
		t.Errorf("HTML: %+v", i)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Inspect(ctx, bytes.NewReader(jpegFile()), int64(len(jpegFile())), "a.jpg"); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestPeopleAreKept(t *testing.T) {
	file := jpegFile(xmpSegment(`<Iptc4xmpExt:PersonInImage xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"><rdf:Bag><rdf:li>김영희</rdf:li><rdf:li>박철수</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>`))
	if i := inspect(t, file, "a.jpg"); !slices.Equal(i.People, []string{"김영희", "박철수"}) {
		t.Errorf("people %q", i.People)
	}
}

func BenchmarkInspectJPEG(b *testing.B) {
	file := jpegFile(exifSegment(append(exifOf(entry{taken, "2019:08:03 18:22:10"}, entry{0x927C, make([]byte, 20000)}), gps("2019:08:03", 9, 22, 41))),
		xmpSegment(`<dc:title>제목</dc:title>`))
	file = append(file[:len(file)-2], append(make([]byte, 4<<20), 0xFF, 0xD9)...)
	for b.Loop() {
		if _, err := Inspect(context.Background(), bytes.NewReader(file), int64(len(file)), "a.jpg"); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzInspect(f *testing.F) {
	f.Add(jpegFile(exifSegment(append(exifOf(entry{taken, "2019:08:03 18:22:10"}), gps("2019:08:03", 9, 22, 41))), xmpSegment(`<dc:title>제목</dc:title>`), photoshopSegment(55, "20190803")), "a.jpg")
	f.Add(exifBlock(directory{{0x0100, []uint32{40}}, {0x0101, []uint32{30}}, {0x010F, "maker"}}), "a.tif")
	f.Add(exifBlock(directory{{0x0100, []uint32{40}}, {0x0101, []uint32{30}}, {0x010F, "maker"}}), "a.dng")
	f.Add(videoFile(videoOptions{created: 3647668930, key: "com.apple.quicktime.creationdate", value: "2019-08-03T18:22:10+0900"}), "a.mov")
	f.Add(pngFile(pngChunk("tEXt", "Creation Time\x002019:08:03 18:22:10")), "a.png")
	f.Add(aviFile("Sat Aug 03 18:22:10 2019\n\x00"), "a.avi")
	f.Add(bmff.Write([]byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"), 1, bmff.NewItem{ID: 1, Type: "hvc1", Data: []byte("x")}), "a.heic")
	f.Fuzz(func(t *testing.T, file []byte, name string) {
		hang := time.AfterFunc(10*time.Second, func() { panic("still reading") })
		defer hang.Stop()
		i, _ := Inspect(context.Background(), bytes.NewReader(file), int64(len(file)), name)
		if i.Kind == "" || i.MIME == "" || i.Width < 0 || i.Height < 0 || (i.Latitude == nil) != (i.Longitude == nil) {
			t.Errorf("%+v", i)
		}
		if i.Moment.Known() && !plausible(i.Moment.Wall.Add(-15*time.Hour)) {
			t.Errorf("moment %v", i.Moment)
		}
		if i.MotionOffset < 0 || i.MotionOffset >= max(1, int64(len(file))) {
			t.Errorf("motion at %d of %d", i.MotionOffset, len(file))
		}
	})
}
