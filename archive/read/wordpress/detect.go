package wordpress

import (
	"context"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"dotori/archive/read"
	"dotori/archive/read/page"
	"dotori/archive/read/tree"
)

const (
	certain    = 98
	mostHeads  = 32       // exports that Detect opens
	headLength = 16 << 10 // an export says within this what it is
)

// Detect implements [read.Reader]: an export names its own namespace.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	heads := 0
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil {
			continue
		}
		for _, e := range folder.Files {
			name := path.Join(folder.Path, e.Name())
			if !isNamed(name) {
				continue
			}
			if heads++; heads > mostHeads {
				return read.Match{}
			}
			if head, err := tree.Begin(root, name, headLength); err == nil && isHead(page.Decode(head)) {
				return read.Match{Confidence: certain, Variant: ofExport, Detail: name, Reason: "The file begins as an export of WordPress does."}
			}
		}
	}
	return read.Match{}
}

func isNamed(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".xml" || ext == ".wxr"
}

// namespace is that of exports, whatever stands around it.
var namespace = regexp.MustCompile(`xmlns:\w+\s*=\s*["']http://wordpress\.org/export/|<wp:wxr_version>`)

func isHead(head string) bool { return strings.Contains(head, "<rss") && namespace.MatchString(head) }
