package photos

import (
	"context"
	"errors"
	"image"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
	"dotori/ui/theme"
)

// told is what a page has told its window.
type told struct {
	opened string
	of     int
	moved  [][2]int
	month  [2]int
	acted  []string
	failed error
	view   kit.View
}

func newTestPage(t *testing.T, src Source) (*Page, *told) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	w, heard := testWords(t, i18n.Korean), &told{}
	p := New(Config{
		Source: src, Runner: task.Inline(), Do: func(func()) {}, Loc: w.loc, Service: w.service,
		Pictures: func(context.Context, string, int) (image.Image, error) {
			return image.NewRGBA(image.Rect(0, 0, 4, 3)), nil
		},
		Reason: func(err error) string { return err.Error() },
		Open:   func(cells []catalog.Cell, i int) { heard.opened, heard.of = cells[i].ID, len(cells) },
		Moved:  func(year, month int) { heard.moved = append(heard.moved, [2]int{year, month}) },
		Month:  func(year, month int) { heard.month = [2]int{year, month} },
		Actions: []Action{
			{Text: "내보내기", Cards: true, Do: func(ids []string) { heard.acted = ids }},
			{Text: "즐겨찾기", Do: func(ids []string) { heard.acted = ids }},
		},
		Failed:  func(err error) { heard.failed = err },
		View:    func() kit.View { return heard.view },
		SetView: func(v kit.View) { heard.view = v },
	})
	win := test.NewTempWindow(t, p.Content())
	win.Resize(fyne.NewSize(1000, 700))
	return p, heard
}

// manyYears holds 200 photos in each of three years.
func manyYears() *shelf {
	s := &shelf{}
	for _, year := range []int{2020, 2019, 2018} {
		for i := range 200 {
			s.cells = append(s.cells, cell(string(rune('a'+i%26)), archive.Photo, "photos", year, 12-i/20, 1))
		}
	}
	return s
}

func TestPageShowsAYearAndOpensItsCells(t *testing.T) {
	p, heard := newTestPage(t, family())
	p.Show(Year(2005), 0)
	if got := len(p.grid.Content().Sections); got != 3 {
		t.Errorf("%d months are shown", got)
	}
	p.grid.OnOpen(2)
	if heard.opened != "b" || heard.of != 6 {
		t.Errorf("opened %q of %d", heard.opened, heard.of)
	}
}

func TestRailLeadsToAnotherYear(t *testing.T) {
	p, heard := newTestPage(t, manyYears())
	p.Show(Year(2020), 0)
	p.picked(2, 0.5)
	if p.Scope().Query.Year != 2018 || !slices.Equal(heard.moved, [][2]int{{2018, 0}}) {
		t.Errorf("shows %+v, told %v", p.Scope(), heard.moved)
	}
	if part := p.grid.Part(); part < 0.5 || part > 0.7 { // June, of the months from December to March
		t.Errorf("stands at %v of the year", part)
	}
	p.picked(2, 0)
	if p.Offset() > 300 || len(heard.moved) != 1 {
		t.Errorf("within the year: offset %v, told %v", p.Offset(), heard.moved)
	}
}

func TestRailScrollsThroughAllTime(t *testing.T) {
	p, heard := newTestPage(t, manyYears())
	p.Show(Scope{}, 0)
	p.picked(1, 0)
	if top := p.Offset(); top <= 0 || p.Scope().year() != 0 {
		t.Errorf("offset %v in %+v", top, p.Scope())
	}
	if len(heard.moved) != 0 {
		t.Errorf("told %v though the page is the same", heard.moved)
	}
}

func TestTitlesLeadToTheirMonth(t *testing.T) {
	p, heard := newTestPage(t, manyYears())
	p.Show(Year(2019), 0)
	if p.title(1); heard.month != [2]int{2019, 11} {
		t.Errorf("the second month is %v", heard.month)
	}
	p.grid.ScrollTo(4, 0.5)
	if p.Key(fyne.KeyM); heard.month != [2]int{2019, 8} {
		t.Errorf("the month in view is %v", heard.month)
	}
}

