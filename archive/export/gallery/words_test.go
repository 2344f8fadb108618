package gallery

import (
	"io/fs"
	"os"
	"regexp"
	"testing"
	"time"

	"dotori/archive"
)

// said finds the sentences that templates and code say.
var said = regexp.MustCompile(`(?:\.T|words\.t|Name: w\.t)[ (]"([^"]+)"|word: *"([^"]+)"|fact\{"([^"]+)"`)

func TestEveryWordHasItsKorean(t *testing.T) {
	w, err := wordsOf("ko")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, pattern := range []string{"templates/*.html", "*.go"} {
		files, err := fs.Glob(os.DirFS("."), pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range said.FindAllStringSubmatch(string(b), -1) {
				found[m[1]+m[2]+m[3]] = true
			}
		}
	}
	for _, o := range sorts() {
		found[o.word] = true
	}
	for _, k := range archive.Kinds() {
		one, _ := kindWords(k)
		found[one] = true
	}
	for key := range found {
		if _, ok := w.said[key]; !ok {
			t.Errorf("no Korean for %q", key)
		}
	}
	if len(found) < 50 {
		t.Errorf("only %d are found", len(found))
	}
}

func TestDatesSayWhatIsKnown(t *testing.T) {
	ko, _ := wordsOf("ko")
	en, _ := wordsOf("en")
	at := time.Date(2005, 10, 3, 18, 5, 0, 0, time.UTC)
	for _, c := range []struct {
		precision archive.Precision
		ko, en    string
	}{
		{archive.PrecisionNone, "날짜 모름", "Date unknown"},
		{archive.PrecisionYear, "2005년", "2005"},
		{archive.PrecisionMonth, "2005년 10월", "October 2005"},
		{archive.PrecisionDay, "2005년 10월 3일 월요일", "Monday, 3 October 2005"},
		{archive.PrecisionMinute, "2005년 10월 3일 월요일 오후 6:05", "Monday, 3 October 2005 18:05"},
	} {
		m := archive.At(at, c.precision, archive.OriginArchive)
		if c.precision == archive.PrecisionNone {
			m = archive.Moment{}
		}
		if got := ko.date(m); got != c.ko {
			t.Errorf("got %q, want %q", got, c.ko)
		}
		if got := en.date(m); got != c.en {
			t.Errorf("got %q, want %q", got, c.en)
		}
	}
}

func TestCounts(t *testing.T) {
	ko, _ := wordsOf("ko")
	en, _ := wordsOf("en")
	of := map[archive.Kind]int{archive.Photo: 1402, archive.Diary: 1}
	if got := ko.counts(of); got != "사진 1,402 · 일기 1" {
		t.Errorf("got %q", got)
	}
	if got := en.counts(of); got != "1,402 photos · 1 diary entry" {
		t.Errorf("got %q", got)
	}
}
