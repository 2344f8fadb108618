package immich

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
	mostHeads = 12      // files that it opens
	headBegin = 4 << 10
)

// Detect looks for the folders of a server, for a file of immich-go beside a
// picture, or for folders of albums with a list of them.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	s := newSigns(root)
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil {
			continue
		}
		if s.look(folder); s.names > mostNames {
			break
		}
	}
	if ctx.Err() != nil {
		return read.Match{}
	}
	return s.match()
}

// signs are what shows the folders of Immich, in one walk.
type signs struct {
	root         fs.FS
	names, heads int
	parts        map[string]map[string]bool // folders that a server has, by the folder that they are in
	marked       string                     // a folder that a server has marked
	described    string                     // a file of immich-go
	listed       string                     // a list of albums beside folders for an upload
}

func newSigns(root fs.FS) *signs { return &signs{root: root, parts: map[string]map[string]bool{}} }

// serverPart is a folder that each server has.
var serverPart = regexp.MustCompile(`^(?:library|upload|thumbs|encoded-video|profile|backups)$`)

func (s *signs) look(f tree.Folder) {
	s.names += len(f.Files)
	base, home := path.Base(f.Path), path.Dir(f.Path)
	if serverPart.MatchString(base) {
		if s.parts[home] == nil {
			s.parts[home] = map[string]bool{}
		}
		s.parts[home][base] = true
	}
	for _, e := range f.Files {
		name := path.Join(f.Path, e.Name())
		switch {
		case e.Name() == ".immich" && serverPart.MatchString(base) && s.marked == "":
			s.marked = name
		case s.described == "" && s.heads < mostHeads && isBesidePicture(name):
			s.heads++
			if isDescription(s.root, name) {
				s.described = name
			}
		case s.listed == "" && s.heads < mostHeads && e.Name() == shots.ListName:
			s.heads++
			if ours, _ := s.isUploadList(name); ours {
				s.listed = name
			}
		}
	}
}

func (s *signs) match() read.Match {
	if s.marked != "" {
		return read.Match{Confidence: 96, Variant: ofServer, Reason: "A folder that Immich marked was found.", Detail: s.marked}
	}
	for home := range s.parts {
		if s.isServer(home) {
			return read.Match{Confidence: 80, Variant: ofServer, Reason: "The folders of an Immich server were found.", Detail: path.Join(home, "thumbs")}
		}
	}
	if s.described != "" {
		return read.Match{Confidence: 90, Variant: ofGo, Reason: "A file of immich-go lies beside a picture.", Detail: s.described}
	}
	if s.listed != "" {
		return read.Match{Confidence: 60, Variant: ofUpload, Reason: "Folders of albums with a list of them were found.", Detail: s.listed}
	}
	return read.Match{}
}

// isServer reports whether a folder has enough of what a server has.
func (s *signs) isServer(home string) bool {
	p := s.parts[home]
	return len(p) >= 4 && p["thumbs"] && (p["library"] || p["upload"])
}

// isUploadList reports whether a list of albums lies beside the folders that
// Dotori writes for an upload.
func (s *signs) isUploadList(name string) (bool, error) {
	for _, dir := range []string{"albums", "timeline"} {
		if info, err := fs.Stat(s.root, path.Join(path.Dir(name), dir)); err == nil && info.IsDir() {
			return shots.IsList(s.root, name)
		}
	}
	return false, nil
}

// isBesidePicture reports whether a file is named photo.jpg.JSON.
func isBesidePicture(name string) bool {
	ext := path.Ext(name)
	return strings.EqualFold(ext, ".json") && tree.NamedLikeMedia(strings.TrimSuffix(name, ext))
}

// isDescription reports whether a file is one of immich-go's.
func isDescription(root fs.FS, name string) bool {
	b, err := tree.Begin(root, name, headBegin)
	head := string(b)
	if err != nil || !strings.Contains(head, `"fileName"`) {
		return false
	}
	return strings.Contains(head, `"software": "immich-go`) || strings.Contains(head, `"software":"immich-go`) ||
		strings.Contains(head, `"fromPartner"`) || strings.Contains(head, `"favorited"`) && strings.Contains(head, `"dateTaken"`)
}
