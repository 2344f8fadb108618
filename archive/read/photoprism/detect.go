package photoprism

import (
	"context"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"dotori/archive/read"
	"dotori/archive/read/shots"
	"dotori/archive/read/tree"
)

const (
	mostNames = 400_000 // names that Detect looks at
	mostHeads = 16      // files that it opens
	headBegin = 2 << 10
)

// Detect looks for YAML files of pictures or albums, for a file with which
// PhotoPrism marks its storage, or for originals with a list of albums.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	names, heads := 0, 0
	var best read.Match
	for folder, err := range tree.Walk(ctx, root) {
		if names += len(folder.Files); err != nil || names > mostNames || best.Confidence > 90 {
			continue
		}
		for _, e := range folder.Files {
			name := path.Join(folder.Path, e.Name())
			if heads == mostHeads && e.Name() != storageMark || !isSign(name) {
				continue
			}
			heads++
			if m := matchOf(root, name); m.Confidence > best.Confidence {
				best = m
			}
		}
	}
	if ctx.Err() != nil {
		return read.Match{}
	}
	return best
}

// storageMark is the file with which PhotoPrism marks where it keeps its own.
const storageMark = ".ppstorage"

func isSign(name string) bool {
	base := path.Base(name)
	return isYAML(name) || base == storageMark || base == shots.ListName
}

func isYAML(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".yml" || ext == ".yaml"
}

func matchOf(root fs.FS, name string) read.Match {
	switch kind, _ := kindOf(root, name); kind {
	case ofPicture, ofAlbum:
		return read.Match{Confidence: 93, Variant: withYAML, Reason: "A YAML file of PhotoPrism was found.", Detail: name}
	case ofStorage:
		return read.Match{Confidence: 85, Variant: withYAML, Reason: "A folder that PhotoPrism marked was found.", Detail: name}
	case ofList:
		return read.Match{Confidence: 60, Variant: ofUpload, Reason: "Originals with a list of their albums were found.", Detail: name}
	}
	return read.Match{}
}

// kind says what one of PhotoPrism's files is.
type kind int

const (
	ofNobody kind = iota
	ofPicture
	ofAlbum
	ofStorage
	ofList
)

// uid is what YAML files begin with, or soon have: the ids of pictures begin
// with p, those of albums with a.
var uid = regexp.MustCompile(`(?m)^UID: ?"?([pa])[a-z0-9]{8,}"?\s*$`)

// kindOf looks into a file.
func kindOf(root fs.FS, name string) (kind, error) {
	switch {
	case path.Base(name) == storageMark:
		return ofStorage, nil
	case path.Base(name) == shots.ListName:
		info, err := fs.Stat(root, path.Join(path.Dir(name), "originals"))
		if err != nil || !info.IsDir() {
			return ofNobody, nil
		}
		is, err := shots.IsList(root, name)
		if is {
			return ofList, nil
		}
		return ofNobody, err
	case !isYAML(name):
		return ofNobody, nil
	}
	b, err := tree.Begin(root, name, headBegin)
	m := uid.FindSubmatch(b)
	switch {
	case m == nil:
		return ofNobody, err
	case m[1][0] == 'a':
		return ofAlbum, nil
	}
	return ofPicture, nil
}
