package whatsapp

import (
	"regexp"
	"strings"
)

// option is an answer of a poll with its votes, in any language: "OPTION:
// Acorns (2 votes)".
var option = regexp.MustCompile(`^(\pL+): .*[(（]\d+ ?[^()（）]*[)）]$`)

// poll reads a poll, whose words depend on the language: a heading, the
// question, and answers that all begin with the same word.
//
//	POLL:
//	What shall we have?
//	OPTION: Acorns (2 votes)
func (c *content) poll(body string) {
	lines := strings.Split(clean(body), "\n")
	if len(lines) < 3 || !isHeading(lines[0]) {
		return
	}
	label, first := "", 0
	for i, line := range lines[1:] {
		found := option.FindStringSubmatch(line)
		switch {
		case found == nil && first > 0:
			return
		case found == nil:
		case first == 0:
			label, first = found[1], i+1
		case found[1] != label:
			return
		}
	}
	if first < 2 {
		return
	}
	c.detail("Poll", strings.Join(lines[1:first], "\n"))
}

// isHeading reports a single word in front of a colon: "POLL:", "투표:".
func isHeading(line string) bool {
	word, ok := strings.CutSuffix(strings.TrimSpace(line), ":")
	return ok && word != "" && len(word) < 40 && !strings.ContainsAny(word, " :.")
}
