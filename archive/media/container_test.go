package media

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash/crc32"
	"math"
	"testing"

	"dotori/archive"
	"dotori/archive/media/bmff"
)

type videoOptions struct {
	created    uint32
	turned     bool
	sound      bool
	key, value string
	udta       []byte
}

// videoFile is an MP4 of 1920x1080 that lasts 12.5 seconds.
func videoFile(o videoOptions) []byte {
	be := binary.BigEndian
	mvhd := append(make([]byte, 4), be.AppendUint32(be.AppendUint32(nil, o.created), o.created)...)
	mvhd = append(be.AppendUint32(be.AppendUint32(mvhd, 1000), 12500), make([]byte, 80)...)
	tkhd := make([]byte, 84)
	matrix := tkhd[40:]
	be.PutUint32(matrix[0:], 1<<16)
	be.PutUint32(matrix[16:], 1<<16)
	if o.turned {
		copy(matrix, make([]byte, 20))
		be.PutUint32(matrix[4:], 1<<16)
		be.PutUint32(matrix[12:], 0xFFFF0000)
	}
	be.PutUint32(matrix[36:], 1920<<16)
	be.PutUint32(matrix[40:], 1080<<16)
	handler := "vide"
	if o.sound {
		handler = "soun"
	}
	hdlr := atom("hdlr", append(make([]byte, 8), handler+"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"...))
	parts := [][]byte{atom("mvhd", mvhd), atom("trak", atom("tkhd", tkhd), atom("mdia", hdlr))}
	if o.key != "" {
		keys := atom("keys", make([]byte, 4), []byte{0, 0, 0, 1}, atom("mdta", []byte(o.key)))
		ilst := atom("ilst", atom("\x00\x00\x00\x01", atom("data", []byte{0, 0, 0, 1, 0, 0, 0, 0}, []byte(o.value))))
		parts = append(parts, atom("meta", atom("hdlr", make([]byte, 24)), keys, ilst))
	}
	if o.udta != nil {
		parts = append(parts, atom("udta", o.udta))
	}
	return bytes.Join([][]byte{atom("ftyp", []byte("isom\x00\x00\x02\x00isommp41")), atom("mdat", make([]byte, 64)), atom("moov", parts...)}, nil)
}

func TestMomentOfVideo(t *testing.T) {
	const created = 3647668930 // 2019-08-03T09:22:10Z
	tests := []struct {
		name string
		o    videoOptions
		want string
	}{
		{"a.mp4", videoOptions{created: created}, "2019-08-03T09:22:10+00:00"},
		{"a.mp4", videoOptions{}, ""},
		{"a.mp4", videoOptions{created: 1564824130}, "2019-08-03T09:22:10+00:00"}, // counted from 1970
		{"VID_20190803_182158.mp4", videoOptions{created: created}, "2019-08-03T18:22:10+09:00"},
		{"VID_20190803_111111.mp4", videoOptions{created: created}, "2019-08-03T09:22:10+00:00"}, // names another moment
		{"a.mov", videoOptions{created: created, key: "com.apple.quicktime.creationdate", value: "2019-08-03T18:22:09+0900"}, "2019-08-03T18:22:09+09:00"},
		{"a.mp4", videoOptions{created: created, udta: atom("\xA9day", []byte("\x00\x04\x15\xC72011"))}, "2019-08-03T09:22:10+00:00"},
	}
	for _, test := range tests {
		i := inspect(t, videoFile(test.o), test.name)
		if got := stamp(i.Moment); got != test.want || i.Moment.Known() && i.Moment.Origin != archive.OriginContainer {
			t.Errorf("%s %+v: %q from %q, want %q", test.name, test.o, got, i.Moment.Origin, test.want)
		}
		if i.Kind != archive.Video || i.Duration != 12.5 || i.Width != 1920 || i.Height != 1080 {
			t.Errorf("%s: %+v", test.name, i)
		}
	}
}

