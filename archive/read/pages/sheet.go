package pages

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"strings"
)

// sheet reads a CSV of posts, whose cells may hold pictures of any size. It
// reports whether it was that; nothing is said of other files unless weak is true.
func (r *reading) sheet(name string, weak bool) bool {
	return r.records(name, weak, eachRow)
}

// largestRecord bounds a row of a list with its pictures, in bytes.
const largestRecord = 128 << 20

var errTooLong = errors.New("a row is too long")

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

// eachRow yields the rows of a CSV by its headings.
func eachRow(r io.Reader) iter.Seq2[record, error] {
	return func(yield func(record, error) bool) {
		in := &allowance{r: r}
		in.renew()
		buffered := bufio.NewReaderSize(in, peeked)
		c := csv.NewReader(buffered)
		c.Comma, c.LazyQuotes, c.FieldsPerRecord, c.ReuseRecord = separator(buffered), true, -1, true
		var keys []string
		for {
			cells, err := c.Read()
			switch {
			case errors.Is(err, io.EOF):
				return
			case err != nil:
				yield(nil, err)
				return
			case keys == nil:
				if keys = keysOf(cells); !isTable(keys) {
					return
				}
				continue
			}
			if !yield(recordOf(keys, cells), nil) {
				return
			}
			in.renew()
		}
	}
}

func keysOf(titles []string) []string {
	keys := make([]string, len(titles))
	for i, title := range titles {
		keys[i] = keyOf(title)
	}
	return keys
}

// separator is what the first line has most of.
func separator(r *bufio.Reader) rune {
	b, _ := r.Peek(4 << 10)
	line, _, _ := strings.Cut(string(b), "\n")
	best := ','
	for _, s := range []rune{';', '\t'} {
		if strings.Count(line, string(s)) > strings.Count(line, string(best)) {
			best = s
		}
	}
	return best
}

// isTable reports whether headings are those of posts.
func isTable(keys []string) bool {
	head := record{}
	for _, k := range keys {
		head[k] = json.RawMessage("1")
	}
	known := 0
	for _, keys := range [][]string{titleKeys, bodyKeys, dateKeys, authorKeys} {
		if head.raw(keys) != nil {
			known++
		}
	}
	return known >= 2
}

func recordOf(keys, cells []string) record {
	r := make(record, len(keys))
	for i, cell := range cells {
		if i < len(keys) && cell != "" {
			r[keys[i]] = cellJSON(cell)
		}
	}
	return r
}

// cellJSON returns a cell as JSON: lists stand in it as that already.
func cellJSON(cell string) json.RawMessage {
	if (cell[0] == '[' || cell[0] == '{') && json.Valid([]byte(cell)) {
		return json.RawMessage(cell)
	}
	b, _ := json.Marshal(cell) // a string always is JSON
	return b
}
