package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Message is one entry of a [ChatList].
type Message struct {
	Day     string // of the message, in words; a heading where it changes
	Time    string // of the day, beside the bubble
	Author  string // shown where it changes; not for one's own
	Text    string
	Links   [][2]int // byte ranges of Text that lead somewhere; they ascend
	Note    string   // said in the bubble in a softer tone: what is missing
	Quote   *Quote   // what it answers, or nil
	Own     bool     // by the owner: on the right
	System  bool     // a line in the middle, without a bubble
	Starred bool     // a favourite: with a star beside its time

	Pictures []ChatPicture
}

// Quote is the message that another one answers.
type Quote struct{ Author, Text string }

// ChatPicture is a picture of a message.
type ChatPicture struct {
	Key    string
	Aspect float32 // width/height; 0 = unknown
	Badge  string
}

// ChatWords are the words of a list itself.
type ChatWords struct{ More, Less string } // unfold a long text, fold it again

// Fetch gets n messages from the one numbered first on, in the background,
// and calls done on the UI goroutine.
type Fetch func(first, n int, done func([]Message, error))

// ChatList shows a conversation of any length. Messages are fetched in pages
// as they come near, measured once for a width, and only those in view have
// objects. Its place is a message and not a number of pixels, so nothing
// jumps when heights become known. Messages can be selected with Ctrl or Shift
// and a tap, with Shift and ↑↓, with Ctrl+A, or by dragging over them.
type ChatList struct {
	widget.BaseWidget
	Words     ChatWords
	OnPicture func(message, picture int)          // tap on a picture
	OnLink    func(message, link int)             // tap on a link of the text
	OnQuote   func(message int)                   // tap on what a message answers
	OnMenu    func(message int, at fyne.Position) // secondary tap, Enter or the menu key; at is absolute
	OnSelect  func(n int)                         // so many messages are selected now
	OnCopy    func()                              // the selection is to be copied
	OnScroll  func(first int)                     // the message at the top
	OnEscape  func()                              // Escape with nothing selected
	Reason    func(error) string                  // why a picture cannot be shown
	OnError   func(error)                         // messages could not be fetched

	fetch    Fetch
	loader   *Loader
	pages    *chatPages
	renewed  *chatPages // on their way to take the place of pages, or nil
	flow     chatFlow
	bar      scrollbar
	marked   int
	aim      int // the message whose first highlight is to be brought into view, or -1
	unfolded map[int]bool
	find     func(text string) [][2]int // what to highlight, or nil
	chosen   runs
	dragging bool
	focused  bool
	hand     bool          // the pointer is on something to tap
	told     int           // the message that OnScroll was told last
	view     *chatRenderer // nil while nobody draws it

	modifiers func() fyne.KeyModifier
}

// The interfaces by which Fyne knows it.
var (
	_ fyne.Focusable         = (*ChatList)(nil)
	_ fyne.Scrollable        = (*ChatList)(nil)
	_ fyne.Tappable          = (*ChatList)(nil)
	_ fyne.SecondaryTappable = (*ChatList)(nil)
	_ fyne.Draggable         = (*ChatList)(nil)
	_ fyne.Shortcutable      = (*ChatList)(nil)
	_ desktop.Hoverable      = (*ChatList)(nil)
	_ desktop.Cursorable     = (*ChatList)(nil)
)

// NewChatList returns an empty list; loader must be its own.
func NewChatList(fetch Fetch, loader *Loader) *ChatList {
	c := &ChatList{fetch: fetch, loader: loader, marked: -1, aim: -1, chosen: noRuns(), unfolded: map[int]bool{}, modifiers: keyModifiers}
	c.pages = newChatPages(fetch, c.arrived)
	c.flow.height = c.height
	loader.OnLoaded(func(keys []string) {
		if c.view != nil {
			c.view.loaded(keys)
		}
	})
	c.ExtendBaseWidget(c)
	return c
}

