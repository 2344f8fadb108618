package wordpress

import (
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/blog"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// uploads are the files that lie beside an export or in a site's folder.
type uploads struct {
	*blog.Run
	byPlace map[string]string // by their place in the uploads: "2019/08/a.jpg"
}

func newUploads(r *blog.Run) *uploads {
	u := &uploads{Run: r, byPlace: map[string]string{}}
	for _, name := range r.Files {
		if _, place, ok := strings.Cut("/"+name, "/uploads/"); ok {
			key := tree.Key(place)
			if _, taken := u.byPlace[key]; !taken {
				u.byPlace[key] = name
			}
		}
	}
	return u
}

// smaller is a copy that WordPress made of a picture: a-300x200.jpg, a-scaled.jpg.
var smaller = regexp.MustCompile(`(?i)-(?:\d{1,5}x\d{1,5}|scaled)(\.\w{2,5})$`)

// original returns what a place in the uploads is a smaller copy of.
func original(place string) string { return smaller.ReplaceAllString(place, "$1") }

// scaled is the copy by which WordPress shows a picture that is very large.
var scaled = regexp.MustCompile(`(?i)-scaled(\.\w{2,5})$`)

// unscaled returns the upload itself. Numbers in its name may be the author's.
func unscaled(place string) string { return scaled.ReplaceAllString(place, "$1") }

// find returns the file at a place in the uploads, the largest that is there.
// First is what it is a copy of, or itself.
func (u *uploads) find(place, first string) string {
	if place == "" {
		return ""
	}
	ext := path.Ext(first)
	for _, p := range []string{first, strings.TrimSuffix(first, ext) + "-scaled" + ext, place} {
		if name := u.byPlace[tree.Key(p)]; name != "" {
			return name
		}
	}
	return ""
}

// beside finds a file that was put beside an export in whatever folder.
func (u *uploads) beside(source, place, first string) string {
	if place == "" || len(u.byPlace) > 0 {
		return ""
	}
	return firstOf(u.Index.Find(path.Dir(source), "uploads/"+first), u.Index.Find(path.Dir(source), "uploads/"+place))
}

// finder finds what one post shows.
type finder struct {
	*uploads
	site  *site
	post  *post
	shown map[int64]bool // attachments that the post has
	lost  int
}

// Find is an [article.Finder].
func (f *finder) Find(ref article.Ref) (archive.Media, bool) {
	for _, address := range ref.Addresses {
		if m, ok := f.address(address); ok && (ref.Use != article.Link || isDocument(m)) {
			return f.count(m), true
		}
	}
	first := ref.Addresses[0]
	if ref.Use == article.Link || strings.HasPrefix(first, scheme) {
		return archive.Media{}, false
	}
	if name := f.local(first); name != "" {
		return archive.Media{Name: text.NFC(path.Base(name)), Path: name}, true
	}
	m, ok := article.Lost(first)
	return f.count(m), ok
}

func (f *finder) count(m archive.Media) archive.Media {
	if m.Missing {
		f.lost++
	}
	return m
}

// isDocument tells what links attach: files that are there, and missing ones
// that are no pictures; those are shown smaller beside the link.
func isDocument(m archive.Media) bool { return m.Path != "" || !tree.NamedLikeMedia(m.Name) }

// address returns the upload that an address means.
func (f *finder) address(address string) (archive.Media, bool) {
	if id, ok := strings.CutPrefix(address, scheme); ok {
		return f.attachment(number(id))
	}
	place := placeOf(address)
	if place == "" {
		return archive.Media{}, false
	}
	for _, p := range []string{place, original(place)} {
		if id, ok := f.site.byFile[tree.Key(p)]; ok {
			return f.attachment(id)
		}
	}
	return f.media(place, original(place))
}

// attachment returns an attachment by its number.
func (f *finder) attachment(id int64) (archive.Media, bool) {
	a := f.site.attachments[id]
	if a == nil {
		return archive.Media{}, false
	}
	f.shown[id], a.shown = true, true
	place := firstOf(a.post.file, placeOf(a.post.url), path.Base(a.post.url))
	return f.media(place, unscaled(place))
}

// media returns the file at a place in the uploads, or what it is a copy of; it
// may be missing.
func (f *finder) media(place, first string) (archive.Media, bool) {
	if name := firstOf(f.find(place, first), f.beside(f.post.source, place, first)); name != "" {
		return archive.Media{Name: text.NFC(path.Base(name)), Path: name}, true
	}
	return article.Lost(first)
}

// local finds a picture of the site that is not among its uploads.
func (f *finder) local(address string) string {
	rest, isPath := address, strings.HasPrefix(address, "/")
	if f.site.account != "" {
		host, _, _ := strings.Cut(f.site.account, "/")
		if _, after, ok := strings.Cut(address, host+"/"); ok {
			rest, isPath = after, true
		}
	}
	if !isPath {
		return ""
	}
	name := f.Index.Find(".", strings.TrimLeft(rest, "/"))
	if name == "" || !tree.NamedLikeMedia(name) {
		return ""
	}
	return name
}

// rest returns the attachments of the post that it has not shown.
func (f *finder) rest() (more []archive.Media) {
	ids := f.site.byParent[f.post.id]
	if t := f.post.thumbnail; t > 0 {
		ids = append([]int64{t}, ids...)
	}
	for _, id := range ids {
		if f.shown[id] {
			continue
		}
		if m, ok := f.attachment(id); ok {
			more = append(more, f.count(m))
		}
	}
	return more
}
