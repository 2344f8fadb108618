package wordpress

import (
	"maps"
	"path"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/read/tree"
)

// rest yields the attachments that no post has, and what was said to any.
func (r *reading) rest(s *site) {
	r.Begin()
	for _, id := range slices.Sorted(maps.Keys(s.attachments)) {
		a := s.attachments[id]
		on := s.yielded[a.post.parent]
		if !a.shown && !r.isKnown(s, a.post) {
			on = r.orphan(s, a.post)
		}
		if on.identity != "" {
			r.remarks(s, a.post, on)
		}
		if r.Done() {
			return
		}
	}
}

// orphan yields an attachment that no post has.
func (r *reading) orphan(s *site, p *post) yielded {
	f := &finder{uploads: r.files, site: s, post: p, shown: map[int64]bool{}}
	m, ok := f.attachment(p.id)
	if !ok {
		return yielded{}
	}
	if m.Missing {
		r.countOf(p.source).missing++
	}
	it := r.upload(s, p, m)
	return yielded{r.item(s, it, p.source, p.line), it.NativeID}
}

// upload is an attachment as an item of its own. When it was uploaded is not
// when it was taken, so that what the file itself says counts more.
func (r *reading) upload(s *site, p *post, m archive.Media) archive.Item {
	it := archive.Item{
		Kind: r.kindOf(m), NativeID: r.nativeID(s, p), Title: line(p.title), Text: words(firstOf(p.content, p.excerpt)).Text,
		Author: s.name(p.author), Moment: moment(p.date, p.gmt, r.zone), Media: []archive.Media{m}, Collections: p.shelf(s),
	}
	if it.Moment.Known() {
		it.Moment.Origin = archive.OriginMtime
	}
	if it.NativeID == "" && m.Missing {
		it.NativeID = "upload/" + m.Name + "/" + p.date
	}
	it.Own = s.isOwn(it.Author, r.owner)
	return it
}

// kindOf tells by the content what an upload is, or by its name when it is missing.
func (r *reading) kindOf(m archive.Media) archive.Kind {
	if m.Path != "" {
		head, _ := tree.Begin(r.Root, m.Path, media.SniffLen)
		kind, _ := media.Sniff(head, m.Path)
		return kind
	}
	switch strings.ToLower(path.Ext(m.Name)) {
	case ".mp4", ".mov", ".m4v", ".avi", ".wmv", ".webm", ".flv", ".3gp", ".mkv", ".mpg", ".ogv":
		return archive.Video
	case ".mp3", ".m4a", ".wav", ".ogg", ".flac", ".wma", ".aac":
		return archive.Audio
	}
	if tree.NamedLikeMedia(m.Name) {
		return archive.Photo
	}
	return archive.File
}

// others tells why files of a site were left out. Pictures in the uploads that
// no post and no attachment names are left to the reader of pictures.
func (r *reading) others() {
	roots := r.roots()
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		switch {
		case r.Used(name):
		case r.isCopy(name):
			r.Skip(name, "This is a smaller copy that WordPress made of a picture.", "")
		case isProgramFile(name, roots):
			r.Skip(name, "This file belongs to the program WordPress.", "")
		}
	}
}

// isCopy reports whether what a file is a copy of is there.
func (r *reading) isCopy(name string) bool {
	_, place, ok := strings.Cut("/"+name, "/uploads/")
	if !ok || !smaller.MatchString(place) {
		return false
	}
	found := r.files.find(place, original(place))
	return found != "" && found != name && r.Used(found)
}

// roots returns the folders in which a WordPress lies.
func (r *reading) roots() map[string]bool {
	roots := map[string]bool{}
	for _, name := range r.Files {
		for _, sign := range []string{"wp-includes/version.php", "wp-login.php", "wp-load.php"} {
			if root, ok := strings.CutSuffix(name, sign); ok && (root == "" || strings.HasSuffix(root, "/")) {
				roots[root] = true
			}
		}
	}
	return roots
}

func isProgramFile(name string, roots map[string]bool) bool {
	for root := range roots {
		rest, ok := strings.CutPrefix(name, root)
		if !ok {
			continue
		}
		if isInProgram(rest) {
			return true
		}
	}
	return false
}

// isInProgram tells the program's files by their place below its folder.
func isInProgram(rest string) bool {
	if inside, ok := strings.CutPrefix(rest, "wp-content/"); ok {
		first, _, isFolder := strings.Cut(inside, "/")
		return !isFolder || slices.Contains([]string{"plugins", "themes", "mu-plugins", "languages", "cache", "upgrade", "fonts"}, first)
	}
	if strings.HasPrefix(rest, "wp-admin/") || strings.HasPrefix(rest, "wp-includes/") {
		return true
	}
	isRoot := !strings.Contains(rest, "/")
	return isRoot && (strings.HasPrefix(rest, "wp-") && path.Ext(rest) == ".php" ||
		slices.Contains([]string{"index.php", "xmlrpc.php", "license.txt", "readme.html", ".htaccess"}, rest))
}
