package table

import "bytes"

// separatorOf returns what separates the cells, by the first line that has
// anything of the kind: tabs, which no heading holds, else of comma and
// semicolon what it has more of.
func separatorOf(head []byte) byte {
	if line, ok := bytes.CutPrefix(head, []byte("sep=")); ok && len(line) > 0 {
		return line[0]
	}
	var commas, semicolons int
	quoted := false
	for _, c := range head {
		switch {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '\t':
			return '\t'
		case c == ',':
			commas++
		case c == ';':
			semicolons++
		case c == '\n' && commas+semicolons > 0:
			return most(commas, semicolons)
		}
	}
	return most(commas, semicolons)
}

func most(commas, semicolons int) byte {
	if semicolons > commas {
		return ';'
	}
	return ','
}
