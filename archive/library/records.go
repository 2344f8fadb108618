package library

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/klauspost/compress/zstd"
)

const recordSuffix = ".jsonl.zst"

// RecordWriter appends JSON lines to the records of one import. Lines are
// encoded beside the caller, in their order, and durable after Flush. It is
// for one goroutine; what is written must not be changed afterwards.
type RecordWriter struct {
	file  *os.File
	zip   *zstd.Encoder
	open  bool // a zstd frame is begun; the encoding goroutine's
	queue chan any
	done  chan error // one answer to each flush
}

// flush asks the encoding goroutine to end the frame.
type flush struct{}

// AppendRecords opens the records of an import for appending. What a crash
// left half-written at their end is cut off first.
func (l *Library) AppendRecords(id string) (*RecordWriter, error) {
	if l.readOnly {
		return nil, ErrReadOnly
	}
	path := l.recordPath(id)
	if err := repairRecords(path); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o644)
	if err != nil {
		return nil, fmt.Errorf("open records: %w", err)
	}
	z, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open records: %w", err), f.Close())
	}
	w := &RecordWriter{file: f, zip: z, queue: make(chan any, 1024), done: make(chan error, 1)}
	go w.encode()
	return w, syncFolder(filepath.Dir(path))
}

// Write appends v as one line of JSON. Errors come from the next Flush.
func (w *RecordWriter) Write(v any) { w.queue <- v }

// Flush makes all lines so far durable.
func (w *RecordWriter) Flush() error {
	w.queue <- flush{}
	return <-w.done
}

// Close flushes and closes the file.
func (w *RecordWriter) Close() error {
	err := w.Flush()
	close(w.queue)
	return errors.Join(err, w.file.Close())
}

// encode runs beside the writer's goroutine. After an error it takes the rest
// without writing it, so that nobody waits forever.
func (w *RecordWriter) encode() {
	var failed error
	for v := range w.queue {
		switch _, end := v.(flush); {
		case end:
			w.done <- errors.Join(failed, w.sync())
		case failed == nil:
			failed = w.line(v)
		}
	}
}

func (w *RecordWriter) line(v any) error {
	line, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("encode record: %w", err)
	}
	if !w.open {
		w.zip.Reset(w.file)
		w.open = true
	}
	if _, err := w.zip.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("write record: %w", err)
	}
	return nil
}

func (w *RecordWriter) sync() error {
	if !w.open {
		return nil
	}
	w.open = false
	if err := errors.Join(w.zip.Close(), w.file.Sync()); err != nil {
		return fmt.Errorf("flush records: %w", err)
	}
	return nil
}

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

// repairRecords rewrites records whose last zstd frame is incomplete, because
// nothing can be appended after half a frame.
func repairRecords(path string) error {
	whole, err := wholeRecords(path)
	if whole || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	f, err := os.Create(path + ".new")
	if err != nil {
		return fmt.Errorf("repair records: %w", err)
	}
	if err := errors.Join(copyWhole(f, path), f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("repair records %s: %w", path, err)
	}
	return os.Rename(path+".new", path)
}

func wholeRecords(path string) (bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer f.Close()
	z, err := zstd.NewReader(f, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return false, err
	}
	defer z.Close()
	_, err = io.Copy(io.Discard, z)
	return err == nil, nil
}

func copyWhole(w io.Writer, path string) error {
	z, err := zstd.NewWriter(w)
	if err != nil {
		return err
	}
	for line, err := range readRecords(path) {
		if err != nil {
			return errors.Join(err, z.Close())
		}
		if _, err := z.Write(line); err != nil {
			return errors.Join(err, z.Close())
		}
	}
	return z.Close()
}
