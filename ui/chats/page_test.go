package chats

import (
	"context"
	"errors"
	"fmt"
	"image"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/assets"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
	"dotori/ui/theme"
)

// screen is a page in a window, and what it asked of that.
type screen struct {
	*Page
	was      map[int64]catalog.Key
	copied   string
	said     []string
	followed string
	shown    int // of all pictures
	acted    []string
}

func show(t testing.TB, p *phone, at catalog.Key, place Place) *screen {
	t.Helper()
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	loc, err := i18n.New(i18n.English, files)
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	s := &screen{was: map[int64]catalog.Key{}, shown: -1}
	s.Page = New(Config{
		Source: p, Owners: p, Runner: task.Inline(), Do: func(f func()) { f() }, Loc: loc,
		Pictures: func(context.Context, string, int) (image.Image, error) { return nil, errors.New("no picture") },
		Service:  func(s archive.Service) string { return string(s) },
		Unknown:  func(int64) bool { return false }, SetUnknown: func(int64) {},
		Was: func(room int64) catalog.Key { return s.was[room] }, SetWas: func(room int64, k catalog.Key) { s.was[room] = k },
		Show: func(_ int64, _ []catalog.Cell, i int) { s.shown = i }, Link: func(a string) { s.followed = a },
		Shown: func() {}, Moved: func(int64) {}, Focus: func(fyne.Focusable) {},
		Copy: func(text string) { s.copied = text }, Say: func(news, _ string, _ func()) { s.said = append(s.said, news) },
		Ask: func(string, fyne.CanvasObject) func() { return func() {} },
		Actions: func(favorites bool, with func(func([]string))) []kit.Action {
			return []kit.Action{{Text: fmt.Sprint("Star ", favorites), Do: func() { with(func(ids []string) { s.acted = ids }) }}}
		},
	}, 4, at, place)
	w := test.NewTempWindow(t, s.Content())
	w.Resize(fyne.NewSize(1000, 700))
	return s
}

func (s *screen) top() int { return s.talk.list.First() }

func TestPageOpensWhereItWasLeft(t *testing.T) {
	p := &phone{messages: 5000, perDay: 20}
	s := show(t, p, 0, Place{})
	if !s.talk.list.AtEnd() {
		t.Errorf("the first time it opens at message %d", s.top())
	}
	if !s.GoTo(at("2015-03-01 00:00")) || s.top() != 59*20 {
		t.Errorf("the first of March is at message %d", s.top())
	}
	place, _ := s.State().(Place)
	s.Close()
	if s.was[4] != p.key(59*20) || place != (Place{Room: 4, Message: 59 * 20}) {
		t.Errorf("left at %v, %+v", s.was[4].Wall(), place)
	}
	if again := show(t, p, 0, place); again.top() != place.Message {
		t.Errorf("back at message %d", again.top())
	}
	if asked := show(t, p, p.key(700), Place{}); asked.top() > 700 || asked.talk.list.Last() < 700 {
		t.Errorf("asked for message 700 it shows %d to %d", asked.top(), asked.talk.list.Last())
	}
}

func TestPageFindsWithinARoom(t *testing.T) {
	p := &phone{messages: 5000, perDay: 20}
	s := show(t, p, 0, Place{})
	s.SearchHere()
	bar := s.talk.findbar
	bar.find("777")
	if !bar.content.Visible() || bar.count.Text() != "1 / 5" || s.talk.list.Last() < 4777 || s.top() > 4777 {
		t.Errorf("found %q, shows %d to %d", bar.count.Text(), s.top(), s.talk.list.Last())
	}
	if !s.Key(fyne.KeyF3) || bar.count.Text() != "2 / 5" || s.Key(fyne.KeyF4) {
		t.Errorf("F3 goes to %q", bar.count.Text())
	}
	bar.key(fyne.KeyDown)
	bar.key(fyne.KeyDown)
	if bar.count.Text() != "5 / 5" || s.top() > 777 {
		t.Errorf("around the end: %q at %d", bar.count.Text(), s.top())
	}
	bar.find("nothing")
	if bar.count.Text() != "Not found" {
		t.Errorf("nothing: %q", bar.count.Text())
	}
	bar.close()
	if bar.content.Visible() || bar.finder.Text != "" {
		t.Error("the field stays")
	}
}

func TestPageCopiesMessages(t *testing.T) {
	s := show(t, &phone{messages: 50, perDay: 20}, 0, Place{})
	s.talk.list.Select(30)
	s.talk.copy(s.talk.spans())
	if s.copied != "30" || len(s.said) != 1 || s.said[0] != "1 message copied" {
		t.Errorf("copied %q, said %v", s.copied, s.said)
	}
	s.talk.copy([]Span{{30, 4}})
	if strings.Count(s.copied, "\n") != 5 || s.said[1] != "4 messages copied" {
		t.Errorf("copied %q, said %v", s.copied, s.said)
	}
	s.talk.copy([]Span{{30, 2}, {40, 2}})
	if strings.Count(s.copied, "\n") != 5 || s.said[2] != "4 messages copied" {
		t.Errorf("copied %q, said %v", s.copied, s.said)
	}
	if items := s.talk.menuItems(39, Line{Message: catalog.Message{Item: archive.Item{Text: "see http://a.kr"}}, Answered: &archive.Item{ID: "m34"}}); len(items) != 5 {
		t.Errorf("%d things can be done with an answer that has a link", len(items))
	}
}

