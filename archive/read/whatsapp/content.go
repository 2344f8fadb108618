package whatsapp

import (
	"path"
	"strings"

	"dotori/archive"
)

// content reads what a message says, and fills an item with it.
type content struct {
	shelf  *shelf
	item   *archive.Item
	marked bool // WhatsApp wrote the text itself: an invisible mark begins it
	known  bool // as what, stands in the item
}

// read fills the item's text, media, place and details.
func (c *content) read(body string) {
	c.marked = strings.HasPrefix(body, leftToRight) || strings.HasPrefix(body, rightToLeft)
	if c.marked || mayHold(body) {
		c.lines(c.edited(body))
	} else {
		c.item.Text = clean(body)
	}
	c.remark()
}

// mayHold spares most messages the search for media, polls and marks.
func mayHold(body string) bool {
	return strings.ContainsAny(body, "<)") || strings.Contains(body, leftToRight) || strings.Contains(body, ":\n") ||
		len(body) <= longestRemark && isOmitted(body)
}

// lines takes the media out of a message, line by line.
func (c *content) lines(body string) {
	c.poll(body)
	kept := make([]string, 0, 4)
	for line := range strings.SplitSeq(body, "\n") {
		if rest, ok := c.media(line); !ok || rest != "" {
			kept = append(kept, rest)
		}
	}
	c.item.Text = strings.TrimRight(clean(strings.Join(kept, "\n")), "\n")
}

// media reads the file that a line stands for, and returns the rest of the
// line. False means that the line is text.
func (c *content) media(line string) (rest string, ok bool) {
	if name, before, ok := c.attached(line); ok {
		c.add(c.shelf.find(name))
		return before, true
	}
	before, said := cutMark(line)
	if !isOmitted(said) && !(len(said) < len(line) && isOmittedPhrase(said)) {
		return line, false
	}
	before = strings.TrimRight(clean(before), " •")
	name, _, _ := strings.Cut(before, " • ")
	if path.Ext(name) == "" {
		name = strings.Trim(clean(said), "<> .")
	}
	c.add(archive.Media{Name: path.Base(strings.ReplaceAll(name, `\`, "/")), Missing: true})
	if isViewOnce(said) {
		c.detail("View once", said)
	}
	return before, true
}

// cutMark parts a line at its last invisible mark.
func cutMark(line string) (before, said string) {
	if i := strings.LastIndex(line, leftToRight); i >= 0 {
		return line[:i], line[i+len(leftToRight):]
	}
	return "", line
}

func (c *content) add(m archive.Media) {
	c.known = true
	c.item.Media = append(c.item.Media, m)
}

func (c *content) detail(name, value string) {
	c.known = true
	c.item.Details = append(c.item.Details, archive.Detail{Name: name, Value: strings.TrimSpace(clean(value))})
}
