package bagit

import (
	"context"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// listing is what lies in the bag's folder.
type listing struct {
	sizes     map[string]int64
	folded    map[string]string // without regard to case and normalisation -> name
	irregular []string
}

func list(ctx context.Context, root fs.FS) (*listing, error) {
	l := &listing{sizes: map[string]int64{}, folded: map[string]string{}}
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case ctx.Err() != nil:
			return ctx.Err()
		case d.IsDir():
			return nil
		case !d.Type().IsRegular():
			l.irregular = append(l.irregular, name)
			return nil
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		l.sizes[name] = info.Size()
		l.folded[fold(name)] = name
		return nil
	})
	return l, err
}

func fold(name string) string {
	return norm.NFC.String(cases.Fold().String(norm.NFC.String(name)))
}

// resolve finds the file that a manifest means by name; reason says why it is
// not found under exactly that name. It returns "" when there is none.
func (l *listing) resolve(name, raw string) (file, reason string) {
	if _, ok := l.sizes[name]; ok {
		return name, ""
	}
	if _, ok := l.sizes[raw]; ok {
		return raw, "The name in the list is not encoded as it should be."
	}
	if there, ok := l.folded[fold(name)]; ok {
		return there, "The name in the list differs in case or in how its letters are composed."
	}
	return "", ""
}

// systemFile reports a file that Finder, Explorer or an interrupted export
// leaves behind.
func systemFile(name string) bool {
	base := path.Base(name)
	switch strings.ToLower(base) {
	case ".ds_store", "thumbs.db", "desktop.ini", ".localized", "ehthumbs.db":
		return true
	}
	return strings.HasPrefix(base, "._") || strings.HasPrefix(base, ".dotori-part-")
}
