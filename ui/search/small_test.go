package search

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/i18n"
)

func TestMistyped(t *testing.T) {
	for typed, want := range map[string]string{
		"whfdjq": "졸업", "whfdjqtlr": "졸업식", "dkssud": "안녕", "rkqt": "값", "ekfr": "닭", "ekfrdl": "닭이",
		"rhk": "과", "Rkcl": "까치", "djaak whfdjq": "엄마 졸업", "dP": "예", "Dhk": "와", "IMG": "", "hello": "", "ok": "", "": "", "졸업": "",
	} {
		if got := mistyped(typed); got != want {
			t.Errorf("%q was meant as %q, want %q", typed, got, want)
		}
	}
}

func TestRecentSearches(t *testing.T) {
	var list []string
	for _, text := range []string{"졸업", "바다", " 졸업 ", "", "  "} {
		list = Remember(list, text)
	}
	if !slices.Equal(list, []string{"졸업", "바다"}) {
		t.Errorf("remembered %q", list)
	}
	for _, text := range strings.Split("abcdefghijklmnop", "") {
		list = Remember(list, text)
	}
	if len(list) != mostRecent || list[0] != "p" {
		t.Errorf("remembered %q", list)
	}
}

func TestPeopleAreOfferedByTheirNames(t *testing.T) {
	all := []catalog.Person{
		{Title: "엄마", Aliases: []catalog.Alias{{Service: "kakaotalk", Name: "김영희"}}},
		{Title: "김민지", Aliases: []catalog.Alias{{Service: "cyworld", Name: "민지"}}}, {Title: "Alice"}}
	for name, want := range map[string]string{"": "엄마 김민지 Alice", "김": "엄마 김민지", "ㅇㅁ": "엄마", "ali": "Alice", "없다": ""} {
		var got []string
		for _, p := range named(all, name, called) {
			got = append(got, p.Title)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q offers %q, want %q", name, got, want)
		}
	}
}

// Two rows of three pictures, the second with two, then two wide rows.
func TestArrowsWalkOverWhatWasFound(t *testing.T) {
	var boxes []box
	for i := range 5 {
		boxes = append(boxes, box{fyne.NewSize(float32(i%3)*170, float32(i/3)*200), fyne.NewSize(160, 190)})
	}
	boxes = append(boxes, box{fyne.NewSize(0, 420), fyne.NewSize(860, 80)}, box{fyne.NewSize(0, 510), fyne.NewSize(860, 60)})
	for _, tt := range []struct {
		from int
		key  fyne.KeyName
		want int
	}{
		{0, fyne.KeyRight, 1}, {0, fyne.KeyLeft, 0}, {6, fyne.KeyRight, 6},
		{0, fyne.KeyDown, 3}, {1, fyne.KeyDown, 4}, {2, fyne.KeyDown, 4}, {3, fyne.KeyDown, 5}, {5, fyne.KeyDown, 6}, {6, fyne.KeyDown, 6},
		{6, fyne.KeyUp, 5}, {5, fyne.KeyUp, 4}, {4, fyne.KeyUp, 1}, {1, fyne.KeyUp, -1},
		{4, fyne.KeyHome, 0}, {0, fyne.KeyEnd, 6},
	} {
		if got := walk(boxes, tt.from, tt.key); got != tt.want {
			t.Errorf("%s from %d leads to %d, want %d", tt.key, tt.from, got, tt.want)
		}
	}
}

func TestHitsSayWhyTheyAreThere(t *testing.T) {
	loc, err := i18n.New(i18n.English, fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	wall := time.Date(2015, 7, 9, 0, 0, 0, 0, time.UTC)
	it := archive.Item{Kind: archive.Message, Author: "엄마", Moment: archive.At(wall, archive.PrecisionDay, archive.OriginArchive),
		Collections: []archive.Collection{{Kind: archive.Chat, Title: "가족방"}}}
	w := wordsOf(loc, "KakaoTalk", catalog.Hit{Item: it, Snippet: "졸업 축하해", Marks: [][2]int{{0, 6}}, Also: []catalog.Trace{
		{Field: catalog.FieldCollection, Text: "가족방", Marks: [][2]int{{0, 6}}},
		{Field: catalog.FieldAuthor, Text: "엄마", Marks: [][2]int{{0, 6}}},
		{Field: catalog.FieldTag, Text: "바다", Marks: [][2]int{{0, 6}}}}})
	if got := w.kicker.text; got != "KakaoTalk · 가족방 · 엄마 · Thursday, July 9, 2015" {
		t.Errorf("kicker %q", got)
	}
	var bold []string
	for _, m := range w.kicker.marks {
		bold = append(bold, w.kicker.text[m[0]:m[1]])
	}
	if !slices.Equal(bold, []string{"가족", "엄마"}) || len(w.why) != 1 || w.why[0].text != "Tag: 바다" || w.why[0].text[w.why[0].marks[0][0]:] != "바다" {
		t.Errorf("bold %q, why %+v", bold, w.why)
	}
}

func TestPicturesAreCaptionedByWhatWasFound(t *testing.T) {
	loc, err := i18n.New(i18n.English, fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	plain := archive.Item{Kind: archive.Photo, Media: []archive.Media{{Name: "IMG_1.jpg"}}}
	titled := plain
	titled.Title = "졸업식"
	for _, tt := range []struct {
		hit       catalog.Hit
		name, why string
	}{
		{catalog.Hit{Item: plain}, "IMG_1.jpg", ""},
		{catalog.Hit{Item: plain, Also: []catalog.Trace{{Field: catalog.FieldFile, Text: "IMG_1.jpg"}}}, "IMG_1.jpg", ""},
		{catalog.Hit{Item: plain, Also: []catalog.Trace{{Field: catalog.FieldCollection, Text: "제주"}}}, "IMG_1.jpg", "Gathered in: 제주"},
		{catalog.Hit{Item: plain, Snippet: "바다에서", Marks: [][2]int{{0, 6}}}, "바다에서", ""},
		{catalog.Hit{Item: titled, Snippet: "바다에서", Marks: [][2]int{{0, 6}}}, "졸업식", "바다에서"},
		{catalog.Hit{Item: titled, Also: []catalog.Trace{{Field: catalog.FieldTitle, Text: "졸업식"}, {Field: catalog.FieldAuthor, Text: "엄마"}}}, "졸업식", "엄마"},
	} {
		if name, why := caption(loc, tt.hit); name.text != tt.name || why.text != tt.why {
			t.Errorf("%+v: %q because of %q, want %q because of %q", tt.hit, name.text, why.text, tt.name, tt.why)
		}
	}
}