func TestDigitsLeadAlongTheRail(t *testing.T) {
	p, heard := newTestPage(t, manyYears())
	p.Show(Year(2020), 0)
	if !p.Key(fyne.Key9) || p.Scope().year() != 2018 || len(heard.moved) != 1 {
		t.Errorf("9 leads to %+v", p.Scope())
	}
	if p.Key(fyne.KeyF3) {
		t.Error("the page knows a key that it does not")
	}
	p.Show(Scope{}, 0)
	for _, key := range []fyne.KeyName{fyne.Key2, fyne.Key5, fyne.KeyEnd} {
		before := p.Offset()
		if p.Key(key); p.Offset() <= before {
			t.Errorf("%s leads from %v to %v", key, before, p.Offset())
		}
	}
}

func TestARailOfMonthsLeadsFromMonthToMonth(t *testing.T) {
	p, heard := newTestPage(t, manyYears())
	p.Show(InMonth(2020, 12), 0)
	p.picked(1, (float32(partOf(9))+0.5)/parts)
	if q := p.Scope().Query; q.Year != 2019 || q.Month != 9 || !slices.Equal(heard.moved, [][2]int{{2019, 9}}) {
		t.Errorf("shows %+v, told %v", q, heard.moved)
	}
	p.picked(1, (float32(partOf(1))+0.5)/parts) // nothing is before March
	if q := p.Scope().Query; q.Year != 2019 || q.Month != 3 {
		t.Errorf("January leads to %+v", q)
	}
}

func TestGoingToADate(t *testing.T) {
	p, heard := newTestPage(t, manyYears())
	p.Show(Year(2020), 0)
	date := func(y int, m time.Month) archive.Moment {
		return archive.At(time.Date(y, m, 1, 0, 0, 0, 0, time.UTC), archive.PrecisionMonth, archive.OriginUser)
	}
	if !p.GoTo(date(2018, 6)) || p.Scope().year() != 2018 || p.state.Months[p.top].Month != 6 || len(heard.moved) != 1 {
		t.Errorf("June 2018 is at %+v of %+v", p.state.Months[p.top], p.Scope())
	}
	p.ShowAt(Year(2019), date(2019, 10))
	if p.state.Months[p.top].Month != 10 {
		t.Errorf("October is at %+v", p.state.Months[p.top])
	}
	if p.Show(InMonth(2020, 12), 0); p.GoTo(date(2018, 6)) {
		t.Error("the page of a month has other months")
	}
}

func TestTipsTellOfMonths(t *testing.T) {
	p, _ := newTestPage(t, family())
	p.Show(Year(2005), 0)
	for at, want := range map[[2]int]kit.Tip{
		{0, partOf(10)}: {Title: "2005년 10월", Note: "사진 2 · 일기 1", Key: "sha-a"},
		{0, partOf(7)}:  {Title: "2005년 7월", Note: "비어 있습니다"},
		{0, parts - 1}:  {Title: "2005년 언젠가", Note: "사진 1", Key: "sha-c"},
	} {
		if got := p.tip(at[0], at[1]); got != want {
			t.Errorf("%v: %+v, want %+v", at, got, want)
		}
	}
	p.tip(1, partOf(12)) // of 2004, which the page does not show: it asks
	if got := p.tip(1, partOf(12)); got.Key != "sha-v" {
		t.Errorf("of a year that is not shown: %+v", got)
	}
}

func TestPageKeepsItsPlaceWhenReloaded(t *testing.T) {
	p, _ := newTestPage(t, manyYears())
	p.Show(Scope{}, 1234)
	p.Reload()
	if p.Offset() != 1234 {
		t.Errorf("offset %v", p.Offset())
	}
}

func TestTheKeyboardStaysOnItsCellWhenReloaded(t *testing.T) {
	src := family()
	p, _ := newTestPage(t, src)
	p.Show(Year(2005), 0)
	p.grid.ShowCell(2)
	p.grid.SelectAll()
	was := p.state.Cells[2].ID
	p.Reload()
	if at := p.grid.Current(); at < 0 || p.state.Cells[at].ID != was || p.choice.layer.Visible() {
		t.Errorf("the cursor is on cell %d, the bar still there: %v", at, p.choice.layer.Visible())
	}
	if gone := p.state.again(catalog.Cell{ID: "thrown away"}, 2); gone != 2 {
		t.Errorf("in the place of what is gone stands cell %d", gone)
	}
}

