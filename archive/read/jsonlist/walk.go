package jsonlist

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
)

// Value is a part of a JSON file that stands at a path: ".chats[].messages[]"
// is an element of the list messages of an element of the list chats.
type Value struct {
	Path string
	Raw  json.RawMessage
}

// Walk yields the parts of the first value of a JSON file in UTF-8, in their
// order: what stands in the objects and lists whose paths enter takes, whole.
// The path of the file itself is "". What follows the first value is not read.
// Reading ends with an error when the file does, or with a part of more than
// largest bytes.
func Walk(r io.Reader, largest int, enter func(path string) bool) iter.Seq2[Value, error] {
	return func(yield func(Value, error) bool) {
		in := &allowance{r: r, largest: largest, left: largest}
		w := walk{json.NewDecoder(in), in, enter, yield}
		if _, err := w.value("", 0); err != nil && !errors.Is(err, errNothing) {
			yield(Value{}, fmt.Errorf("read JSON: %w", inside(err)))
		}
	}
}

// errNothing is the end of a file that is empty.
var errNothing = errors.New("there is nothing")

// mostLevels is how deep enter is asked.
const mostLevels = 16

type walk struct {
	d     *json.Decoder
	in    *allowance
	enter func(string) bool
	yield func(Value, error) bool
}

// value reads the value at a path and reports whether to go on.
func (w walk) value(path string, level int) (bool, error) {
	if level > mostLevels || !w.enter(path) {
		return w.whole(path)
	}
	token, err := w.d.Token()
	if errors.Is(err, io.EOF) && path == "" {
		return false, errNothing
	}
	switch token {
	case json.Delim('['):
		return w.inside(err, func() (bool, error) { return w.value(path+"[]", level+1) })
	case json.Delim('{'):
		return w.inside(err, func() (bool, error) { return w.field(path, level+1) })
	}
	return true, err
}

// inside reads what is in a list or object, and its end.
func (w walk) inside(err error, read func() (bool, error)) (bool, error) {
	for err == nil && w.d.More() {
		if more, err := read(); err != nil || !more {
			return false, err
		}
	}
	if err == nil {
		_, err = w.d.Token()
	}
	return err == nil, err
}

func (w walk) field(path string, level int) (bool, error) {
	token, err := w.d.Token()
	if err != nil {
		return false, err
	}
	name, _ := token.(string)
	return w.value(path+"."+name, level)
}

func (w walk) whole(path string) (bool, error) {
	var raw json.RawMessage
	if err := w.d.Decode(&raw); err != nil {
		return false, err
	}
	w.in.left = w.in.largest
	return w.yield(Value{path, raw}, nil), nil
}
