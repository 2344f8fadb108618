package chats

import (
	"slices"
	"strings"

	"dotori/archive/text"
)

// Marks returns how to find the words that are looked for in a text, as byte
// ranges that ascend and are apart; nil when nothing is.
func (f *Finder) Marks() func(string) [][2]int {
	words := strings.Fields(text.Fold(f.Text))
	if len(words) == 0 {
		return nil
	}
	return func(s string) [][2]int {
		var marks [][2]int
		for _, w := range words {
			marks = append(marks, text.Matches(s, w)...)
		}
		return apart(marks)
	}
}

// apart sorts ranges and joins those that touch.
func apart(marks [][2]int) [][2]int {
	slices.SortFunc(marks, func(a, b [2]int) int { return a[0] - b[0] })
	var out [][2]int
	for _, m := range marks {
		if n := len(out); n > 0 && m[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], m[1])
		} else {
			out = append(out, m)
		}
	}
	return out
}
