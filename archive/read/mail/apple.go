package mail

import (
	"io/fs"
	"path"
	"strings"

	"dotori/archive/text"
)

// beside finds the attachments that Apple Mail took out of a .partial.emlx and
// keeps beside the folder Messages: Attachments/<number of the mail>/<part>/<name>.
func (r *reading) beside(l letter, c *content) {
	number, ok := strings.CutSuffix(strings.ToLower(path.Base(l.file)), ".partial.emlx")
	if !ok {
		return
	}
	dir := path.Join(path.Dir(path.Dir(l.file)), "Attachments", number)
	found := map[string]string{}
	fs.WalkDir(r.root, dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			found[text.Fold(d.Name())] = name
		}
		return nil
	})
	for _, a := range c.files {
		if a.open == nil {
			a.path = found[text.Fold(a.name)]
		}
	}
}
