package kit

import (
	"context"
	"errors"
	"fmt"
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"dotori/ui/theme"
)

// talk is a conversation of n messages that counts what is fetched.
type talk struct {
	n       int
	fetched []int // the first message of each page
	fail    error
}

func (k *talk) fetch(first, n int, done func([]Message, error)) {
	k.fetched = append(k.fetched, first)
	if k.fail != nil {
		done(nil, k.fail)
		return
	}
	var all []Message
	for i := first; i < min(first+n, k.n); i++ {
		all = append(all, message(i))
	}
	done(all, nil)
}

func message(i int) Message {
	m := Message{Day: fmt.Sprintf("%d일", i/50), Time: "오후 6:30", Author: "엄마", Text: fmt.Sprintf("%d 도착했니?", i)}
	switch i % 5 {
	case 1, 2:
		m.Own = true
	case 3:
		m.Text = strings.Repeat("해물 스튜요! ", 30)
	case 4:
		m.Text, m.Pictures = "", []ChatPicture{{Key: "a", Aspect: 1.5}, {Key: "b", Aspect: 1.5}}
	}
	return m
}

func newTestChat(t testing.TB, k *talk) *ChatList {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	loader := NewLoader(func(context.Context, string, int) (image.Image, error) { return plain(30, 20), nil }, 1<<20, newStage().do)
	c := NewChatList(k.fetch, loader)
	w := test.NewTempWindow(t, c)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(800, 600))
	c.SetCount(k.n)
	return c
}

// bottom returns where the last message ends.
func bottom(c *ChatList) float32 {
	var end float32
	c.flow.visible(1e9, func(i int, y float32) { end = y + c.height(i) })
	return end
}

func TestChatBeginsAtItsEnd(t *testing.T) {
	for _, n := range []int{1, 3, 99, 100, 101, 1_000_000} {
		c := newTestChat(t, &talk{n: n})
		if got := bottom(c); got > 600-chatBelow+1 {
			t.Errorf("%d messages: the last one ends at %v of 600", n, got)
		}
		if _, ok := c.view.shown[n-1]; !ok {
			t.Errorf("%d messages: the last one is not shown", n)
		}
	}
}

func TestChatFetchesOnlyWhatIsNear(t *testing.T) {
	k := &talk{n: 1_000_000}
	c := newTestChat(t, k)
	c.ScrollTo(500_000)
	if c.First() != 500_000 {
		t.Errorf("at message %d", c.First())
	}
	if len(k.fetched) > 6 {
		t.Errorf("fetched %v", k.fetched)
	}
	if n := len(c.view.shown); n == 0 || n > 30 {
		t.Errorf("%d messages are shown", n)
	}
}

func TestChatScrollsWithoutJumps(t *testing.T) {
	c := newTestChat(t, &talk{n: 5000})
	c.ScrollTo(2500)
	for range 40 {
		i, y := c.flow.index, -c.flow.dy
		c.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: 37}})
		found := false
		c.flow.visible(2000, func(k int, at float32) {
			if k == i {
				found = true
				if d := at - y - 37; d < -0.1 || d > 0.1 {
					t.Fatalf("message %d moved by %v, want 37", i, at-y)
				}
			}
		})
		if !found {
			t.Fatalf("message %d is gone after scrolling up", i)
		}
	}
}

func TestChatTellsWhatStandsAtTheTop(t *testing.T) {
	c := newTestChat(t, &talk{n: 300})
	told := -1
	c.OnScroll = func(first int) { told = first }
	c.ScrollTo(120)
	if told != 120 {
		t.Errorf("told %d, want 120", told)
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if told <= 120 || told != c.First() {
		t.Errorf("a page further told %d, stands at %d", told, c.First())
	}
}

func TestChatStopsAtBothEnds(t *testing.T) {
	c := newTestChat(t, &talk{n: 300})
	for range 50 {
		c.scroll(5000)
	}
	if got := bottom(c); got < 600-chatBelow-1 || got > 600-chatBelow+1 {
		t.Errorf("the end stands at %v", got)
	}
	for range 50 {
		c.scroll(-5000)
	}
	if c.flow.index != 0 || c.flow.dy != 0 {
		t.Errorf("at the beginning: message %d, %v", c.flow.index, c.flow.dy)
	}
}

func TestChatHeadings(t *testing.T) {
	list := entries([]Message{
		{Day: "1", Author: "엄마"}, {Day: "1", Author: "엄마"}, {Day: "1", Author: "나", Own: true},
		{Day: "2", Author: "나", Own: true}, {Day: "2", System: true}, {Day: "2", Author: "나", Own: true},
	}, 1, 0)
	want := []struct{ day, author bool }{{false, false}, {false, true}, {true, true}, {false, true}, {false, true}}
	for i, w := range want {
		if list[i].newDay != w.day || list[i].newAuthor != w.author {
			t.Errorf("message %d: day %v, author %v; want %v", i+1, list[i].newDay, list[i].newAuthor, w)
		}
	}
}

func TestChatOwnSideIsRight(t *testing.T) {
	c := newTestChat(t, &talk{n: 100})
	for i, v := range c.view.shown {
		box := v.e.bubble.box
		if box.w == 0 {
			continue
		}
		if right := box.x + box.w; v.e.Own != (right == 800-chatSide) || v.e.Own == (box.x == chatSide+chatAvatar+avatarGap) {
			t.Errorf("message %d, own %v, stands from %v to %v", i, v.e.Own, box.x, right)
		}
	}
}

func TestChatTapOnPicture(t *testing.T) {
	c := newTestChat(t, &talk{n: 100})
	var message, picture int
	c.OnPicture = func(m, p int) { message, picture = m, p }
	c.ScrollTo(0)
	c.flow.visible(600, func(i int, y float32) {
		if e := c.pages.at(i); message == 0 && len(e.Pictures) == 2 {
			r := e.bubble.pictures[1]
			c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(r.x+5, y+r.y+5)})
		}
	})
	if message != 4 || picture != 1 {
		t.Errorf("tapped message %d, picture %d; want 4 and 1", message, picture)
	}
}

func TestChatLongMessageHasTextsOnlyInView(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	long := func(_, _ int, done func([]Message, error)) {
		done([]Message{{Text: strings.Repeat("긴 이야기\n", 20_000)}}, nil)
	}
	c := NewChatList(long, NewLoader(nil, 1, func(func()) {}))
	w := test.NewTempWindow(t, c)
	w.Resize(fyne.NewSize(800, 600))
	c.SetCount(1)
	texts := 0
	for _, o := range c.view.objects {
		if _, ok := o.(*canvas.Text); ok {
			texts++
		}
	}
	if texts > 60 {
		t.Errorf("a message of 20,000 lines has %d texts", texts)
	}
}

func TestChatTellsThatFetchingFailedAndTriesAgain(t *testing.T) {
	k := &talk{n: 500}
	c := newTestChat(t, k)
	k.fail = errors.New("disk gone")
	var told error
	c.OnError = func(err error) { told = err }
	c.ScrollTo(0)
	if told == nil {
		t.Fatal("nobody was told")
	}
	k.fail = nil
	c.ScrollTo(0)
	if _, ok := c.Message(0); !ok {
		t.Error("the message was not fetched again")
	}
}

func BenchmarkChatScroll(b *testing.B) {
	c := newTestChat(b, &talk{n: 1_000_000})
	c.ScrollTo(100_000)
	for b.Loop() {
		c.scroll(120)
	}
}
