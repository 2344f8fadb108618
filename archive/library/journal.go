package library

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
)

// Journal appends one change of the user's to the journal, durably.
func (l *Library) Journal(v any) error {
	if l.readOnly {
		return ErrReadOnly
	}
	line, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("encode journal entry: %w", err)
	}
	f, err := os.OpenFile(l.path("journal.jsonl"), os.O_CREATE|os.O_RDWR|os.O_APPEND, 0o644)
	if err != nil {
		return fmt.Errorf("open journal: %w", err)
	}
	defer f.Close()
	if torn(f) {
		line = append([]byte{'\n'}, line...)
	}
	if _, err := f.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("write journal: %w", err)
	}
	return f.Sync()
}

// torn reports whether a crash cut the last line short.
func torn(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || info.Size() == 0 {
		return false
	}
	last := []byte{0}
	_, err = f.ReadAt(last, info.Size()-1)
	return err == nil && last[0] != '\n'
}

// JournalEntries yields the journal's entries, oldest first. Lines that a
// crash cut short are passed over: they were never confirmed.
func (l *Library) JournalEntries() iter.Seq2[json.RawMessage, error] {
	return func(yield func(json.RawMessage, error) bool) {
		f, err := os.Open(l.path("journal.jsonl"))
		if errors.Is(err, fs.ErrNotExist) {
			return
		}
		if err != nil {
			yield(nil, fmt.Errorf("read journal: %w", err))
			return
		}
		defer f.Close()
		yieldValid(bufio.NewReader(f), yield)
	}
}

func yieldValid(r *bufio.Reader, yield func(json.RawMessage, error) bool) {
	for {
		line, err := r.ReadBytes('\n')
		if line = bytes.TrimSpace(line); json.Valid(line) && !yield(line, nil) {
			return
		}
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			yield(nil, fmt.Errorf("read journal: %w", err))
			return
		}
	}
}
