package diary

import (
	"strings"

	"dotori/archive"
)

// Block is one part of an entry from top to bottom: a paragraph of text or,
// when Text is "", one media.
type Block struct {
	Text  string
	Media archive.Media
}

// Blocks returns an item's text with its media where [archive.ObjectMark]
// stands; media without a mark follow the text, marks without media vanish.
// Second files of a picture (its RAW, its live video) are not shown.
func Blocks(it archive.Item) []Block {
	var blocks []Block
	media := it.Media
	for i, part := range strings.Split(it.Text, string(archive.ObjectMark)) {
		if i > 0 && len(media) > 0 {
			blocks = appendMedia(blocks, media[:1])
			media = media[1:]
		}
		if text := strings.Trim(part, "\n \t"); text != "" {
			blocks = append(blocks, Block{Text: text})
		}
	}
	return appendMedia(blocks, media)
}

func appendMedia(blocks []Block, media []archive.Media) []Block {
	for _, m := range media {
		if m.Role == archive.RoleMain {
			blocks = append(blocks, Block{Media: m})
		}
	}
	return blocks
}
