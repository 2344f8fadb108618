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
	words  *branch
	sure   map[string]int      // what stands before pictures, which are one word
	first  map[string][]string // by first word, the longest name first
	single map[string]bool     // first words that were seen once
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
	n.first, n.single = map[string][]string{}, map[string]bool{}
	for word, b := range n.words.next {
		n.single[word] = b.count == 1
		b.walk(word, 1, n.take)
	}
	for name, count := range n.sure {
		if count > 1 {
			n.take(name)
			n.single[firstWord(name)] = false
		}
	}
	for _, list := range n.first {
		slices.SortFunc(list, func(a, b string) int {
			return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
		})
	}
	n.words = nil
}

func (n *names) take(name string) {
	if word := firstWord(name); !slices.Contains(n.first[word], name) {
		n.first[word] = append(n.first[word], name)
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
	for _, name := range n.first[string(word)] {
		body, ok := bytes.CutPrefix(rest, []byte(name))
		if ok && len(body) > 0 && body[0] == ' ' {
			return rest[:len(name)], body[1:], !n.single[string(word)]
		}
	}
	return word, after, !n.single[string(word)]
}

func cutLast(b []byte) (before, last []byte, ok bool) {
	i := bytes.LastIndexByte(b, ' ')
	if i <= 0 {
		return nil, nil, false
	}
	return b[:i], b[i+1:], true
}
