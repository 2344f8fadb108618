package board

import (
	"bytes"
	"cmp"
	"slices"
	"sort"
)

// Attachments keeps what a table tells of the files of posts, in as little
// memory as their names take. The zero Attachments is empty and ready.
type Attachments struct {
	names   []byte // source, NUL, stored, NUL
	entries []attached
	sorted  bool
}

type attached struct {
	post, number int64
	at           int // in names
}

// Attachment is one file of a post.
type Attachment struct {
	Number int64  // within the post
	Source string // what its author called it
	Stored string // what the site calls it, with folders or without
}

// Add notes a file of a post.
func (a *Attachments) Add(post int64, f Attachment) {
	a.entries = append(a.entries, attached{post, f.Number, len(a.names)})
	a.names = append(append(append(append(a.names, f.Source...), 0), f.Stored...), 0)
	a.sorted = false
}

// Of returns the files of a post by their numbers, each once.
func (a *Attachments) Of(post int64) (files []Attachment) {
	a.sort()
	i := sort.Search(len(a.entries), func(i int) bool { return a.entries[i].post >= post })
	for ; i < len(a.entries) && a.entries[i].post == post; i++ {
		e := a.entries[i]
		source, rest, _ := bytes.Cut(a.names[e.at:], []byte{0})
		stored, _, _ := bytes.Cut(rest, []byte{0})
		f := Attachment{e.number, string(source), string(stored)}
		if !slices.Contains(files, f) {
			files = append(files, f)
		}
	}
	return files
}

func (a *Attachments) sort() {
	if a.sorted {
		return
	}
	slices.SortStableFunc(a.entries, func(x, y attached) int {
		return cmp.Or(cmp.Compare(x.post, y.post), cmp.Compare(x.number, y.number))
	})
	a.sorted = true
}
