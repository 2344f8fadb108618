package document_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"regexp"
	"strconv"
	"testing"
	"time"

	"dotori/archive/export/pdf/document"
	"dotori/archive/export/pdf/truetype"
	"dotori/assets"
)

func write(t *testing.T) []byte {
	t.Helper()
	font, err := truetype.Parse(assets.Serif())
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	d := document.New(&b, font, "Serif", document.Facts{Title: "봄 <&>", Lang: "ko", Producer: "test", Mark: "a mark", Date: time.Date(2005, 12, 31, 0, 0, 0, 0, time.UTC)})
	for i := range 3 {
		d.Bookmark(fmt.Sprint(i+1, "월"))
		p := d.NewPage(300, 400)
		p.Text("안녕", 10, 20, 12, document.Color{})
		var picture bytes.Buffer
		var img image.Image = image.NewRGBA(image.Rect(0, 0, 4, 3))
		if i == 1 {
			img = image.NewGray(image.Rect(0, 0, 4, 3))
		}
		if err := jpeg.Encode(&picture, img, nil); err != nil {
			t.Fatal(err)
		}
		image, err := d.Image(picture.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		p.Picture(image, 10, 30, 40, 40)
		p.Line(0, 0, 10, 1, document.Color{R: 255})
		if err := p.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestTable wants each object where the table at the end says that it is.
func TestTable(t *testing.T) {
	b := write(t)
	if again := write(t); !bytes.Equal(b, again) {
		t.Error("the same calls write other bytes")
	}
	if !bytes.Contains(b[:200], []byte("a mark")) {
		t.Error("the mark is not in the beginning")
	}
	start, err := strconv.Atoi(string(regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(b)[1]))
	if err != nil || !bytes.HasPrefix(b[start:], []byte("xref\n0 ")) {
		t.Fatalf("no table at %d: %v", start, err)
	}
	entries := regexp.MustCompile(`(\d{10}) 00000 n `).FindAllSubmatch(b[start:], -1)
	for i, e := range entries {
		at, _ := strconv.Atoi(string(e[1]))
		if want := fmt.Sprintf("%d 0 obj\n", i+1); !bytes.HasPrefix(b[at:], []byte(want)) {
			t.Errorf("object %d is not at %d", i+1, at)
		}
	}
	if len(entries) < 20 || bytes.Count(b, []byte("/DeviceGray")) != 1 || bytes.Count(b, []byte("/DeviceRGB")) != 2 {
		t.Errorf("%d objects, pictures wrong", len(entries))
	}
}

var errFull = errors.New("full")

type full struct{ left int }

func (f *full) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

// TestFull wants the error of the writer below, whenever it comes.
func TestFull(t *testing.T) {
	font, err := truetype.Parse(assets.Serif())
	if err != nil {
		t.Fatal(err)
	}
	for left := range 20 {
		d := document.New(&full{left * 100}, font, "Serif", document.Facts{})
		p := d.NewPage(10, 10)
		p.Text("가", 1, 1, 1, document.Color{})
		_ = p.Close()
		if err := d.Close(); !errors.Is(err, errFull) {
			t.Errorf("after %d bytes: %v", left*100, err)
		}
	}
}
