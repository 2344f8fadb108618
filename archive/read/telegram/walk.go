package telegram

import (
	"cmp"
	"encoding/json"
	"errors"
)

// errSkip is what a field or element returns that nobody wants to read.
var errSkip = errors.New("read over")

// object reads an object field by field. What field does not read it leaves by
// returning errSkip before it reads anything. A value that is no object is
// read over.
func (s *scanner) object(field func(name string) error) error {
	return s.each('{', '}', func() error {
		if b, err := s.peek(); err != nil || b != '"' {
			return cmp.Or(err, errSyntax)
		}
		name, err := s.name()
		if err != nil {
			return err
		}
		return s.one(func() error { return field(name) })
	})
}

// array reads a list element by element, as object does.
func (s *scanner) array(element func() error) error {
	return s.each('[', ']', func() error { return s.one(element) })
}

// each reads what is between two brackets, or over a value that begins otherwise.
func (s *scanner) each(begin, end byte, read func() error) error {
	b, err := s.peek()
	if err != nil {
		return err
	}
	if b != begin {
		_, err := s.value(false)
		return mendable(err)
	}
	s.pos++
	for {
		switch b, err = s.peek(); {
		case err != nil:
			return err
		case b == end:
			s.pos++
			return nil
		case b == ',':
			s.pos++
		default:
			if err := read(); err != nil {
				return err
			}
		}
	}
}

// name reads the name of a field and the colon behind it.
func (s *scanner) name() (string, error) {
	raw, err := s.value(true)
	if err != nil {
		return "", err
	}
	var name string
	if err := json.Unmarshal(raw, &name); err != nil {
		return "", errSyntax
	}
	b, err := s.peek()
	if err != nil {
		return "", err
	}
	if b != ':' {
		return "", errSyntax
	}
	s.pos++
	return name, nil
}

// one lets read read a value, or reads over it.
func (s *scanner) one(read func() error) error {
	err := read()
	if errors.Is(err, errSkip) {
		_, err = s.value(false)
		err = mendable(err)
	}
	return err
}

// mendable drops the error of a value that was read over because of its size.
func mendable(err error) error {
	if errors.Is(err, errLong) {
		return nil
	}
	return err
}