func TestPageActsOnWhatIsChosen(t *testing.T) {
	s := show(t, &phone{messages: 50, perDay: 20, starred: 31}, 0, Place{})
	s.talk.list.Select(31)
	if bar := s.talk.chosen; !bar.Content.Visible() {
		t.Fatal("no bar for one message")
	}
	actions := s.talk.actionsAround(31, Line{})
	if len(actions) != 2 || actions[1].Text != "Star true" {
		t.Errorf("for a favourite there are %v", actions)
	}
	actions[1].Do()
	if !slices.Equal(s.acted, []string{"m31"}) {
		t.Errorf("done with %v", s.acted)
	}
	s.talk.list.SelectAll()
	s.Chosen(func(ids []string) { s.acted = ids })
	if len(s.acted) != 50 || s.acted[49] != "m49" || s.talk.starred() {
		t.Errorf("all is %v", s.acted)
	}
	s.Unchoose()
	if s.talk.chosen.Content.Visible() {
		t.Error("the bar stays")
	}
	actions = s.talk.actionsAround(7, Line{Message: catalog.Message{Item: archive.Item{Favorite: true}}})
	actions[1].Do()
	if !slices.Equal(s.acted, []string{"m7"}) || actions[1].Text != "Star true" {
		t.Errorf("for one that is not chosen: %v with %v", actions[1].Text, s.acted)
	}
}

func TestPageAsksWhoOneIs(t *testing.T) {
	p := &phone{messages: 50, perDay: 20}
	s := show(t, p, 0, Place{})
	if len(s.talk.owner.Objects) != 1 {
		t.Fatal("nobody asked")
	}
	s.talk.setMe("하늘")
	if len(s.talk.owner.Objects) != 0 || len(p.owners) != 1 || len(s.said) != 1 {
		t.Errorf("owners %v, said %v", p.owners, s.said)
	}
	items := s.talk.meItems()
	if len(items) != 4 || items[0].Checked || !items[1].Checked {
		t.Errorf("the menu has %d items", len(items))
	}
	s.talk.toggleMe("엄마")
	if len(p.owners) != 2 {
		t.Errorf("with two names the owners are %v", p.owners)
	}
}

func TestPageFollowsChanges(t *testing.T) {
	p := &phone{messages: 5000, perDay: 20}
	s := show(t, p, 0, Place{})
	s.GoTo(at("2015-03-01 00:00"))
	p.messages += 100
	s.Reload()
	if s.talk.list.Count() != 5100 || s.top() != 59*20 {
		t.Errorf("%d messages, at %d", s.talk.list.Count(), s.top())
	}
	s.talk.list.ScrollToEnd()
	p.messages -= 50
	s.Reload()
	if s.talk.list.Count() != 5050 || !s.talk.list.AtEnd() {
		t.Errorf("%d messages, at %d", s.talk.list.Count(), s.top())
	}
}

func TestPageTurnsToPicturesAndBack(t *testing.T) {
	p := &phone{messages: 5000, perDay: 20}
	p.shown = []catalog.Cell{{ID: "m40", Key: p.key(40), SHA256: "aa", Year: 2015, Month: 1, Wall: time.Date(2015, 1, 3, 0, 0, 0, 0, time.UTC)}}
	s := show(t, p, 0, Place{Room: 4, Message: 100, Gallery: true})
	if s.talk.gallery == nil || s.Focusable() != s.talk.gallery.grid {
		t.Fatal("the pictures are not shown again")
	}
	s.talk.gallery.grid.OnOpen(0)
	s.talk.gallery.grid.OnTitle(0)
	if s.shown != 0 || s.talk.gallery != nil || s.top() > 40 || s.talk.list.Last() < 40 {
		t.Errorf("picture %d opened; the month leads to message %d", s.shown, s.top())
	}
}

func TestRoomsAndConversationTakeTurnsWhereThereIsNoRoom(t *testing.T) {
	s := show(t, &phone{messages: 50, perDay: 20}, 0, Place{})
	if s.Dismiss() || s.talk.head.back.Visible() {
		t.Error("there is a way back to rooms that are beside the conversation")
	}
	s.Content().Resize(fyne.NewSize(500, 600))
	if !s.talk.head.back.Visible() || s.shelf.content.Visible() || !s.panes.OnDetail() {
		t.Error("the conversation is not alone")
	}
	if !s.Dismiss() || !s.shelf.content.Visible() || s.Dismiss() {
		t.Error("Escape does not lead to the rooms")
	}
	s.shelf.list.OnChosen(0)
	if !s.panes.OnDetail() || !s.talk.head.back.Visible() {
		t.Error("a room that is chosen is not shown")
	}
}
