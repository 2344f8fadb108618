package library

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/klauspost/compress/zstd"
)

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
