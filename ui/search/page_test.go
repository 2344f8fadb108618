package search

import (
	"context"
	"fmt"
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/assets"
	"dotori/ui/atlas"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
	"dotori/ui/theme"
)

// years is a library for the filters.
type years struct{}

func (years) Months(context.Context, catalog.Query) ([]catalog.MonthCount, error) {
	return []catalog.MonthCount{{Year: 2003, Month: 5, Kind: archive.Photo, Count: 2}, {Year: 2005, Kind: archive.Message, Count: 1}, {Kind: archive.Photo, Count: 1}}, nil
}

func (years) Services(context.Context) ([]catalog.ServiceCount, error) {
	return []catalog.ServiceCount{{Service: "kakaotalk", Count: 3}}, nil
}

func (years) People(context.Context) ([]catalog.Person, error) {
	var all []catalog.Person
	for i := range 40 {
		all = append(all, catalog.Person{ID: fmt.Sprint(i), Title: fmt.Sprint("사람 ", i/2), Aliases: []catalog.Alias{{Service: "kakaotalk", Name: fmt.Sprint(i)}}})
	}
	return all, nil
}

func (years) Spots(context.Context) ([]catalog.Spot, error) {
	return []catalog.Spot{{Latitude: 35.16, Longitude: 129.16, Count: 3}, {Latitude: 37.5, Longitude: 127, Count: 1}}, nil
}

// shown returns a page over a shelf in a window.
func shown(t testing.TB, s *shelf) (*Page, fyne.Window) {
	app := test.NewApp()
	t.Cleanup(app.Quit)
	app.Settings().SetTheme(theme.New(theme.Light, 1))
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	loc, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	var recent []string
	w := app.NewWindow("")
	p := New(Config{Loc: loc, Results: NewResults(s, task.Inline()), Library: years{}, Runner: task.Inline(), Canvas: w.Canvas(),
		Album: kit.Album{Context: context.Background(), Do: func(f func()) {}, Pictures: func(context.Context, string, int) (image.Image, error) { return nil, nil }},
		Open:  func(catalog.Hit) {}, Service: func(s archive.Service) string { return string(s) },
		Type: func(string) {}, Field: func() { w.Canvas().Unfocus() }, Help: func() {},
		Recent: func() []string { return recent }, SetRecent: func(list []string) { recent = list }}, "", Place{Stop: -1})
	w.SetContent(p.Content())
	w.Resize(fyne.NewSize(1000, 700))
	return p, w
}

func TestThePageShowsCountsWalksAndGrows(t *testing.T) {
	p, w := shown(t, &shelf{counts: map[archive.Kind]int{archive.Photo: 8, archive.Message: 120}})
	p.Search("졸업")
	if got := p.title.Text(); got != "128개를 찾았습니다" || p.sections[1].count.Text() != "120" {
		t.Fatalf("the page says %q, messages %q", got, p.sections[1].count.Text())
	}
	p.Enter()
	if p.stop() != 0 {
		t.Fatalf("Down leads to %d", p.stop())
	}
	for range 5 {
		p.Key(fyne.KeyRight)
	}
	more, ok := w.Canvas().Focused().(*kit.Button)
	if !ok {
		t.Fatalf("after the last picture comes %T", w.Canvas().Focused())
	}
	more.Tapped(nil)
	if len(p.sections[0].cards) != 8 || p.stop() != 5 {
		t.Errorf("%d pictures, the keyboard is at %d", len(p.sections[0].cards), p.stop())
	}
	p.Key(fyne.KeyHome)
	p.Key(fyne.KeyUp)
	if p.stop() != -1 {
		t.Errorf("up from the first leads to %d", p.stop())
	}
}

