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
	Raw  json.RawMessage // good until the next; it may be no sound JSON
}

// Walk yields the parts of the first value of a JSON file in UTF-8, in their
// order: what stands in the objects and lists whose paths enter takes, whole.
// The path of the file itself is "". What follows the first value is not read.
// Reading ends with an error when the file does, or with a part of more than
// largest bytes; a part that only whoever decodes it finds broken ends nothing.
func Walk(r io.Reader, largest int, enter func(path string) bool) iter.Seq2[Value, error] {
	return func(yield func(Value, error) bool) {
		w := walk{newScanner(r, largest), enter, yield}
		if _, err := w.peek(); errors.Is(err, io.EOF) {
			return // there is nothing
		}
		if _, err := w.part("", 0); err != nil {
			yield(Value{}, fmt.Errorf("read JSON: %w", inside(err)))
		}
	}
}

// mostLevels is how deep enter is asked.
const mostLevels = 16

type walk struct {
	*scanner
	enter func(string) bool
	yield func(Value, error) bool
}

// part reads what stands at a path and reports whether to go on.
func (w walk) part(path string, level int) (bool, error) {
	first, err := w.peek()
	if err != nil {
		return false, err
	}
	entered := level <= mostLevels && w.enter(path)
	switch {
	case entered && first == '[':
		path += "[]"
		return w.each(']', func() (bool, error) { return w.part(path, level+1) })
	case entered && first == '{':
		return w.each('}', func() (bool, error) { return w.field(path, level+1) })
	}
	raw, err := w.value()
	if err != nil || entered { // a number or text where a list might have been
		return err == nil, err
	}
	return w.yield(Value{path, raw}, nil), nil
}

// each reads what is in a list or object, up to its end.
func (w walk) each(end byte, read func() (bool, error)) (bool, error) {
	w.pos++ // the bracket
	if b, err := w.peek(); err != nil || b == end {
		w.pos++
		return err == nil, err
	}
	for {
		if more, err := read(); err != nil || !more {
			return false, err
		}
		b, err := w.peek()
		if err != nil {
			return false, err
		}
		w.pos++
		if b == end {
			return true, nil
		}
		if b != ',' {
			return false, errSyntax
		}
	}
}

func (w walk) field(path string, level int) (bool, error) {
	name, err := w.name()
	if err != nil {
		return false, err
	}
	return w.part(path+"."+name, level)
}
