package library

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/klauspost/compress/zstd"
)

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
