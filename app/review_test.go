package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dotori/archive/catalog"
	"dotori/archive/similar/similartest"
)

// taken adds to a JPEG what a camera writes: its model and the time.
func taken(picture []byte, camera string, at time.Time) []byte {
	order := binary.LittleEndian
	entry := func(b []byte, tag, kind uint16, n, value uint32) []byte {
		b = order.AppendUint16(order.AppendUint16(b, tag), kind)
		return order.AppendUint32(order.AppendUint32(b, n), value)
	}
	model, date := append([]byte(camera), 0), append([]byte(at.Format("2006:01:02 15:04:05")), 0)
	const first = 8 + 2 + 2*12 + 4 // behind the header and a directory of two entries
	second := uint32(first + len(model))
	tiff := order.AppendUint32([]byte("II*\x00"), 8)
	tiff = entry(order.AppendUint16(tiff, 2), 0x0110, 2, uint32(len(model)), first)
	tiff = append(entry(tiff, 0x8769, 4, 1, second), 0, 0, 0, 0)
	tiff = append(tiff, model...)
	tiff = entry(order.AppendUint16(tiff, 1), 0x9003, 2, uint32(len(date)), second+2+12+4)
	tiff = append(append(tiff, 0, 0, 0, 0), date...)
	app := append([]byte("Exif\x00\x00"), tiff...)
	head := binary.BigEndian.AppendUint16([]byte{0xFF, 0xD8, 0xFF, 0xE1}, uint16(len(app)+2))
	return bytes.Join([][]byte{head, app, picture[2:]}, nil)
}

// family writes two archives: 60 photos, and 50 of what a relative has of them:
// 30 renamed copies, 15 encoded anew and stripped, 5 with another date.
func family(t *testing.T) (ours, theirs string) {
	ours, theirs = t.TempDir(), t.TempDir()
	for n := range 60 {
		img := similartest.Photo(uint64(n), 640, 480)
		at := time.Date(2016, 5, 1, 12, n, 7*n, 0, time.UTC)
		original := taken(similartest.JPEG(img, 92), "Nokia 808", at)
		write(t, filepath.Join(ours, "DCIM", fmt.Sprintf("P%07d.jpg", 10*n)), original)
		name := filepath.Join(theirs, fmt.Sprintf("from mother %d.jpg", n))
		switch {
		case n < 30:
			write(t, name, original)
		case n < 45:
			write(t, name, similartest.JPEG(img, 40+3*(n-30)))
		case n < 50:
			write(t, name, taken(similartest.JPEG(img, 92), "Nokia 808", at.AddDate(3, 1, 1).Add(17*time.Minute)))
		}
	}
	return ours, theirs
}

func TestAFamilysPhotosBecomeOneOfEach(t *testing.T) {
	library := filepath.Join(t.TempDir(), "추억")
	ours, theirs := family(t)
	for _, dir := range []string{ours, theirs} {
		if status, _, errOut := dotori(t, library, "import", dir); status != exitDone {
			t.Fatal(errOut)
		}
	}
	_, before, _ := dotori(t, library, "--json", "list")
	status, out, errOut := dotori(t, library, "--json", "review", "pictures", "--accept")
	if status != exitDone {
		t.Fatal(errOut)
	}
	stacked := 0
	for _, line := range strings.Split(strings.TrimSpace(out), "\n") {
		var p struct {
			Top        string
			Members    []struct{ ID string }
			Confidence int
		}
		if err := json.Unmarshal([]byte(line), &p); err != nil || p.Confidence < 95 {
			t.Errorf("%v: %s", err, line)
		}
		stacked += len(p.Members)
	}
	_, after, _ := dotori(t, library, "--json", "list")
	if n := strings.Count(after, "\n"); n != 60 || stacked != strings.Count(before, "\n")-60 {
		t.Errorf("%d photos after %d, %d stacked; %s", n, strings.Count(before, "\n"), stacked, errOut)
	}
	if n := provenances(t, library, after); n != 110 {
		t.Errorf("%d provenances, want 110", n)
	}
	if status, _, errOut := dotori(t, library, "undo"); status != exitDone {
		t.Fatal(errOut)
	}
	if _, again, _ := dotori(t, library, "--json", "list"); again != before {
		t.Error("taken back, the list is another")
	}
}

// provenances counts where the items of a list were found.
func provenances(t *testing.T, library, list string) (n int) {
	t.Helper()
	s, err := openForWriting(t.Context(), place(library))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, line := range strings.Split(strings.TrimSpace(list), "\n") {
		var it struct{ ID string }
		if err := json.Unmarshal([]byte(line), &it); err != nil {
			t.Fatal(err)
		}
		sources, err := s.catalog.Sources(t.Context(), it.ID)
		if err != nil {
			t.Fatal(err)
		}
		n += len(sources)
	}
	return n
}

// What is said no to is not proposed again, not even after the catalog was
// made again; and looking changes nothing.
func TestReviewedPicturesAreShownInWords(t *testing.T) {
	library, dir := filepath.Join(t.TempDir(), "추억"), t.TempDir()
	img := similartest.Photo(4, 640, 480)
	write(t, filepath.Join(dir, "IMG_0042.jpg"), taken(similartest.JPEG(img, 92), "Nokia 808", time.Date(2016, 5, 1, 12, 0, 0, 0, time.UTC)))
	write(t, filepath.Join(dir, "b.jpg"), similartest.JPEG(img, 60))
	if status, _, errOut := dotori(t, library, "import", dir); status != exitDone {
		t.Fatal(errOut)
	}
	_, before, _ := dotori(t, library, "--json", "list")
	t.Setenv("LC_ALL", "ko_KR.UTF-8")
	status, out, errOut := dotori(t, library, "review", "pictures")
	for _, want := range []string{"IMG_0042.jpg", "b.jpg", "세세한 부분까지 같은 사진입니다."} {
		if status != exitDone || !strings.Contains(out, want) {
			t.Errorf("lacks %q:\n%s%s", want, out, errOut)
		}
	}
	if _, after, _ := dotori(t, library, "--json", "list"); after != before {
		t.Error("looking has changed the library")
	}
	s, err := openForWriting(t.Context(), place(library))
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, line := range strings.Fields(out) {
		if len(line) == 32 {
			ids = append(ids, line)
		}
	}
	if len(ids) != 2 {
		t.Fatal(ids)
	}
	if err := s.do(t.Context(), "Not the same", []catalog.Edit{catalog.EditApart(ids[0], ids[1])}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if _, out, errOut := dotori(t, library, "--json", "review", "pictures"); out != "" {
			t.Errorf("proposed again: %s %s", out, errOut)
		}
		if status, _, errOut := dotori(t, library, "rebuild"); status != exitDone {
			t.Fatal(errOut)
		}
	}
	if status, _, _ := dotori(t, library, "review", "pictures", "--above", "101"); status != exitUsage {
		t.Error("--above 101 is accepted")
	}
}
