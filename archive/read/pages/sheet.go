package pages

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"strings"
)

// sheet reads a CSV of posts, whose cells may hold pictures of any size. It
// reports whether it was that; nothing is said of other files unless weak is true.
func (r *reading) sheet(name string, weak bool) bool {
	return r.records(name, weak, eachRow)
}

// eachRow yields the rows of a CSV by its headings.
func eachRow(in *allowance, yield func(record) bool) error {
	buffered := bufio.NewReaderSize(in, peeked)
	c := csv.NewReader(buffered)
	c.Comma, c.LazyQuotes, c.FieldsPerRecord, c.ReuseRecord = separator(buffered), true, -1, true
	head, err := c.Read()
	if errors.Is(err, io.EOF) {
		return nil
	}
	if err != nil {
		return err
	}
	keys := make([]string, len(head))
	for i, title := range head {
		keys[i] = keyOf(title)
	}
	for isTable(keys) {
		cells, err := c.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if !yield(recordOf(keys, cells)) {
			return nil
		}
	}
	return nil
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
			b, _ := json.Marshal(cell) // a string always is JSON
			r[keys[i]] = b
		}
	}
	return r
}
