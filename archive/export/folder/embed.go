package folder

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"

	"dotori/archive"
	"dotori/archive/export/folder/exiftool"
	"dotori/archive/export/shelf"
	"dotori/archive/export/xmp"
)

// embedder writes what sidecars say into copies of pictures, in a folder for
// temporary files. Videos stay what they are: their metadata is not worth the
// risk for the film.
type embedder struct {
	tool *exiftool.Tool
	dir  string
}

// newEmbedder starts exiftool, which ends with ctx.
func newEmbedder(ctx context.Context) (*embedder, error) {
	tool, err := exiftool.Open(ctx)
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "dotori-embed-")
	if err != nil {
		return nil, errors.Join(err, tool.Close())
	}
	return &embedder{tool, dir}, nil
}

// Close ends exiftool and removes the folder.
func (e *embedder) Close() error { return errors.Join(e.tool.Close(), os.RemoveAll(e.dir)) }

// embeddable are the pictures that exiftool writes safely.
func embeddable() []string {
	return []string{"image/jpeg", "image/png", "image/webp", "image/tiff", "image/heic", "image/heif", "image/avif"}
}

// rewrite is a [shelf.Layout]'s Rewrite.
func (e *embedder) rewrite(_ context.Context, it archive.Item, m archive.Media, original io.Reader) (io.ReadSeekCloser, error) {
	if !slices.Contains(embeddable(), m.MIME) {
		return nil, nil
	}
	picture, sidecar := filepath.Join(e.dir, "picture"+shelf.Ext(m)), filepath.Join(e.dir, "sidecar.xmp")
	if err := e.copy(picture, original); err != nil {
		return nil, err
	}
	if err := os.WriteFile(sidecar, xmp.Sidecar(it, m), 0o600); err != nil {
		return nil, err
	}
	if err := e.tool.Embed(picture, sidecar); err != nil {
		return nil, err
	}
	return os.Open(picture)
}

func (*embedder) copy(name string, r io.Reader) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, r)
	return errors.Join(err, f.Close())
}
