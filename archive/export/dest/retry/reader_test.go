package retry_test

import (
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/iotest"
	"testing/synctest"

	"dotori/archive/export/dest/retry"
)

// TestReader breaks a download after each few bytes.
func TestReader(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const body = "봄 여름 가을 겨울"
		opened := 0
		r, err := retry.Reader(t.Context(), func(offset int64) (io.ReadCloser, error) {
			if opened++; opened%3 == 2 {
				return nil, retry.Again(errBusy, 0)
			}
			part := strings.NewReader(body[offset:min(int(offset)+4, len(body))])
			if int(offset)+4 >= len(body) {
				return io.NopCloser(part), nil
			}
			return io.NopCloser(io.MultiReader(part, iotest.ErrReader(errBusy))), nil
		})
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(r)
		if err != nil || string(got) != body {
			t.Errorf("%q, %v after %d opens", got, err, opened)
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
}

// TestReaderGivesUp wants an end where nothing comes any more, or nothing is there.
func TestReaderGivesUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r, err := retry.Reader(t.Context(), func(int64) (io.ReadCloser, error) { return io.NopCloser(iotest.ErrReader(errBusy)), nil })
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadAll(r); !errors.Is(err, errBusy) {
			t.Errorf("got %v", err)
		}
		_, err = retry.Reader(t.Context(), func(int64) (io.ReadCloser, error) { return nil, fs.ErrNotExist })
		if !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("got %v", err)
		}
	})
}
