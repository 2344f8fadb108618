package prose

import (
	"dotori/archive"
)

// Kind says what a block is.
type Kind int

// The kinds of blocks.
const (
	Paragraph Kind = iota
	Heading        // see Level
	Code           // its lines stand as they are
	Rule           // a line across
	Media          // see Block.Media
)

// Block is one part of a body, from edge to edge.
type Block struct {
	Kind   Kind
	Level  int    // of a heading, 1 … 6
	Quotes int    // how many quotes it stands in
	Indent int    // how many lists it stands in
	Bullet string // before the first line of a list's entry: "•" or "3."
	Runs   []Run
	Media  archive.Media
	// Caption is what the author wrote to a picture; "" where it says no more
	// than the name of its file.
	Caption string
}

// Run is text of one look.
type Run struct {
	Text                 string // may hold line feeds
	Bold, Italic, Struck bool
	Link                 string // of the web or of mail; ""
}

// Plain returns the words of the block.
func (b Block) Plain() string {
	s := ""
	for _, r := range b.Runs {
		s += r.Text
	}
	return s
}

// Blocks returns the body of an item. Media that have no place in it follow;
// second files of a picture (its RAW, its live video) are left out.
func Blocks(it archive.Item) []Block {
	used := map[int]bool{}
	var blocks []Block
	if it.HTML != "" {
		blocks = fromHTML(it.HTML, it.Media, used)
	} else {
		blocks = fromText(it.Text, it.Media, used, paragraph)
	}
	for _, m := range unused(it.Media, used) {
		blocks = append(blocks, Block{Kind: Media, Media: m})
	}
	return blocks
}

// Letter returns the body of a mail, as it was formatted or its plain text
// with what that quotes, and the media that have no place in it: the attachments.
func Letter(it archive.Item, formatted bool) (body []Block, attached []archive.Media) {
	used := map[int]bool{}
	if formatted && it.HTML != "" {
		body = fromHTML(it.HTML, it.Media, used)
	} else {
		body = fromText(it.Text, it.Media, used, quoted)
	}
	return body, unused(it.Media, used)
}

// unused lists the media that the body does not show.
func unused(media []archive.Media, used map[int]bool) (rest []archive.Media) {
	for i, m := range media {
		if !used[i] && m.Role == archive.RoleMain {
			rest = append(rest, m)
		}
	}
	return rest
}
