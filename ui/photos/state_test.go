package photos

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/assets"
	"dotori/ui/i18n"
)

// shelf answers queries out of a few cells.
type shelf struct {
	cells []catalog.Cell
	asked []catalog.Query
	names map[string]string // of files, by item
	fail  error
}

func (s *shelf) Cells(_ context.Context, q catalog.Query) ([]catalog.Cell, error) {
	s.asked = append(s.asked, q)
	if s.fail != nil {
		return nil, s.fail
	}
	var found []catalog.Cell
	for _, c := range s.cells {
		if (q.Year == 0 || c.Year == q.Year) && (q.Month == 0 || c.Month == q.Month) && (q.Day == 0 || c.Wall.Day() == q.Day) {
			found = append(found, c)
		}
	}
	return found, nil
}

func (s *shelf) Months(context.Context, catalog.Query) ([]catalog.MonthCount, error) {
	var all []catalog.MonthCount
	for _, c := range s.cells {
		all = append(all, catalog.MonthCount{Year: c.Year, Month: c.Month, Kind: c.Kind, Count: 1})
	}
	slices.Reverse(all)
	return all, nil
}

func (s *shelf) Behind(_ context.Context, q catalog.Query, cells []catalog.Cell) (ids []string, err error) {
	s.asked = append(s.asked, q)
	for _, c := range cells {
		if c.ID == "" {
			ids = append(ids, "said", "answered")
		} else {
			ids = append(ids, c.ID)
		}
	}
	return ids, s.fail
}

func (s *shelf) Item(_ context.Context, id string) (archive.Item, error) {
	return archive.Item{ID: id, Service: "cyworld", Media: []archive.Media{{Name: s.names[id], SHA256: "sha-" + id}}}, nil
}

func years(t Timeline) (all []int) {
	for _, y := range t {
		all = append(all, y.Year)
	}
	return all
}

// cell returns a cell of a day; photos have a picture.
func cell(id string, kind archive.Kind, service archive.Service, year, month, day int) catalog.Cell {
	c := catalog.Cell{ID: id, Kind: kind, Service: service, Year: year, Month: month, Count: 1, Aspect: 1.5,
		Wall: time.Date(max(year, 1), time.Month(max(month, 1)), day, 12, 0, 0, 0, time.UTC)}
	if kind == archive.Photo || kind == archive.Video {
		c.SHA256 = "sha-" + id
	}
	return c
}

func family() *shelf {
	chat := cell("", archive.Message, "kakaotalk", 2005, 9, 20)
	chat.Count, chat.Title, chat.Author, chat.Snippet = 231, "우리 가족", "엄마", "밥은 먹었니"
	sent := cell("sent", archive.Message, "kakaotalk", 2005, 9, 19)
	sent.SHA256 = "sha-sent"
	video := cell("v", archive.Video, "photos", 2004, 12, 31)
	video.Duration = 42
	diary := cell("d", archive.Diary, "cyworld", 2005, 10, 3)
	diary.Title, diary.Snippet = "첫 눈 대신 낙엽", "도서관 앞"
	return &shelf{cells: []catalog.Cell{
		cell("a", archive.Photo, "cyworld", 2005, 10, 8), diary, cell("b", archive.Photo, "cyworld", 2005, 10, 2),
		chat, sent, cell("c", archive.Photo, "photos", 2005, 0, 1), video, cell("x", archive.Photo, "photos", 0, 0, 1),
	}}
}

// What knows only its decade stands between its years, under its own title.
func TestADecadeIsASectionOfItsOwn(t *testing.T) {
	old := cell("o", archive.Photo, "photos", 0, 0, 1)
	old.Decade, old.Vague, old.Wall = 1980, true, time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	src := &shelf{cells: []catalog.Cell{cell("a", archive.Photo, "photos", 1985, 7, 1), old, cell("b", archive.Photo, "photos", 1979, 12, 31),
		cell("x", archive.Photo, "photos", 0, 0, 1)}}
	s, err := load(t.Context(), src, Scope{})
	if err != nil {
		t.Fatal(err)
	}
	w := testWords(t, i18n.Korean)
	var titles []string
	for _, m := range s.Months {
		titles = append(titles, w.section(s.Scope, m).Title)
	}
	if want := []string{"1985년 7월", "1980년대 언젠가", "1979년 12월", "날짜 모름"}; !slices.Equal(titles, want) {
		t.Errorf("sections %q, want %q", titles, want)
	}
	if got := years(s.Timeline); !slices.Equal(got, []int{1985, 1979}) {
		t.Errorf("years %v", got)
	}
	if band, part := s.place(1, 0); band != 0 || part != 1 {
		t.Errorf("the rail stands at %d, %v", band, part)
	}
	if title := w.title(InDecade(1980)); title != "1980년대 언젠가" {
		t.Errorf("the page is called %q", title)
	}
}

