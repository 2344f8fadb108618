package kit

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// said is a conversation of these messages, shown at its beginning.
func said(t *testing.T, all ...Message) *ChatList {
	t.Helper()
	c := newTestChat(t, &talk{})
	c.fetch = func(first, n int, done func([]Message, error)) { done(all[first:min(first+n, len(all))], nil) }
	c.Words = ChatWords{More: "더 보기", Less: "접기"}
	c.SetCount(len(all))
	c.ScrollTo(0)
	return c
}

// spot returns where in the list a place of a message's first bubble is.
func spot(c *ChatList, message int, at func(b *bubble) (x, y float32)) fyne.Position {
	var p fyne.Position
	c.flow.visible(1e6, func(i int, y float32) {
		if i == message {
			x, dy := at(&c.pages.at(i).bubble)
			p = fyne.NewPos(x, y+dy)
		}
	})
	return p
}

func tap(c *ChatList, p fyne.Position) { c.Tapped(&fyne.PointEvent{Position: p}) }

func TestChatLinksLeadSomewhere(t *testing.T) {
	text := "봐 http://a.kr 그리고 http://b.kr"
	second := strings.LastIndex(text, "http")
	c := said(t, Message{Author: "엄마", Text: text, Links: [][2]int{{4, 15}, {second, len(text)}}})
	message, link := -1, -1
	c.OnLink = func(m, l int) { message, link = m, l }
	for want, at := range []string{"봐 h", "봐 http://a.kr 그리고 ht"} {
		p := spot(c, 0, func(b *bubble) (float32, float32) {
			return b.box.x + bubblePad + c.view.rulers.text.width(at), b.top + 5
		})
		c.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}})
		if tap(c, p); message != 0 || link != want || c.Cursor() != desktop.PointerCursor {
			t.Errorf("the tap behind %q leads to link %d of message %d, the cursor is %v", at, link, message, c.Cursor())
		}
	}
	link = -1
	tap(c, spot(c, 0, func(b *bubble) (float32, float32) { return b.box.x + bubblePad + 2, b.top + 5 }))
	if link != -1 {
		t.Error("plain text leads somewhere")
	}
}

func TestChatRowsAreCutAtLinks(t *testing.T) {
	row := chatRow{text: "가나다라", at: 6}
	for _, tt := range []struct {
		links [][2]int
		want  string
	}{
		{nil, "가나다라"}, {[][2]int{{0, 9}}, "[가]나다라"}, {[][2]int{{9, 12}}, "가[나]다라"}, {[][2]int{{0, 6}, {12, 40}}, "가나[다라]"},
		{[][2]int{{6, 9}, {9, 12}}, "[가][나]다라"}, {[][2]int{{18, 30}}, "가나다라"},
	} {
		var got string
		for _, p := range row.pieces(tt.links) {
			if p.link >= 0 {
				p.text = "[" + p.text + "]"
			}
			got += p.text
		}
		if got != tt.want {
			t.Errorf("%v: %s, want %s", tt.links, got, tt.want)
		}
	}
	if parts := row.cut([][2]int{{0, 9}, {12, 15}, {18, 19}}); !slices.Equal(parts, [][2]int{{0, 3}, {6, 9}}) {
		t.Errorf("cut to %v", parts)
	}
}

func TestChatFoldsLongTexts(t *testing.T) {
	long := Message{Author: "엄마", Text: strings.Repeat("긴 이야기\n", 40) + "끝"}
	c := said(t, long, Message{Author: "아빠", Text: "짧은 이야기"})
	folded := c.height(0)
	if can, is := c.Folds(0); !can || !is || len(c.pages.at(0).bubble.rows) != foldShown+1 {
		t.Fatalf("can fold %v, folded %v, %d rows", can, is, len(c.pages.at(0).bubble.rows))
	}
	tap(c, spot(c, 0, func(b *bubble) (float32, float32) {
		return b.box.x + bubblePad + 3, b.top + foldShown*c.view.rulers.pitch() + 4
	}))
	if h := c.height(0); h < 3*folded {
		t.Errorf("unfolded it is %v high, folded %v", h, folded)
	}
	c.Toggle(0)
	if c.height(0) != folded {
		t.Errorf("folded again it is %v high", c.height(0))
	}
	c.Highlight(func(s string) [][2]int {
		if i := strings.Index(s, "끝"); i >= 0 {
			return [][2]int{{i, i + 3}}
		}
		return nil
	})
	c.Mark(0)
	if rows := c.pages.at(0).bubble.rows; len(rows) != 41 {
		t.Errorf("what is found lies folded away: %d rows", len(rows))
	}
	p := spot(c, 0, func(b *bubble) (float32, float32) { return 0, b.markedTop(c.view.rulers.pitch()) })
	if p.Y < 0 || p.Y > c.Size().Height {
		t.Errorf("what is found stands at %v of %v", p.Y, c.Size().Height)
	}
	if can, _ := c.Folds(1); can {
		t.Error("a short text can be folded")
	}
}

func TestChatQuotesLeadToWhatIsAnswered(t *testing.T) {
	c := said(t, Message{Author: "엄마", Text: "몇 시?"}, Message{Own: true, Text: "세 시", Quote: &Quote{"엄마", strings.Repeat("몇 시에 ", 60)}})
	asked := -1
	c.OnQuote = func(m int) { asked = m }
	tap(c, spot(c, 1, func(b *bubble) (float32, float32) { return b.quote.x + 20, b.quote.y + 5 }))
	b := c.pages.at(1).bubble
	if asked != 1 || b.box.w > 800 || b.quote.x+b.quote.w > b.box.x+b.box.w || b.top < b.quote.y+b.quote.h {
		t.Errorf("the tap asked for %d; the quote stands at %v in %v, the text from %v on", asked, b.quote, b.box, b.top)
	}
}

