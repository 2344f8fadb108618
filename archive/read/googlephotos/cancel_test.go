package googlephotos_test

import (
	"context"
	"fmt"
	"io/fs"
	"testing"
	"testing/fstest"

	"dotori/archive/read/googlephotos"
)

// cancelling is an archive of which somebody has had enough after some files.
type cancelling struct {
	fs.FS
	left   int
	cancel func()
}

func (c *cancelling) Open(name string) (fs.File, error) {
	if c.left--; c.left == 0 {
		c.cancel()
	}
	return c.FS.Open(name)
}

// A part of a Takeout may hold JSONs alone: however many, reading ends at once.
func TestCancelAmongJSONsWithoutPictures(t *testing.T) {
	root := fstest.MapFS{}
	for i := range 2000 {
		name := fmt.Sprintf("Takeout/Google Photos/Photos from 2019/IMG_%04d.JPG.json", i)
		root[name] = &fstest.MapFile{Data: []byte(`{"title":"a.jpg","photoTakenTime":{"timestamp":"1564824130"}}`)}
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	files := &cancelling{FS: root, left: 200, cancel: cancel}
	var last error
	for _, err := range googlephotos.New().Read(ctx, files, nil) {
		last = err
	}
	if last != context.Canceled || files.left < -20 {
		t.Errorf("%v, %d files were opened behind the end", last, -files.left)
	}
}
