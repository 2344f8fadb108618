package kakaostory

import (
	"net/url"
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/blog"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// album finds pictures by the id of the post that stands in their names.
type album map[string][]string

// postName is a name that programs give: <user>.<post>_0.jpg, <post>_1.jpg, <post>.jpg.
var postName = regexp.MustCompile(`^(?:.*[._])?([A-Za-z0-9]{6,})(?:[_-]\d{1,3})?$`)

func newAlbum(files []string) album {
	a := album{}
	for _, name := range files {
		if m := postName.FindStringSubmatch(blog.Stem(name)); m != nil && tree.NamedLikeMedia(name) {
			a[m[1]] = append(a[m[1]], name)
		}
	}
	return a
}

// general is the name of a picture that the server gives to each.
var general = regexp.MustCompile(`(?i)^(?:img|image|photo|thumb|video|origin|original|movie|talk|th)?(?:_?[a-z0-9]{1,4})?\.\w+$`)

// find returns the media at one of the addresses: the file that is named so,
// the next of the post's own, or a missing one; none where there is no address.
func (r *reading) find(page, post string, addresses []string) []archive.Media {
	if len(addresses) == 0 {
		return nil
	}
	for _, address := range addresses {
		if file := r.named(page, address); file != "" {
			if m, ok := r.load(file); ok {
				return []archive.Media{m}
			}
		}
	}
	_, short, _ := strings.Cut(post, ".")
	for _, file := range r.album[short] {
		if r.taken[file] {
			continue
		}
		r.taken[file] = true
		if m, ok := r.load(file); ok {
			return []archive.Media{m}
		}
	}
	if m, ok := article.Lost(addresses[0]); ok {
		return []archive.Media{m}
	}
	return []archive.Media{{Name: "picture", Missing: true}}
}

// named returns the file that an address means. Of addresses of the server,
// whose last parts are alike, more than that has to fit.
func (r *reading) named(page, address string) string {
	dir := path.Dir(page)
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return r.Index.Find(dir, address)
	}
	whole := strings.Trim(u.Path, "/")
	if file := r.Index.Find(dir, strings.ReplaceAll(whole, "/", "_")); file != "" {
		return file
	}
	file := r.Index.Find(dir, whole)
	if base := path.Base(whole); file == "" || !general.MatchString(base) {
		return file
	}
	if tail := path.Join(path.Base(path.Dir(whole)), path.Base(whole)); strings.HasSuffix(tree.Key(file), tree.Key("/"+tail)) {
		return file
	}
	return ""
}

// load makes media of a file, or warns that it is none.
func (r *reading) load(file string) (archive.Media, bool) {
	_, mime, w := tree.Look(r.Root, file)
	if w != nil {
		if !r.Used(file) {
			r.Warn(w)
		}
		return archive.Media{}, false
	}
	return archive.Media{Name: text.NFC(path.Base(file)), Path: file, MIME: mime}, true
}
