package library

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"sort"
	"strings"

	"github.com/klauspost/compress/zstd"
)

const recordSuffix = ".jsonl.zst"

// Records yields the lines of an import's records. A half-written end, left by
// a crash, ends them without an error; any other damage is one.
func (l *Library) Records(id string) iter.Seq2[json.RawMessage, error] {
	return readRecords(l.recordPath(id))
}

// RecordIDs returns the ids of all imports that have records, oldest first.
func (l *Library) RecordIDs() ([]string, error) {
	entries, err := os.ReadDir(l.path("records"))
	if err != nil {
		return nil, fmt.Errorf("list records: %w", err)
	}
	var ids []string
	for _, e := range entries {
		if id, ok := strings.CutSuffix(e.Name(), recordSuffix); ok {
			ids = append(ids, id)
		}
	}
	sort.Strings(ids)
	return ids, nil
}

// ReplaceRecords puts v as the only line of an import's records.
func (l *Library) ReplaceRecords(id string, v any) error {
	if l.readOnly {
		return ErrReadOnly
	}
	line, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("encode record: %w", err)
	}
	z, err := zstd.NewWriter(nil)
	if err != nil {
		return err
	}
	return replaceFile(l.recordPath(id), z.EncodeAll(append(line, '\n'), nil))
}

func (l *Library) recordPath(id string) string { return l.path("records", id+recordSuffix) }

func readRecords(path string) iter.Seq2[json.RawMessage, error] {
	return func(yield func(json.RawMessage, error) bool) {
		f, err := os.Open(path)
		if err != nil {
			yield(nil, fmt.Errorf("read records: %w", err))
			return
		}
		defer f.Close()
		z, err := zstd.NewReader(f, zstd.WithDecoderConcurrency(1))
		if err != nil {
			yield(nil, fmt.Errorf("read records %s: %w", path, err))
			return
		}
		defer z.Close()
		yieldLines(path, bufio.NewReaderSize(z, 1<<16), yield)
	}
}

func yieldLines(path string, r *bufio.Reader, yield func(json.RawMessage, error) bool) {
	for {
		line, err := r.ReadBytes('\n')
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			return
		case err != nil:
			yield(nil, fmt.Errorf("read records %s: %w", path, err))
			return
		}
		if !yield(line, nil) {
			return
		}
	}
}