// SetCount shows a conversation of n messages, anew, from its end.
func (c *ChatList) SetCount(n int) {
	c.pages, c.renewed = newChatPages(c.fetch, c.arrived), nil
	c.flow = chatFlow{n: n, height: c.height, atEnd: true}
	c.marked, c.aim, c.chosen = -1, -1, noRuns()
	clear(c.unfolded)
	c.Refresh()
}

// Reload fetches the messages in view again, which have changed but not in number.
func (c *ChatList) Reload() { c.renew(c.flow.n, 0) }

// Recount shows a conversation that has n messages now, of which the one
// numbered first stands where the one at the top stood. Nothing stays selected.
func (c *ChatList) Recount(n, first int) {
	c.ClearSelection()
	c.marked, c.aim = -1, -1
	clear(c.unfolded)
	c.renew(n, first-c.flow.index)
}

// renew fetches what is in view again, and shows the messages of before until
// it is there. The one that is numbered i now will be i+shift.
func (c *ChatList) renew(n, shift int) {
	if n == 0 {
		c.SetCount(0)
		return
	}
	first, last := c.flow.index+shift-chatPageSize/2, c.flow.index+shift+chatPageSize
	if c.flow.atEnd {
		first, last = n-chatPageSize, n-1
	}
	fresh := newChatPages(c.fetch, nil)
	c.renewed = fresh
	fresh.arrived = func(err error) {
		if c.renewed == fresh && fresh.ready(first, last, n) {
			c.renewed, c.pages, fresh.arrived = nil, fresh, c.arrived
			c.flow.n, c.flow.index = n, clamp(c.flow.index+shift, 0, n-1)
		}
		c.arrived(err)
	}
	fresh.need(first, last, n)
}

// Count returns the number of messages.
func (c *ChatList) Count() int { return c.flow.n }

// ScrollTo brings a message to the top, or as near as it can be.
func (c *ChatList) ScrollTo(message int) {
	c.flow.goTo(message)
	c.pages.retry()
	c.update()
}

// ScrollToEnd brings the last message to the bottom.
func (c *ChatList) ScrollToEnd() {
	c.flow.goToPart(1)
	c.pages.retry()
	c.update()
}

// AtEnd reports whether the last message is in view.
func (c *ChatList) AtEnd() bool { return c.flow.atEnd }

// Mark scrolls to a message, in a long one to what is highlighted, and rings
// it; -1 takes the ring away.
func (c *ChatList) Mark(message int) {
	c.marked, c.aim = message, message
	if message >= 0 {
		c.flow.goTo(message)
		c.flow.scroll(-c.Size().Height / 3)
	}
	c.Refresh()
}

// Highlight shows the byte ranges of texts that find returns, ascending and
// apart; nil shows none. Texts in which something is found are not folded.
func (c *ChatList) Highlight(find func(text string) [][2]int) {
	c.find = find
	c.Refresh()
}

// First returns the message at the top.
func (c *ChatList) First() int { return c.flow.index }

// Last returns the last message that is in view.
func (c *ChatList) Last() int {
	last := c.flow.index
	c.flow.visible(c.Size().Height, func(i int, _ float32) { last = i })
	return last
}

// Message returns a message if it is at hand: those in view are, once fetched.
func (c *ChatList) Message(i int) (Message, bool) {
	if e := c.pages.at(i); e != nil {
		return e.Message, true
	}
	return Message{}, false
}

// CreateRenderer is part of fyne.Widget.
func (c *ChatList) CreateRenderer() fyne.WidgetRenderer {
	c.view = newChatRenderer(c)
	return c.view
}

// height returns how much room message i takes; before it is fetched a guess.
func (c *ChatList) height(i int) float32 {
	e := c.pages.at(i)
	if e == nil || c.view == nil {
		return guessedHeight
	}
	return c.view.measured(e).height
}

func (c *ChatList) arrived(err error) {
	if err != nil && c.OnError != nil {
		c.OnError(err)
	}
	c.update()
}

func (c *ChatList) update() {
	if c.view == nil {
		return
	}
	c.view.update()
	c.settleAim()
	if c.OnScroll != nil && c.flow.index != c.told {
		c.told = c.flow.index
		c.OnScroll(c.told)
	}
}
