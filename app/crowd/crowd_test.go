package crowd

import (
	"bytes"
	"image/jpeg"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dotori/archive/media"
)

func TestPhotosAreDifferentAndDated(t *testing.T) {
	dir := t.TempDir()
	if err := Photos(dir, 100); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		img, err := jpeg.Decode(bytes.NewReader(body))
		if err != nil || img.Bounds().Dx() < 100 {
			t.Errorf("%s: %v", path, err)
		}
		info, err := media.Inspect(t.Context(), bytes.NewReader(body), int64(len(body)), path)
		if year := filepath.Base(filepath.Dir(path)); err != nil || info.Moment.Wall.Format("2006") != year || seen[string(body)] {
			t.Errorf("%s is dated %v, seen before: %v, %v", path, info.Moment.Wall, seen[string(body)], err)
		}
		seen[string(body)] = true
		return nil
	})
	if err != nil || len(seen) != 100 {
		t.Errorf("%d photos, %v", len(seen), err)
	}
}

func TestChatsHaveAsManyMessagesAndRestBetweenTheYears(t *testing.T) {
	dir := t.TempDir()
	if err := Chats(dir, 100_000); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) != len(rooms) {
		t.Fatalf("%v, %v", files, err)
	}
	said := 0
	for _, path := range files {
		body, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		said += strings.Count(string(body), " : ") - 1 // the line that says when it was exported
		if text := string(body); strings.Contains(text, "12월 30일 오") || strings.Contains(text, "2025년 1월") {
			t.Errorf("%s has words from between the years, or later than the photos", path)
		}
	}
	if said < 99_000 || said > 100_000 {
		t.Errorf("%d messages were said", said)
	}
}

func TestRoomsEndWithTheYears(t *testing.T) {
	sum := 0
	for _, r := range rooms {
		sum += r.share
		// A room has a message every eight minutes on the average.
		if end := r.from.AddDate(0, 0, 1_000_000*r.share/1000*8/60/24+60); end.Year() >= FirstYear+Years {
			t.Errorf("%s goes on until %v", r.title, end)
		}
	}
	if sum != 1000 {
		t.Errorf("the rooms share %d of a thousand messages", sum)
	}
}