func TestVideoFacts(t *testing.T) {
	if i := inspect(t, videoFile(videoOptions{turned: true}), "a.mp4"); i.Width != 1080 || i.Height != 1920 {
		t.Errorf("turned: %dx%d", i.Width, i.Height)
	}
	if i := inspect(t, videoFile(videoOptions{sound: true}), "a.mp4"); i.Kind != archive.Audio || i.Width != 0 {
		t.Errorf("sound: %+v", i)
	}
	if i := inspect(t, videoFile(videoOptions{key: "com.apple.quicktime.content.identifier", value: "ABC"}), "a.mov"); i.ContentID != "ABC" {
		t.Errorf("content id %q", i.ContentID)
	}
	place := map[string]videoOptions{
		"keys": {key: "com.apple.quicktime.location.ISO6709", value: "+37.5665+126.9780+038.000/"},
		"udta": {udta: atom("\xA9xyz", []byte("\x00\x12\x15\xC7+37.5665+126.9780/"))},
	}
	for name, o := range place {
		if i := inspect(t, videoFile(o), "a.mov"); i.Latitude == nil || *i.Latitude != 37.5665 || *i.Longitude != 126.978 {
			t.Errorf("%s: place %v", name, i.Latitude)
		}
	}
	whole := videoFile(videoOptions{})
	if i := inspect(t, whole[:60], "a.mp4"); !i.Truncated || i.Kind != archive.Video {
		t.Errorf("cut off: %+v", i)
	}
}

func pngChunk(name, body string) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	b = append(append(b, name...), body...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}

// pngFile is a PNG of 40x30 pixels as far as its chunks go.
func pngFile(chunks ...[]byte) []byte {
	b := append([]byte("\x89PNG\r\n\x1A\n"), pngChunk("IHDR", "\x00\x00\x00\x28\x00\x00\x00\x1E\x08\x02\x00\x00\x00")...)
	for _, c := range chunks {
		b = append(b, c...)
	}
	return append(b, pngChunk("IEND", "")...)
}

func deflate(s string) string {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	_, _ = z.Write([]byte(s)) // into memory: cannot fail
	_ = z.Close()
	return out.String()
}

func TestPNG(t *testing.T) {
	packet := xmpPacket(`<xmp:CreateDate>2019-08-03T18:22:10+09:00</xmp:CreateDate><dc:title>제목</dc:title>`)
	raw := fmt.Sprintf("\nxmp\n%8d\n%s\n", len(packet), hex.EncodeToString([]byte(packet)))
	tests := map[string]struct {
		chunk       []byte
		want, title string
	}{
		"nothing":        {pngChunk("gAMA", "\x00\x00\x00\x00"), "", ""},
		"XMP":            {pngChunk("iTXt", pngXMP+"\x00\x00\x00\x00"+packet), "2019-08-03T18:22:10+09:00", "제목"},
		"compressed XMP": {pngChunk("iTXt", pngXMP+"\x01\x00\x00\x00"+deflate(packet)), "2019-08-03T18:22:10+09:00", "제목"},
		"raw profile":    {pngChunk("zTXt", "Raw profile type xmp\x00\x00"+deflate(raw)), "2019-08-03T18:22:10+09:00", "제목"},
		"creation time":  {pngChunk("tEXt", "Creation Time\x002019:08:03 18:22:10"), "2019-08-03T18:22:10", ""},
		"EXIF":           {pngChunk("eXIf", string(exifBlock(exifOf(entry{taken, "2019:08:03 18:22:10"})))), "2019-08-03T18:22:10", ""},
	}
	for name, test := range tests {
		i := inspect(t, pngFile(test.chunk), "a.png")
		if stamp(i.Moment) != test.want || i.Title != test.title || i.Width != 40 || i.Height != 30 || i.Truncated {
			t.Errorf("%s: %s, %+v", name, stamp(i.Moment), i)
		}
	}
	whole := pngFile()
	if i := inspect(t, whole[:len(whole)-12], "a.png"); !i.Truncated {
		t.Error("without its end: not cut off")
	}
}

// aviFile is an AVI of 320x240 that lasts 10 seconds.
func aviFile(date string) []byte {
	le := binary.LittleEndian
	chunk := func(name string, body []byte) []byte {
		b := append(le.AppendUint32([]byte(name), uint32(len(body))), body...)
		return append(b, make([]byte, len(body)%2)...)
	}
	avih := make([]byte, 56)
	le.PutUint32(avih, 40000)
	le.PutUint32(avih[16:], 250)
	le.PutUint32(avih[32:], 320)
	le.PutUint32(avih[36:], 240)
	hdrl := append([]byte("hdrl"), chunk("avih", avih)...)
	hdrl = append(hdrl, chunk("IDIT", []byte(date))...)
	return chunk("RIFF", append([]byte("AVI "), chunk("LIST", hdrl)...))
}

