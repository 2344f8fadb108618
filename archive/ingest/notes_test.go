package ingest_test

import (
	"bufio"
	"context"
	"io/fs"
	"iter"
	"path"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read"
)

// notes is a reader for tests: each line of a *.note file is
// "wall|author|text|media", and loose *.png files are photos.
type notes struct{}

func (notes) Info() read.Info {
	return read.Info{Service: "notes", Title: "Notes", Kinds: []archive.Kind{archive.Message, archive.Photo}, Evidence: read.Verified}
}

func (notes) Detect(_ context.Context, root fs.FS) read.Match {
	found, _ := fs.Glob(root, "*")
	if len(found) == 0 {
		return read.Match{}
	}
	return read.Match{Confidence: 50}
}

func (n notes) Read(ctx context.Context, root fs.FS, _ archive.Options) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || ctx.Err() != nil {
				return err
			}
			switch path.Ext(name) {
			case ".note":
				return n.file(root, name, yield)
			case ".png":
				return n.photo(name, yield)
			}
			return nil
		})
	}
}

func (notes) photo(name string, yield func(archive.Item, error) bool) error {
	it := archive.Item{Kind: archive.Photo, Service: "notes", Media: []archive.Media{{Name: path.Base(name), Path: name}}}
	if dir := path.Dir(name); dir != "." {
		it.Collections = []archive.Collection{{Kind: archive.Album, Title: dir}}
	}
	if !yield(it, nil) {
		return fs.SkipAll
	}
	return nil
}

func (notes) file(root fs.FS, name string, yield func(archive.Item, error) bool) error {
	f, err := root.Open(name)
	if err != nil {
		yield(archive.Item{}, archive.Skip(name, "The file could not be read.", err.Error()))
		return nil
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		it, w := parseNote(name, n, lines.Text())
		if w != nil && !yield(archive.Item{}, w) || w == nil && !yield(it, nil) {
			return fs.SkipAll
		}
	}
	return nil
}

func parseNote(name string, n int, line string) (archive.Item, *archive.Warning) {
	parts := strings.Split(line, "|")
	if len(parts) < 3 {
		return archive.Item{}, &archive.Warning{Path: name, Line: n, Reason: "The line is not a note."}
	}
	wall, _ := time.Parse("2006-01-02 15:04", parts[0])
	it := archive.Item{Kind: archive.Message, Service: "notes", Author: parts[1], Text: parts[2],
		Moment:      archive.At(wall, archive.PrecisionMinute, archive.OriginArchive),
		Collections: []archive.Collection{{Kind: archive.Chat, Title: strings.TrimSuffix(path.Base(name), ".note")}},
		Files:       []string{name}, Line: n}
	if len(parts) > 3 {
		it.Media = []archive.Media{{Name: path.Base(parts[3]), Path: parts[3]}}
	}
	return it, nil
}
