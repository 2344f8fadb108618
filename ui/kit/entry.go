package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// How long an [Entry] waits. The input method commits a Hangul syllable after
// the key that ends it has arrived already, so Enter waits a moment too.
const (
	settleDelay = 250 * time.Millisecond
	enterDelay  = 50 * time.Millisecond
)

// Entry is a field that is safe with Korean input methods: it tells what was
// typed when the typing rests, and never believes that Enter came last.
type Entry struct {
	widget.Entry
	// OnSettled receives the text when it has rested, or after Enter; each
	// text once.
	OnSettled func(string)
	// OnEnter is called after Enter, when the last syllable has arrived.
	OnEnter func(string)
	// OnEscape is called when Escape is typed.
	OnEscape func()
	// OnDown is called when Down is typed, when the last syllable has arrived
	// and has been told.
	OnDown func()
	// OnTap is called when the field is tapped; it may be nil.
	OnTap func()
	// OnKey is asked first about a key, and says whether that was for it.
	OnKey func(fyne.KeyName) bool

	after   func(time.Duration, func()) (stop func() bool)
	stop    func() bool
	told    string
	onFocus func(bool)
}

// NewEntry returns a field of one line.
func NewEntry(placeholder string) *Entry {
	e := &Entry{after: afterOnUI, stop: func() bool { return true }, onFocus: func(bool) {}}
	e.ExtendBaseWidget(e)
	e.PlaceHolder = placeholder
	e.OnChanged = func(string) { e.wait(settleDelay, e.settle) }
	e.OnSubmitted = func(string) { e.wait(enterDelay, e.enter) }
	return e
}

func afterOnUI(d time.Duration, f func()) func() bool {
	return time.AfterFunc(d, func() { fyne.Do(f) }).Stop
}

// WaitBy replaces the clock by which it knows that typing rests.
func (e *Entry) WaitBy(after func(time.Duration, func()) (stop func() bool)) { e.after = after }

// Fill sets the text without telling it, unlike SetText: it is what was known.
func (e *Entry) Fill(text string) {
	e.told = text
	e.SetText(text)
	e.stop()
}

func (e *Entry) wait(d time.Duration, f func()) {
	e.stop()
	e.stop = e.after(d, f)
}

func (e *Entry) settle() {
	if e.OnSettled != nil && e.Text != e.told {
		e.told = e.Text
		e.OnSettled(e.Text)
	}
}

func (e *Entry) enter() {
	e.settle()
	if e.OnEnter != nil {
		e.OnEnter(e.Text)
	}
}

func (e *Entry) down() {
	e.settle()
	e.OnDown()
}

// Tapped is part of fyne.Tappable.
func (e *Entry) Tapped(at *fyne.PointEvent) {
	e.Entry.Tapped(at)
	if e.OnTap != nil {
		e.OnTap()
	}
}

// TypedKey is part of fyne.Focusable.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyDown && e.OnDown != nil {
		e.wait(enterDelay, e.down)
		return
	}
	if e.OnKey != nil && e.OnKey(k.Name) {
		return
	}
	if k.Name == fyne.KeyEscape && e.OnEscape != nil {
		e.OnEscape()
		return
	}
	if isFunctionKey(k.Name) {
		PassKey(k)
		return
	}
	e.Entry.TypedKey(k)
}

// FocusGained is part of fyne.Focusable.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	revealFocused()
	e.onFocus(true)
}

// FocusLost is part of fyne.Focusable.
func (e *Entry) FocusLost() {
	e.Entry.FocusLost()
	e.onFocus(false)
}
