package article

import (
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/text"
)

// Use says how a page uses an address.
type Use int

// The uses of addresses.
const (
	Picture Use = iota // img
	Movie              // video, embed, object
	Sound              // audio
	Link               // a: what is found is attached to the body, after the media that it shows
)

// Ref is an address that a page uses.
type Ref struct {
	Use       Use
	Addresses []string // the most likely first: pages that load pictures late keep several; never empty
	Label     string   // alt or title
}

// Finder returns the media that a page means, or false when it is none:
// a spacer, a counting pixel, a link to another site. What the archive does
// not hold it returns as Missing. It is called in the order of the page.
type Finder func(Ref) (archive.Media, bool)

// Body is what [Compose] makes of a page.
type Body struct {
	Text  string          // plain, with an archive.ObjectMark for each of the media that the page shows
	HTML  string          // sanitised; "" when Text says all that it would
	Media []archive.Media // in the order of their marks, then those that the page only links to
}

// Compose reads a page or fragment. A nil find finds nothing; pictures that
// stand in the page itself (data: URLs) need none. It takes linear time and no
// recursion whatever the input is.
func Compose(page string, find Finder) Body {
	if find == nil {
		find = func(Ref) (archive.Media, bool) { return archive.Media{}, false }
	}
	w := writer{find: find}
	w.b.Grow(len(page) / 2)
	w.read(page)
	w.closeTo(0)
	b := Body{Media: w.media()}
	b.Text = strings.TrimSpace(w.words.String())
	if w.rich {
		b.HTML = text.NFC(w.b.String())
	}
	return b
}

// Clean sanitises HTML that [Compose] wrote once and that others may have
// changed since. It leaves what Compose writes as it is, and drops pictures
// that are none of the first n media.
func Clean(html string, n int) string {
	w := writer{find: func(ref Ref) (archive.Media, bool) {
		i, ok := MediaIndex(ref.Addresses[0])
		return archive.Media{Name: strconv.Itoa(i)}, ok && i < n && ref.Use == Picture
	}}
	w.read(html)
	w.closeTo(0)
	return text.NFC(w.b.String())
}

// mediaScheme begins the address of an item's media in its HTML.
const mediaScheme = "media:"

// MediaIndex returns which of an item's media an address in its HTML means.
func MediaIndex(src string) (int, bool) {
	digits, ok := strings.CutPrefix(src, mediaScheme)
	n, err := strconv.Atoi(digits)
	return n, ok && err == nil && n >= 0
}

// media puts what is linked behind what is shown, without what is shown anyway.
func (w *writer) media() []archive.Media {
	shown := map[string]bool{}
	for _, m := range w.shown {
		shown[m.Path] = true
	}
	all := w.shown
	for _, m := range w.linked {
		if m.Path == "" || !shown[m.Path] {
			all = append(all, m)
			shown[m.Path] = true
		}
	}
	return all
}
