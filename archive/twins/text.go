package twins

import (
	"fmt"
	"time"

	"dotori/archive"
)

// Text is what is compared of a post, a diary entry or a mail.
type Text struct {
	ID     string
	Kind   archive.Kind
	From   string // the service and account that have it
	Moment archive.Moment
	Title  string // folded, as Word is of the text
	Word   uint64 // what it says; equal texts have equal ones
	Length int    // letters and digits
	Worth  int    // of several, the one with most lies on top
}

// TextOf folds an item. Two exports of one text agree in letters and digits,
// not in blanks, signs and pictures.
func TextOf(it archive.Item) Text {
	folded, letters := fold(it.Text)
	title, _ := fold(it.Title)
	t := Text{ID: it.ID, Kind: it.Kind, From: string(it.Service) + "\x00" + it.Account, Moment: it.Moment, Title: title, Word: uint64(wordsOf(folded)), Length: letters}
	for _, m := range it.Media {
		if !m.Missing {
			t.Worth += 100
		}
	}
	if it.HTML != "" {
		t.Worth += 50
	}
	t.Worth += 10*min(len(it.Collections), 2) + it.Moment.Precision.Rank()
	return t
}

// shortest is how many letters a text has at least that is compared: what is
// shorter, people write again.
const shortest = 60

// Long reports whether there is enough of a text to be told by it.
func (t *Text) Long() bool { return t.Length >= shortest }

// SameText tells how sure it is that two texts with the same words are one that
// two services have, 0..99, and why. It is 0 where both are of one account, of
// two kinds or of two times: people post a thing again.
func SameText(a, b *Text) (int, []Reason) {
	if a.Word != b.Word || a.Kind != b.Kind || a.From == b.From || !a.Long() || !b.Long() {
		return 0, nil
	}
	r := Result{}
	r.because(70, "The same text of %s letters.", a.Length)
	switch {
	case a.Title == b.Title && a.Title != "":
		r.because(10, "The same title.")
	case a.Title != "" && b.Title != "":
		r.because(-20, "Two titles.")
	}
	switch far := a.Moment.Wall.Sub(b.Moment.Wall).Abs(); {
	case !a.Moment.Known() || !b.Moment.Known():
		r.because(0, "Only one knows when it was.")
	case a.Moment.Precision.Timed() && b.Moment.Precision.Timed() && far < 2*time.Minute:
		r.because(18, "At the same time.")
	case sameDay(a.Moment, b.Moment):
		r.because(15, "On the same day.")
	case far <= 26*time.Hour:
		r.because(5, "Apart by %s hours.", fmt.Sprintf("%.0f", far.Hours()))
	default:
		return 0, nil
	}
	for _, reason := range r.Reasons {
		r.Confidence += reason.Points
	}
	return min(max(r.Confidence, 0), 99), r.Reasons
}

func sameDay(a, b archive.Moment) bool {
	day := func(m archive.Moment) bool { return m.Precision.Rank() >= archive.PrecisionDay.Rank() }
	return day(a) && day(b) && a.Wall.Format(time.DateOnly) == b.Wall.Format(time.DateOnly)
}
