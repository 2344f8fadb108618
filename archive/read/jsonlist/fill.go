package jsonlist

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"dotori/archive/text"
)

// Fill reads a JSON value into what to points to. Fields that hold what they
// should not stay empty; an error means that it is no JSON, or no object where
// there should be one.
func Fill(b []byte, to any) error {
	err := json.Unmarshal(b, to)
	if other := (*json.UnmarshalTypeError)(nil); errors.As(err, &other) && other.Field != "" {
		return nil
	}
	return err
}

// Load fills in what a small file says, in any charset. One that has most bytes
// or more is an error.
func Load(root fs.FS, name string, most int64, to any) error {
	f, err := root.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, most))
	switch {
	case err != nil:
		return err
	case int64(len(b)) == most:
		return fmt.Errorf("read %s: %w", name, ErrTooLong)
	}
	s, _ := text.Decode(b)
	return Fill([]byte(s), to)
}
