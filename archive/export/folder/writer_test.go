package folder_test

import (
	"context"
	"io/fs"
	"iter"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/folder"
	"dotori/archive/read/dotori"
)

func writer() folder.Writer {
	return folder.Writer{Agent: "Dotori test", Now: func() time.Time { return time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC) }}
}

func read(ctx context.Context, root fs.FS) iter.Seq2[archive.Item, error] {
	return dotori.Reader{}.Read(ctx, root, nil)
}

func plain() exporttest.Case {
	return exporttest.Case{Writer: writer(), Read: read, Owned: []string{dotori.ItemsName, export.SumsName}}
}

func bag() exporttest.Case {
	c := plain()
	c.Options = archive.Options{"bagit": "true"}
	c.Owned = append(c.Owned, "bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt")
	return c
}

func TestFolder(t *testing.T) { exporttest.Run(t, plain()) }

func TestBag(t *testing.T) { exporttest.Run(t, bag()) }

func BenchmarkMillionMessages(b *testing.B) { exporttest.Bench(b, plain()) }
