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

// Files of lines that are only appended to.
const (
	journalName = "journal.jsonl"
	exportsName = "exports.jsonl"
)

// Journal appends one change of the user's to the journal, durably.
func (l *Library) Journal(v any) error { return l.note(journalName, v) }

// NoteExport appends to the history of exports, durably.
func (l *Library) NoteExport(v any) error { return l.note(exportsName, v) }

func (l *Library) note(name string, v any) error {
	if l.readOnly {
		return ErrReadOnly
	}
	line, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("encode a line of %s: %w", name, err)
	}
	f, err := os.OpenFile(l.path(name), os.O_CREATE|os.O_RDWR|os.O_APPEND, 0o644)
	if err != nil {
		return fmt.Errorf("open %s: %w", name, err)
	}
	defer f.Close()
	if torn(f) {
		line = append([]byte{'\n'}, line...)
	}
	if _, err := f.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
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
func (l *Library) JournalEntries() iter.Seq2[json.RawMessage, error] { return l.notes(journalName) }

// Exports yields the history of exports, oldest first, as JournalEntries does.
func (l *Library) Exports() iter.Seq2[json.RawMessage, error] { return l.notes(exportsName) }

func (l *Library) notes(name string) iter.Seq2[json.RawMessage, error] {
	return func(yield func(json.RawMessage, error) bool) {
		f, err := os.Open(l.path(name))
		if errors.Is(err, fs.ErrNotExist) {
			return
		}
		if err != nil {
			yield(nil, fmt.Errorf("read %s: %w", name, err))
			return
		}
		defer f.Close()
		yieldValid(name, bufio.NewReader(f), yield)
	}
}

func yieldValid(name string, r *bufio.Reader, yield func(json.RawMessage, error) bool) {
	for {
		line, err := r.ReadBytes('\n')
		if line = bytes.TrimSpace(line); json.Valid(line) && !yield(line, nil) {
			return
		}
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			yield(nil, fmt.Errorf("read %s: %w", name, err))
			return
		}
	}
}
