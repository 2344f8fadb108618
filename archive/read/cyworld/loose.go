package cyworld

import (
	"path"

	"dotori/archive"
	"dotori/archive/read/tree"
)

// loose yields the pictures that no entry mentions: those beside pictures of
// entries, and those that only cy2me's users have.
func (r *reading) loose() {
	for _, name := range r.files {
		if r.done() {
			return
		}
		ours := r.homes[path.Dir(name)] || minuteName.MatchString(path.Base(name))
		if ours && !r.used[name] && tree.NamedLikeMedia(name) {
			r.picture(name, "", dateOfName(name), archive.Collection{Kind: archive.Album, Title: savedAlbum})
		}
	}
}