func TestPageActsOnWhatIsSelected(t *testing.T) {
	p, heard := newTestPage(t, family())
	p.Show(Year(2005), 0)
	if p.choice.layer.Visible() {
		t.Error("the bar is shown though nothing is selected")
	}
	p.grid.SelectAll()
	if !p.choice.layer.Visible() || !p.choice.note.Visible() {
		t.Error("the bar or its word about chats is not shown")
	}
	if got := p.choice.count.Text(); got != "236개 골랐습니다" {
		t.Errorf("it says %q", got)
	}
	for i, want := range [][]string{{"a", "d", "b", "said", "answered", "sent", "c"}, {"a", "d", "b", "sent", "c"}} {
		if p.choice.buttons[i].Tapped(nil); !slices.Equal(heard.acted, want) {
			t.Errorf("%s: did it to %v, want %v", p.choice.actions[i].Text, heard.acted, want)
		}
	}
}

func TestOnlyCardsLeaveNothingToFavour(t *testing.T) {
	src := family()
	p, heard := newTestPage(t, src)
	p.Show(Year(2005), 0)
	chat := slices.IndexFunc(p.state.Cells, gathers)
	p.grid.ShowCell(chat)
	p.grid.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if !p.choice.buttons[1].Disabled() || p.choice.buttons[0].Disabled() {
		t.Error("a chat can be made a favourite, or not be exported")
	}
	src.fail = errors.New("disk full")
	if p.choice.buttons[0].Tapped(nil); heard.failed == nil {
		t.Error("nobody heard that it failed")
	}
}

func TestPageTellsAboutACell(t *testing.T) {
	src := family()
	src.names = map[string]string{"a": "IMG_0241.JPG"}
	w := testWords(t, i18n.Korean)
	it, err := src.Item(t.Context(), "a")
	if err != nil {
		t.Fatal(err)
	}
	latitude, longitude := 33.5, 126.5
	it.Latitude, it.Longitude = &latitude, &longitude
	it.Collections = []archive.Collection{{Kind: archive.Album, Title: "제주"}}
	it.People = []string{"김민지", "박지호"}
	it.Media[0].Width, it.Media[0].Height, it.Media[0].Duration, it.Media[0].Size = 1120, 840, 42, 86_000
	info := w.info(it, "sha-a")
	if want := []string{"날짜 모름", "싸이월드 · 제주", "제주 근처", "김민지, 박지호", "1120×840 · 0:42 · " + w.loc.Size(86_000)}; info.Title != "IMG_0241.JPG" || !slices.Equal(info.Lines, want) {
		t.Errorf("told %+v, want the file's name and %v", info, want)
	}
	far := 0.5
	it.Latitude, it.Longitude, it.People, it.Media = &far, &far, nil, nil
	if info, want := w.info(it, ""), []string{"날짜 모름", "싸이월드 · 제주", w.loc.Degrees(far, far)}; !slices.Equal(info.Lines, want) {
		t.Errorf("told %+v of what is at sea, want %v", info, want)
	}
	chat := w.cardInfo(src.cells[3])
	if chat.Title != "우리 가족" || chat.Lines[0] != "카카오톡 · 대화 231" {
		t.Errorf("told %+v of a chat", chat)
	}
}

func TestPageRemembersHowTheCellsAreSet(t *testing.T) {
	src := manyYears()
	p, heard := newTestPage(t, src)
	p.Show(Scope{}, 0)
	p.Square()
	p.Zoom(-1)
	if !heard.view.Squares || heard.view.PerRow < 5 || p.views.shapes.Chosen() != 1 {
		t.Errorf("kept %+v, the switch shows %d", heard.view, p.views.shapes.Chosen())
	}
	p.Zoom(0)
	if heard.view != (kit.View{Squares: true}) {
		t.Errorf("kept %+v after the zoom was taken back", heard.view)
	}
}

func TestPageRevealsAnItem(t *testing.T) {
	src := manyYears()
	src.cells[450].ID = "wanted"
	p, _ := newTestPage(t, src)
	p.Show(Scope{}, 0)
	p.Reveal("wanted")
	if p.grid.Current() != 450 || p.Offset() == 0 {
		t.Errorf("at cell %d, offset %v", p.grid.Current(), p.Offset())
	}
}

func TestPageSaysThatLoadingFailed(t *testing.T) {
	src := family()
	p, _ := newTestPage(t, src)
	p.Show(Scope{}, 0)
	before := p.root.Objects[0]
	src.fail = errors.New("disk gone")
	p.Reload()
	if p.root.Objects[0] == before {
		t.Error("the page shows its cells as if nothing had happened")
	}
}
