package albums

import (
	"context"
	"path"

	"dotori/archive"
	"dotori/archive/export/shelf"
)

// Copies returns the option that asks for [Copy].
func Copies() archive.Option {
	return archive.Option{
		ID: "album-copies", Type: archive.BoolOption, Default: "false",
		Title: "Copy into every album",
		Help:  "A picture that is in several albums is written into the folder of each; this needs more room.",
	}
}

// Lacks is why an item that is in several albums is not expressed without
// copies, or "".
func Lacks(it archive.Item) string {
	if len(it.Media) > 0 && len(Of(it)) > 1 {
		return "It is in several albums, and its file lies in the folder of the first; the option for copies keeps the others."
	}
	return ""
}

// Copy puts an item's media into folders that it does not lie in yet, with
// what stands beside them. The item is one of the export's.
func Copy(ctx context.Context, x *shelf.Export, it archive.Item, folders []string, beside func(archive.Item, archive.Media, string) []shelf.Page) error {
	for _, m := range it.Media {
		for _, dir := range folders {
			if m.Path == "" || m.Missing || dir == path.Dir(m.Path) {
				continue
			}
			if err := copyTo(ctx, x, it, m, dir, beside); err != nil {
				return err
			}
		}
	}
	return nil
}

func copyTo(ctx context.Context, x *shelf.Export, it archive.Item, m archive.Media, dir string, beside func(archive.Item, archive.Media, string) []shelf.Page) error {
	name, err := x.Copy(ctx, path.Join(dir, path.Base(m.Path)), it, m)
	if name == "" || err != nil {
		return err
	}
	for _, p := range beside(it, m, name) {
		if _, err := x.Document(ctx, p.Name, p.Body, x.Modified(it.Moment)); err != nil {
			return err
		}
	}
	return nil
}
