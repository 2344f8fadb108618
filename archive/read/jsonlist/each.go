package jsonlist

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
)

// ErrTooLong ends a file with an object that is larger than the limit.
var ErrTooLong = errors.New("an entry is too long")

// deepest is how many objects may stand around a list.
const deepest = 4

// Each yields the objects of a JSON file in UTF-8: those of its list, the one
// that it is, or those that follow each other. isList says by their names which
// fields of an object around it hold the list; where none does, that object is
// yielded itself. Elements of the list that are no objects are yielded, too.
// Reading ends with an error when the file does, or with an object of more
// than largest bytes.
func Each(r io.Reader, largest int, isList func(name string) bool) iter.Seq2[json.RawMessage, error] {
	return func(yield func(json.RawMessage, error) bool) {
		in := &allowance{r: r, largest: largest, left: largest}
		e := each{json.NewDecoder(in), in, isList, yield}
		for {
			token, err := e.d.Token()
			if errors.Is(err, io.EOF) {
				return
			}
			more := err == nil
			if more {
				more, err = e.value(token, 0)
			}
			if err != nil {
				yield(nil, fmt.Errorf("read JSON: %w", inside(err)))
			}
			if err != nil || !more {
				return
			}
		}
	}
}

// allowance lets a certain number of bytes through until it is renewed, so
// that a decoder never holds more.
type allowance struct {
	r             io.Reader
	largest, left int
}

func (a *allowance) Read(b []byte) (int, error) {
	if a.left <= 0 {
		return 0, ErrTooLong
	}
	n, err := a.r.Read(b)
	a.left -= n
	return n, err
}

type each struct {
	d      *json.Decoder
	in     *allowance
	isList func(string) bool
	yield  func(json.RawMessage, error) bool
}

// give yields an object and reports whether to go on.
func (e each) give(raw json.RawMessage) bool {
	e.in.left = e.in.largest
	return e.yield(raw, nil)
}

// inside is an error in the middle of a value, where no end may be.
func inside(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// value reads what begins with a token and reports whether to go on.
func (e each) value(token json.Token, depth int) (bool, error) {
	switch token {
	case json.Delim('['):
		return e.array()
	case json.Delim('{'):
		return e.object(depth)
	}
	return true, nil
}

func (e each) array() (bool, error) {
	for e.d.More() {
		var raw json.RawMessage
		if err := e.d.Decode(&raw); err != nil {
			return false, err
		}
		if !e.give(raw) {
			return false, nil
		}
	}
	_, err := e.d.Token()
	return true, err
}

// object reads an object that holds the list, or is an entry itself.
func (e each) object(depth int) (bool, error) {
	fields, lists := map[string]json.RawMessage{}, 0
	for e.d.More() {
		token, err := e.d.Token()
		if err != nil {
			return false, err
		}
		name, _ := token.(string)
		if depth < deepest && e.isList(name) {
			lists++
			if token, err = e.d.Token(); err != nil {
				return false, err
			}
			if more, err := e.value(token, depth+1); err != nil || !more {
				return false, err
			}
			continue
		}
		var raw json.RawMessage
		if err := e.d.Decode(&raw); err != nil {
			return false, err
		}
		fields[name] = raw
	}
	if _, err := e.d.Token(); err != nil || lists > 0 {
		return true, err
	}
	raw, err := json.Marshal(fields)
	return err == nil && e.give(raw), err
}
