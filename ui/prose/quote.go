package prose

import (
	"regexp"
	"strings"
)

// original is the line that mail programs put over the mail that is answered.
var original = regexp.MustCompile(`(?i)^[-_=\s]*\[?\s*(original message|original mail|원본 ?메(시지|세지|일)|받은 ?메(시지|일) ?내용?)\s*\]?[-_=\s]*$`)

// quoted makes blocks of the plain text of a mail: what stands behind ">" and
// below the line over an answered mail is quoted.
func quoted(text string) (blocks []Block) {
	var lines []string
	depth, base := 0, 0
	flush := func() {
		if s := strings.Trim(strings.Join(lines, "\n"), "\n \t"); s != "" {
			blocks = append(blocks, Block{Quotes: depth, Runs: linked(Run{Text: s})})
		}
		lines = nil
	}
	for line := range strings.SplitSeq(text, "\n") {
		words, n := unquote(line)
		if n == 0 && original.MatchString(line) && strings.ContainsAny(line, "-_=[") {
			flush()
			depth, base = base+1, base+1
			continue
		}
		if n+base != depth && (n > 0 || words != "") {
			flush()
			depth = n + base
		}
		lines = append(lines, words)
	}
	flush()
	return blocks
}

// unquote takes the marks of quotes off a line and counts them.
func unquote(line string) (words string, depth int) {
	words = line
	for {
		rest, ok := strings.CutPrefix(strings.TrimLeft(words, " "), ">")
		if !ok {
			break
		}
		words, depth = rest, depth+1
	}
	if depth > 0 {
		words = strings.TrimPrefix(words, " ")
	}
	return words, depth
}
