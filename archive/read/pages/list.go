package pages

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"regexp"
	"slices"

	"dotori/archive"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
	"dotori/archive/text"
)

// listKeys name the list of posts in an object that holds more than that.
var listKeys = []string{"articles", "articlelist", "posts", "items", "entries", "data", "result", "results", "documents", "list", "rows", "diaries", "notes", "게시글", "글"}

func isListKey(name string) bool { return slices.Contains(listKeys, keyOf(name)) }

// list reads a JSON file with a list of posts, or with one. It reports whether
// it was that; nothing is said of other files unless weak is true.
func (r *reading) list(name string, weak bool) bool {
	return r.records(name, weak, eachObject)
}

// records reads a file record by record and yields the posts among them.
func (r *reading) records(name string, weak bool, each func(io.Reader) iter.Seq2[record, error]) bool {
	f, err := r.Root.Open(name)
	if err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
		return true
	}
	defer f.Close()
	decoded, _ := text.NewReader(f)
	rows := rows{reading: r, name: name, ids: map[string]bool{}, account: cafeOf(name)}
	var broken error
	for rec, err := range each(decoded) {
		if broken = err; err == nil {
			rows.add(rec)
		}
		if r.Done() {
			break
		}
	}
	return rows.end(broken, weak)
}

// eachObject yields the objects of a JSON file. Some wrap each post once more.
func eachObject(in io.Reader) iter.Seq2[record, error] {
	return func(yield func(record, error) bool) {
		for raw, err := range jsonlist.Each(in, largestRecord, isListKey) {
			rec := objectOf(raw)
			if node := rec.raw([]string{"node", "article", "item"}); rec.raw(bodyKeys) == nil && node != nil {
				rec = objectOf(node)
			}
			if !yield(rec, err) {
				return
			}
		}
	}
}

// rows is a list being read.
type rows struct {
	*reading
	name    string
	account string
	ids     map[string]bool
	number  int // of the last row
	posts   int
	bad     []int // rows that are no posts; a few of them
}

func (l *rows) add(rec record) {
	l.number++
	if !rec.isPost() {
		l.bad = append(l.bad, l.number)[:min(len(l.bad)+1, 3)]
		return
	}
	l.posts++
	e := rec.entry(l.reading, l.name)
	if e.account == "" && l.account != "" {
		e.account, e.id = l.account, page.Clean(rec.text(idKeys))
	}
	if l.ids[e.id] { // not an id of one post after all
		e.id = ""
	}
	l.ids[e.id] = true
	it := l.item([]string{l.name}, e, archive.Post)
	l.discuss(l.Item(it), []string{l.name}, e)
}

// end says what was wrong with a list, and reports whether it was one.
func (l *rows) end(err error, weak bool) bool {
	switch {
	case l.Done():
	case l.posts == 0 && err != nil && isIO(err):
		l.Skip(l.name, "This file could not be read.", err.Error())
	case l.posts == 0 && weak:
		l.Skip(l.name, "The shape of this list is not known.", "")
	case l.posts == 0:
		return false
	case err != nil:
		l.Warn(&archive.Warning{Path: l.name, Reason: "This file could not be read to its end.", Detail: err.Error()})
	}
	if l.posts > 0 && len(l.bad) > 0 {
		l.Warn(&archive.Warning{Path: l.name, Reason: "Some rows of the list are no posts.", Detail: fmt.Sprintf("#%d", l.bad[0])})
	}
	return true
}

// isIO tells what reading failed with from what decoding did.
func isIO(err error) bool {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	return !errors.As(err, &syntax) && !errors.As(err, &kind) && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF)
}

// cafeName is how crawlers of Naver Cafe name their lists.
var cafeName = regexp.MustCompile(`^cafe_([^_]+)_board_`)

// cafeOf returns the café that a list's name tells, within which ids are unique.
func cafeOf(name string) string {
	if m := cafeName.FindStringSubmatch(stemOf(name)); m != nil {
		return m[1]
	}
	return ""
}
