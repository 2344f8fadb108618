package repair

import (
	"strings"

	"dotori/archive"
)

// Words is a field of text: a title, or the text itself.
type Words struct {
	Field
	Mixed bool   // the items have different ones
	Typed string // what the field shows; of mixed ones "" leaves them as they are
	was   string
	mark  string
}

func newWords(f Field, items []archive.Item, of func(archive.Item) string) Words {
	w := Words{Field: f}
	w.was, w.Mixed = common(items, of, func(a, b string) bool { return a == b })
	w.mark = markFor(w.was)
	w.Typed = strings.ReplaceAll(w.was, string(archive.ObjectMark), w.mark)
	return w
}

// markFor returns the sign that stands for a picture in the text while it is
// edited, one that the text itself does not have.
func markFor(text string) string {
	for _, mark := range []string{"▣", "◈", "◎"} {
		if !strings.Contains(text, mark) {
			return mark
		}
	}
	return string(archive.ObjectMark)
}

// Pictures returns the sign by which the text names the places of its
// pictures, or "" when there are none.
func (w *Words) Pictures() string {
	if strings.ContainsRune(w.was, archive.ObjectMark) {
		return w.mark
	}
	return ""
}

// value returns the new text, or nil where it stays.
func (w *Words) value() *string {
	text := w.Typed
	if w.Pictures() != "" {
		text = strings.ReplaceAll(text, w.mark, string(archive.ObjectMark))
	}
	if w.Restore || w.Mixed && text == "" || !w.Mixed && text == w.was {
		return nil
	}
	return &text
}