func TestChipsNarrow(t *testing.T) {
	s := &shelf{counts: map[archive.Kind]int{archive.Photo: 1}}
	p, _ := shown(t, s)
	p.bar.open(p.bar.facets[0])
	if len(p.bar.panel.Objects) != 1 || !p.Dismiss() || len(p.bar.panel.Objects) != 0 {
		t.Error("Escape does not close the years")
	}
	p.bar.take(p.bar.filter.withYear(2005))
	p.bar.toggles[0].chip.Tapped(nil)
	if s.last.Year != 2005 || !s.last.Pictures || !p.bar.facets[0].chip.Selected() || p.bar.clear.Hidden {
		t.Errorf("asked for %+v", s.last)
	}
	p.bar.toggles[1].chip.Tapped(nil)
	if s.last.Year != 0 || !s.last.Undated {
		t.Errorf("what has no date is looked for in %d", s.last.Year)
	}
	p.bar.clear.Tapped(nil)
	if p.config.Results.Asked() {
		t.Errorf("still asks for %+v", p.config.Results.Filter)
	}
	p.bar.open(p.bar.facets[3])
	if got := p.bar.personName(p.bar.choices.people.All[0]); got != "사람 0 (kakaotalk)" {
		t.Errorf("the first of two is called %q", got)
	}
}

func TestAPlaceIsChosenOrTyped(t *testing.T) {
	s := &shelf{counts: map[archive.Kind]int{archive.Photo: 1}}
	p, _ := shown(t, s)
	p.bar.open(p.bar.facets[4])
	if got := p.bar.choices.places.All; len(got) != 2 || got[0].Name != "부산 근처" {
		t.Fatalf("offers %v", got)
	}
	p.bar.take(p.bar.filter.withPlace(true, atlas.Region{}))
	if !s.last.Located || p.bar.facets[4].value(p.bar.filter) != "장소 있음" {
		t.Errorf("asked for %+v", s.last)
	}
	for typed, offered := range map[string]bool{"부산": true, "제주": false, "부산 바다": false, "": false} {
		if p.Search(typed); p.bar.near.Visible() != offered {
			t.Errorf("%q offers a place: %v", typed, !offered)
		}
	}
	p.Search("부산")
	p.bar.near.Tapped(nil)
	if s.last.Near.Latitude != 35.18 || s.last.Located || p.bar.near.Visible() {
		t.Errorf("asked for %+v", s.last)
	}
}

// The keyboard goes into a panel that it opened, and back to its chip; the
// page below comes up again.
func TestTheKeyboardWalksThroughAPanel(t *testing.T) {
	p, w := shown(t, &shelf{counts: map[archive.Kind]int{archive.Photo: 1}})
	p.content.Refresh()
	year, top := p.bar.facets[0], p.body.Position().Y
	w.Canvas().Focus(year.chip)
	year.chip.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	every, ok := w.Canvas().Focused().(*kit.Chip)
	if !ok || every == year.chip || !every.Selected() || p.body.Position().Y <= top {
		t.Fatalf("the keyboard is on %+v (the facet %v), the page at %v, not below %v", w.Canvas().Focused(), every == year.chip, p.body.Position().Y, top)
	}
	every.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.Canvas().Focused() != fyne.Focusable(year.chip) || p.body.Position().Y != top {
		t.Errorf("the keyboard is on %T, the page at %v, not %v", w.Canvas().Focused(), p.body.Position().Y, top)
	}
	field := kit.NewEntry("")
	p.bar.open(p.bar.facets[3])
	w.SetContent(kit.NewStack(0, field, p.content))
	w.Canvas().Focus(field)
	if !p.Dismiss() || w.Canvas().Focused() != fyne.Focusable(field) {
		t.Error("a panel takes the keyboard from the field")
	}
}

func BenchmarkShow(b *testing.B) {
	counts := map[archive.Kind]int{}
	for _, k := range archive.Kinds() {
		counts[k] = 100
	}
	p, w := shown(b, &shelf{counts: counts})
	p.Search("졸업")
	for b.Loop() {
		p.show()
		w.Canvas().Content().Refresh()
	}
}
