package prose

import (
	"regexp"
	"strings"

	"dotori/archive"
)

// fromText makes blocks of each stretch of text between media.
func fromText(text string, media []archive.Media, used map[int]bool, blocksOf func(string) []Block) (blocks []Block) {
	for i, part := range strings.Split(text, string(archive.ObjectMark)) {
		if i > 0 && i <= len(media) {
			used[i-1] = true
			if m := media[i-1]; m.Role == archive.RoleMain {
				blocks = append(blocks, Block{Kind: Media, Media: m})
			}
		}
		if part = strings.Trim(part, "\n \t"); part != "" {
			blocks = append(blocks, blocksOf(part)...)
		}
	}
	return blocks
}

func paragraph(text string) []Block { return []Block{{Runs: linked(Run{Text: text})}} }

// address finds web addresses in plain text; closing brackets and full stops
// after them belong to the sentence.
var address = regexp.MustCompile(`https?://[^\s<>"'\x{3131}-\x{318E}\x{AC00}-\x{D7A3}]+[^\s<>"'.,;:!?)\]\x{3131}-\x{318E}\x{AC00}-\x{D7A3}]`)

// Addresses returns the byte ranges of the web addresses in plain text.
func Addresses(text string) [][2]int {
	var all [][2]int
	for _, m := range address.FindAllStringIndex(text, -1) {
		all = append(all, [2]int{m[0], m[1]})
	}
	return all
}

// linked makes links of the web addresses in a run.
func linked(r Run) (runs []Run) {
	at := 0
	for _, m := range address.FindAllStringIndex(r.Text, -1) {
		runs = appendRun(runs, r, r.Text[at:m[0]], r.Link)
		runs = appendRun(runs, r, r.Text[m[0]:m[1]], r.Text[m[0]:m[1]])
		at = m[1]
	}
	return appendRun(runs, r, r.Text[at:], r.Link)
}

func appendRun(runs []Run, look Run, text, link string) []Run {
	if text == "" {
		return runs
	}
	look.Text, look.Link = text, link
	return append(runs, look)
}