func TestAVI(t *testing.T) {
	for date, want := range map[string]string{"Sat Aug 03 18:22:10 2019\n\x00": "2019-08-03T18:22:10", "2019:08:03 18:22:10": "2019-08-03T18:22:10", "": ""} {
		i := inspect(t, aviFile(date), "a.avi")
		if stamp(i.Moment) != want || i.Width != 320 || i.Height != 240 || math.Abs(i.Duration-10) > 1e-9 || i.Kind != archive.Video {
			t.Errorf("%q: %s, %+v", date, stamp(i.Moment), i)
		}
	}
}

func TestSizes(t *testing.T) {
	tests := map[string]string{
		"a.gif": "GIF89a\x28\x00\x1E\x00" + string(make([]byte, 30)),
		"a.bmp": "BM\x00\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00\x28\x00\x00\x00\x28\x00\x00\x00\xE2\xFF\xFF\xFF" + string(make([]byte, 30)),
		"a.psd": "8BPS\x00\x01\x00\x00\x00\x00\x00\x00\x00\x03\x00\x00\x00\x1E\x00\x00\x00\x28" + string(make([]byte, 30)),
		"a.tif": string(exifBlock(directory{{0x0100, []uint32{40}}, {0x0101, []uint32{30}}})),
		"a.dng": string(exifBlock(directory{{0x0100, []uint32{40}}, {0x0101, []uint32{30}}, {0x010F, "maker"}})),
		"a.rw2": "IIU\x00" + string(exifBlock(directory{{0x0100, []uint32{40}}, {0x0101, []uint32{30}}, {0x010F, "maker"}}))[4:],
	}
	for name, file := range tests {
		if i := inspect(t, []byte(file), name); i.Width != 40 || i.Height != 30 || i.Kind != archive.Photo {
			t.Errorf("%s: %+v", name, i)
		}
	}
}

func TestCR3(t *testing.T) {
	cmt1 := exifBlock(directory{{0x0100, []uint32{6000}}, {0x0101, []uint32{4000}}, {0x0110, "EOS M50"}, {0x0112, []uint16{8}}})
	cmt2 := exifBlock(directory{{taken, "2019:08:03 18:22:10"}, {zone, "+09:00"}})
	file := append(atom("ftyp", []byte("crx \x00\x00\x00\x01crx isom")), atom("moov", atom("uuid", make([]byte, 16), atom("CMT1", cmt1), atom("CMT2", cmt2)))...)
	i := inspect(t, file, "a.cr3")
	if stamp(i.Moment) != "2019-08-03T18:22:10+09:00" || i.Camera != "EOS M50" || i.Width != 4000 || i.Height != 6000 {
		t.Errorf("%s, %+v", stamp(i.Moment), i)
	}
}

func TestRAF(t *testing.T) {
	inner := jpegFile(exifSegment(exifOf(entry{taken, "2019:08:03 18:22:10"})))
	head := append([]byte("FUJIFILMCCD-RAW "), make([]byte, 84)...)
	binary.BigEndian.PutUint32(head[84:], uint32(len(head)))
	binary.BigEndian.PutUint32(head[88:], uint32(len(inner)))
	if i := inspect(t, append(head, inner...), "a.raf"); stamp(i.Moment) != "2019-08-03T18:22:10" || i.Width != 400 {
		t.Errorf("%s, %+v", stamp(i.Moment), i)
	}
}

func TestVideoInHEIC(t *testing.T) {
	file := bmff.Write([]byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"), 1, bmff.NewItem{ID: 1, Type: "hvc1", Data: []byte("x")})
	at := len(file) + 8
	file = append(file, atom("mpvd", atom("ftyp", []byte("mp42\x00\x00\x00\x00")))...)
	if i := inspect(t, file, "a.heic"); i.MotionOffset != int64(at) {
		t.Errorf("motion at %d, want %d", i.MotionOffset, at)
	}
}