func TestChatSelection(t *testing.T) {
	c := newTestChat(t, &talk{n: 500})
	shift := fyne.KeyModifier(0)
	c.modifiers = func() fyne.KeyModifier { return shift }
	told, copied := 0, []Run(nil)
	c.OnSelect = func(n int) { told = n }
	c.OnCopy = func() { copied = c.Selected() }
	c.ScrollTo(100)
	up := func() { c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp}) }
	shift = fyne.KeyModifierShift
	up()
	begun := c.chosen.head
	if !slices.Equal(c.Selected(), []Run{{begun, begun}}) || told != 1 || c.view.shown[begun].back.Hidden {
		t.Fatalf("Shift+Up selects %d, told %d", begun, told)
	}
	for range 30 {
		up()
	}
	want := []Run{{begun - 30, begun}}
	if got := c.Selected(); !slices.Equal(got, want) || told != 31 || c.First() > begun-30 {
		t.Errorf("selected %v, told %d, at %d", got, told, c.First())
	}
	c.TypedShortcut(&fyne.ShortcutCopy{})
	if !slices.Equal(copied, want) {
		t.Errorf("copied %v", copied)
	}
	shift = 0
	up()
	if told != 31 {
		t.Error("scrolling changed the selection")
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(c.Selected()) > 0 || told != 0 {
		t.Error("Escape leaves the selection")
	}
	c.TypedShortcut(&fyne.ShortcutSelectAll{})
	if told != 500 {
		t.Errorf("Ctrl+A selects %d of 500", told)
	}
}

func TestChatTapsSelectOneByOne(t *testing.T) {
	c := newTestChat(t, &talk{n: 500})
	mods := fyne.KeyModifierShortcutDefault
	c.modifiers = func() fyne.KeyModifier { return mods }
	told := -1
	c.OnSelect = func(n int) { told = n }
	c.ScrollTo(200)
	tap := func(message int) {
		c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(200, c.view.shown[message].box.Position().Y+1)})
	}
	tap(201)
	tap(204)
	tap(206)
	tap(204)
	if got := c.Selected(); told != 2 || !slices.Equal(got, []Run{{201, 201}, {206, 206}}) || c.view.shown[201].back.Hidden {
		t.Errorf("selected %v, told %d", got, told)
	}
	c.OnMenu = func(int, fyne.Position) {}
	told = -1
	c.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(200, c.view.shown[203].box.Position().Y+1)})
	if got := c.Selected(); told != 0 || !slices.Equal(got, []Run{{203, 203}}) {
		t.Errorf("the menu of another one leaves %v, told %d", got, told)
	}
	mods = 0
	tap(205)
	if len(c.Selected()) > 0 {
		t.Error("a tap leaves the selection")
	}
}

func TestChatSelectsWhatIsDraggedOver(t *testing.T) {
	c := newTestChat(t, &talk{n: 500})
	c.ScrollTo(200)
	c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(200, 100)}, Dragged: fyne.Delta{DY: 98}})
	c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(200, 320)}, Dragged: fyne.Delta{DY: 220}})
	to, _ := c.flow.at(600, 320)
	want := []Run{{200, to}}
	if got := c.Selected(); !slices.Equal(got, want) || to == 200 {
		t.Errorf("dragged from 200 to %d selects %v", to, got)
	}
	c.DragEnd()
	menu := -1
	c.OnMenu = func(m int, _ fyne.Position) { menu = m }
	c.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(200, 2)})
	if got := c.Selected(); menu != 200 || !slices.Equal(got, want) {
		t.Errorf("the menu of %d selects %v", menu, got)
	}
}

func TestChatKeepsTheDayInView(t *testing.T) {
	c := newTestChat(t, &talk{n: 500}) // 50 a day
	c.ScrollTo(100)
	if !c.view.day.text.Hidden {
		t.Error("the day stands twice over its own heading")
	}
	c.ScrollTo(110)
	if c.view.day.text.Hidden || c.view.day.text.Text != "2일" {
		t.Errorf("amid a day the top says %q", c.view.day.text.Text)
	}
	c.ScrollTo(149)
	if y := c.view.day.box.Position().Y; y > 4 || c.view.shown[150].day.box.Hidden {
		t.Errorf("the next day comes, the day before stands at %v", y)
	}
}

func TestChatMenuByKeyboard(t *testing.T) {
	c := newTestChat(t, &talk{n: 50})
	menu := -1
	c.OnMenu = func(m int, _ fyne.Position) { menu = m }
	enter := func() { c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }
	enter()
	if got := c.Selected(); !slices.Equal(got, []Run{{49, 49}}) || menu != -1 {
		t.Fatalf("the first Enter chooses %v, menu of %d", got, menu)
	}
	enter()
	if menu != 49 {
		t.Errorf("the second Enter opens the menu of %d", menu)
	}
}

func TestChatRenewsWithoutABlank(t *testing.T) {
	later := []func(){}
	source := &talk{n: 500}
	c := newTestChat(t, source)
	c.ScrollTo(200)
	fetch := c.fetch
	c.fetch = func(first, n int, done func([]Message, error)) {
		fetch(first, n, func(all []Message, err error) { later = append(later, func() { done(all, err) }) })
	}
	c.scroll(7)
	before := c.flow
	source.n = 499
	c.Recount(499, 199)
	if _, there := c.Message(200); !there || c.First() != before.index {
		t.Error("the messages of before are gone already")
	}
	for len(later) > 0 {
		do := later[0]
		later = later[1:]
		do()
	}
	if c.Count() != 499 || c.First() != 199 || c.flow.dy != before.dy {
		t.Errorf("%d messages, at %d, %v below its top; that was %v", c.Count(), c.First(), c.flow.dy, before.dy)
	}
}
