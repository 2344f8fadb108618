package pages

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"

	"dotori/archive"
	"dotori/archive/read/page"
	"dotori/archive/text"
)

// largestRecord bounds a row of a list with its pictures, in bytes.
const largestRecord = 128 << 20

var errTooLong = errors.New("a row is longer than 128 MB")

// allowance lets a certain number of bytes through until it is renewed, so
// that a decoder never holds more.
type allowance struct {
	r    io.Reader
	left int
}

func (a *allowance) renew() { a.left = largestRecord }

func (a *allowance) Read(b []byte) (int, error) {
	if a.left <= 0 {
		return 0, errTooLong
	}
	n, err := a.r.Read(b)
	a.left -= n
	return n, err
}

// listKeys name the list of posts in an object that holds more than that.
var listKeys = []string{"articles", "articlelist", "posts", "items", "entries", "data", "result", "results", "documents", "list", "rows", "diaries", "notes", "게시글", "글"}

// list reads a JSON file with a list of posts, or with one. It reports whether
// it was that; nothing is said of other files unless weak is true.
func (r *reading) list(name string, weak bool) bool {
	return r.records(name, weak, func(in *allowance, yield func(record) bool) error {
		return eachObject(in, yield)
	})
}

// records reads a file record by record and yields the posts among them.
func (r *reading) records(name string, weak bool, each func(*allowance, func(record) bool) error) bool {
	f, err := r.Root.Open(name)
	if err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
		return true
	}
	defer f.Close()
	decoded, _ := text.NewReader(f)
	rows := rows{reading: r, name: name, ids: map[string]bool{}, account: cafeOf(name)}
	in := &allowance{r: decoded}
	in.renew()
	err = each(in, func(rec record) bool {
		in.renew()
		rows.add(rec)
		return !r.Done()
	})
	return rows.end(err, weak)
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

// eachObject yields the posts of a JSON file: the objects of its list, the
// one that it is, or those that follow each other line by line.
func eachObject(in *allowance, yield func(record) bool) error {
	d := json.NewDecoder(in)
	for {
		more, err := value(d, 0, yield)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil || !more {
			return err
		}
	}
}

// value reads the next value of the file and reports whether to go on.
func value(d *json.Decoder, depth int, yield func(record) bool) (bool, error) {
	token, err := d.Token()
	if err != nil {
		return false, err
	}
	switch token {
	case json.Delim('['):
		return array(d, yield)
	case json.Delim('{'):
		return object(d, depth, yield)
	}
	return true, nil
}

func array(d *json.Decoder, yield func(record) bool) (bool, error) {
	for d.More() {
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return false, err
		}
		rec := objectOf(raw)
		if node := rec.raw([]string{"node", "article", "item"}); rec.raw(bodyKeys) == nil && node != nil {
			rec = objectOf(node)
		}
		if !yield(rec) {
			return false, nil
		}
	}
	_, err := d.Token()
	return true, err
}

// object reads an object that holds a list of posts, or is one.
func object(d *json.Decoder, depth int, yield func(record) bool) (bool, error) {
	rec, lists := record{}, 0
	for d.More() {
		token, err := d.Token()
		if err != nil {
			return false, err
		}
		name, _ := token.(string)
		key := keyOf(name)
		if depth < 3 && slices.Contains(listKeys, key) {
			lists++
			if more, err := value(d, depth+1, yield); err != nil || !more {
				return false, err
			}
		} else {
			var raw json.RawMessage
			if err := d.Decode(&raw); err != nil {
				return false, err
			}
			rec[key] = raw
		}
	}
	if _, err := d.Token(); err != nil {
		return false, err
	}
	if lists == 0 || rec.isPost() {
		return yield(rec), nil
	}
	return true, nil
}
