package zipped_test

import (
	"context"
	"path/filepath"
	"testing"

	"dotori/archive/export"
	"dotori/archive/export/dest/desttest"
	"dotori/archive/export/dest/zipped"
)

func open(t *testing.T, path string) *zipped.Zip {
	t.Helper()
	z, err := zipped.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func TestZip(t *testing.T) {
	desttest.Run(t, func(t *testing.T) desttest.Open {
		path := filepath.Join(t.TempDir(), "내 추억.zip")
		return func(t *testing.T) export.Session { return open(t, path) }
	})
}
