package line

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
)

// Bounds of the memory for names.
const (
	mostNames    = 1 << 12 // first words
	mostBranches = 8       // second words of names that begin alike
	mostWords    = 4       // words of a name
)

// names are the people of a chat from a computer, where only a space stands
// between name and text. Names with spaces are found because people write
// more than once: what always follows their first word belongs to it.
type names struct {
	words *branch
	sure  map[string]int        // what stands before pictures, which are one word
	first map[string]*namesakes // by their first word
}

// namesakes are the names that begin with one word, the longest first.
type namesakes struct {
	names []string
	once  bool // the word stands in one place only
}

func newNames(known ...string) *names {
	n := &names{words: &branch{}, sure: map[string]int{}}
	for _, name := range known {
		n.sure[name] += 2
	}
	return n
}

// branch counts the words that follow the same words.
type branch struct {
	count int
	ends  bool // a message ended here, so that this is more than a name
	many  bool // more words follow than names have
	next  map[string]*branch
}

// add learns from what stands behind the time of a line.
func (n *names) add(rest []byte) {
	if len(rest) > maxName {
		rest = rest[:maxName]
	}
	rest = bytes.TrimRight(rest, " ")
	if name, body, ok := cutLast(rest); ok && isWord(body) {
		if len(n.sure) < mostNames {
			n.sure[string(name)]++
		}
		n.words.add(name, mostNames, false)
		return
	}
	n.words.add(rest, mostNames, true)
}

// maxName bounds the part of a line that is looked at.
const maxName = 128

func (b *branch) add(rest []byte, most int, ends bool) {
	for depth := 0; depth <= mostWords && len(rest) > 0; depth++ {
		word, after, _ := bytes.Cut(rest, []byte(" "))
		next := b.next[string(word)]
		if next == nil && len(b.next) >= most {
			b.many = true
			return
		}
		if next == nil {
			next = &branch{}
			if b.next == nil {
				b.next = map[string]*branch{}
			}
			b.next[string(word)] = next
		}
		next.count++
		b, rest, most = next, after, mostBranches
	}
	b.ends = b.ends || ends && len(rest) == 0
}

// settle makes names of what was learned.
func (n *names) settle() {
	n.first = map[string]*namesakes{}
	for word, b := range n.words.next {
		b.walk(word, 1, n.take)
		n.first[word].once = b.count == 1
	}
	for name, count := range n.sure {
		if count > 1 {
			n.take(name)
			n.first[firstWord(name)].once = false
		}
	}
	for _, same := range n.first {
		slices.SortFunc(same.names, func(a, b string) int {
			return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
		})
	}
	n.words = nil
}

func (n *names) take(name string) {
	word := firstWord(name)
	if n.first[word] == nil {
		n.first[word] = &namesakes{}
	}
	if same := n.first[word]; !slices.Contains(same.names, name) {
		same.names = append(same.names, name)
	}
}

func firstWord(name string) string {
	word, _, _ := strings.Cut(name, " ")
	return word
}

// walk takes the names that begin with the words up to b: longer ones where
// few words follow, each often.
func (b *branch) walk(name string, words int, take func(string)) {
	goesOn := !b.many && !b.ends && words < mostWords && len(b.next) > 0 && b.count >= 4*len(b.next)
	for _, next := range b.next {
		goesOn = goesOn && !next.ends
	}
	if !goesOn {
		take(name)
		return
	}
	for word, next := range b.next {
		next.walk(name+" "+word, words+1, take)
	}
}

// split tells name and text apart; known is false for a name that stands
// nowhere else.
func (n *names) split(rest []byte) (author, body []byte, known bool) {
	word, after, _ := bytes.Cut(rest, []byte(" "))
	same := n.first[string(word)]
	if same == nil {
		return word, after, false
	}
	for _, name := range same.names {
		if end := len(name); end < len(rest) && rest[end] == ' ' && string(rest[:end]) == name {
			return rest[:end], rest[end+1:], !same.once
		}
	}
	return word, after, !same.once
}

func cutLast(b []byte) (before, last []byte, ok bool) {
	i := bytes.LastIndexByte(b, ' ')
	if i <= 0 {
		return nil, nil, false
	}
	return b[:i], b[i+1:], true
}