func TestLoadCutsIntoMonths(t *testing.T) {
	src := family()
	s, err := load(t.Context(), src, Scope{})
	if err != nil {
		t.Fatal(err)
	}
	if q := src.asked[0]; !q.Newest || !q.WithoutParts {
		t.Errorf("asked %+v", q)
	}
	want := []Month{
		{2005, 10, 0, 0, 3, Counts{archive.Photo: 2, archive.Diary: 1}, 0},
		{2005, 9, 0, 3, 5, Counts{archive.Message: 231, archive.Photo: 1}, 0},
		{2005, 0, 0, 5, 6, Counts{archive.Photo: 1}, 0},
		{2004, 12, 0, 6, 7, Counts{archive.Video: 1}, 0},
		{0, 0, 0, 7, 8, Counts{archive.Photo: 1}, 0},
	}
	if !reflect.DeepEqual(s.Months, want) {
		t.Errorf("months %+v\nwant %+v", s.Months, want)
	}
	if !slices.Equal(s.Services, []archive.Service{"kakaotalk", "cyworld", "photos"}) {
		t.Errorf("services %v", s.Services)
	}
	if got := years(s.Timeline); !slices.Equal(got, []int{2005, 2004}) {
		t.Errorf("years %v", got)
	}
}

func TestAYearKnowsTheYearsOfTheLibrary(t *testing.T) {
	s, err := load(t.Context(), family(), Year(2004))
	if err != nil {
		t.Fatal(err)
	}
	if got := years(s.Timeline); len(s.Cells) != 1 || !slices.Equal(got, []int{2005, 2004}) {
		t.Errorf("%d cells, years %v", len(s.Cells), got)
	}
}

func TestAMonthIsCutIntoDays(t *testing.T) {
	src := family()
	src.cells[2].Vague = true
	talk := cell("", archive.Message, "kakaotalk", 2005, 10, 5)
	talk.Count = 40
	src.cells = slices.Insert(src.cells, 1, talk)
	s, err := load(t.Context(), src, InMonth(2005, 10))
	if err != nil {
		t.Fatal(err)
	}
	w := testWords(t, i18n.Korean)
	var got []string
	for _, m := range s.Months {
		got = append(got, w.section(s.Scope, m).Title)
	}
	if want := []string{"한 달 동안", "10월 8일 토", "10월 3일 월", "2005년 10월 언젠가"}; !slices.Equal(got, want) {
		t.Errorf("days %q, want %q", got, want)
	}
}

func TestLoadSaysWhatFailed(t *testing.T) {
	src := family()
	src.fail = errors.New("disk gone")
	if _, err := load(t.Context(), src, Scope{}); !errors.Is(err, src.fail) {
		t.Errorf("got %v", err)
	}
}

func testWords(t *testing.T, l i18n.Language) words {
	t.Helper()
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	loc, err := i18n.New(l, files)
	if err != nil {
		t.Fatal(err)
	}
	names := map[archive.Service]string{"cyworld": "싸이월드", "kakaotalk": "카카오톡", "photos": "사진 폴더"}
	return words{loc: loc, service: func(s archive.Service) string { return names[s] }}
}

func TestWords(t *testing.T) {
	w := testWords(t, i18n.Korean)
	src := family()
	s, err := load(t.Context(), src, Year(2005))
	if err != nil {
		t.Fatal(err)
	}
	chat, diary := w.cell(src.cells[3], s.usual()), w.cell(src.cells[1], s.usual())
	missing := src.cells[0]
	missing.Missing = true
	live := src.cells[0]
	live.Pair = true
	tests := []struct{ what, got, want string }{
		{"title", w.title(s.Scope), "2005년"},
		{"line", w.line(s), "사진 4 · 일기 1 · 대화 231  —  카카오톡, 싸이월드, 사진 폴더"},
		{"month", w.section(s.Scope, s.Months[0]).Title, "10월"},
		{"its note", w.section(s.Scope, s.Months[0]).Note, "사진 2 · 일기 1"},
		{"no month", w.section(s.Scope, s.Months[2]).Title, "2005년 언젠가"},
		{"month of all time", w.section(Scope{}, s.Months[0]).Title, "2005년 10월"},
		{"no date", w.section(Scope{}, Month{}).Title, "날짜 모름"},
		{"diary", diary.Kicker, "싸이월드 일기 · 10월 3일 월"},
		{"its title", diary.Title, "첫 눈 대신 낙엽"},
		{"chat", chat.Kicker, "카카오톡 · 대화 231"},
		{"its last words", chat.Text, "엄마: 밥은 먹었니"},
		{"video", w.cell(src.cells[6], "photos").Badge, "▶ 0:42"},
		{"live photo", w.cell(live, "cyworld").Badge, "LIVE"},
		{"missing", w.cell(missing, "cyworld").Missing, "이 아카이브에는 없습니다"},
		{"of the usual service", w.cell(src.cells[0], s.usual()).Source, ""},
		{"of another one", w.cell(src.cells[5], s.usual()).Source, "사진 폴더"},
		{"of every year", w.section(Scope{Since: 2012}, s.Months[0]).Title, "2005년"},
		{"how long ago", w.section(Scope{Since: 2012}, s.Months[0]).Note, "7년 전 · 사진 2 · 일기 1"},
		{"own title", w.title(Scope{Title: "제주 여행"}), "제주 여행"},
		{"everything", w.title(Scope{}), "모든 추억"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%s: %q, want %q", tt.what, tt.got, tt.want)
		}
	}
	if !chat.Bubble || diary.Key != "" {
		t.Errorf("chat %+v, diary %+v", chat, diary)
	}
}
