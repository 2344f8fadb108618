package mastodon

import (
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/page"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// mediaFolder is where archives keep what posts show, whatever the server puts
// before it.
const mediaFolder = "media_attachments/"

// media returns what a post shows; what the archive does not hold is missing.
func (r *reading) media(list []attachment) (all []archive.Media) {
	for _, a := range list {
		address := a.URL.first()
		if name := r.file(address); name != "" {
			all = append(all, archive.Media{Name: a.fileName(name), Path: name, MIME: string(a.MIME)})
		} else if lost, ok := article.Lost(address); ok {
			all = append(all, lost)
		}
	}
	return all
}

func (r *reading) file(address string) string {
	if i := strings.LastIndex(address, mediaFolder); i >= 0 {
		if name := r.Index.Find(r.home, address[i:]); name != "" {
			return name
		}
	}
	return r.Index.Find(r.home, strings.TrimPrefix(address, "/"))
}

// isFileName reports whether the name of an attachment is that of the file, as
// in Dotori's exports, not what can be seen in it.
func (a attachment) isFileName() bool {
	ext := path.Ext(string(a.Name))
	return ext != "" && strings.EqualFold(ext, path.Ext(a.URL.first())) && !strings.Contains(string(a.Name), "\n")
}

func (a attachment) fileName(file string) string {
	if a.isFileName() {
		return path.Base(page.Clean(string(a.Name)))
	}
	return text.NFC(path.Base(file))
}

var (
	profile = regexp.MustCompile(`(?i)^(?:avatar|header)\.\w+$`)
	lists   = regexp.MustCompile(`(?i)^(?:likes|bookmarks|favourites)\.json$`)
)

// rest tells what became of the files around the outbox that no post shows.
func (r *reading) rest() {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if r.Used(name) {
			continue
		}
		inside := strings.TrimPrefix(name, r.home+"/")
		switch beside := path.Dir(name) == r.home; {
		case beside && profile.MatchString(path.Base(name)):
			r.Skip(name, "This is the picture of a profile.", "")
		case beside && lists.MatchString(path.Base(name)):
			r.Skip(name, "This file has only the addresses of what others wrote.", "")
		case (inside != name || r.home == ".") && strings.Contains("/"+inside, "/"+mediaFolder):
			r.loose(name)
		}
	}
}

// loose yields a picture that no post shows.
func (r *reading) loose(name string) {
	kind, mime, w := tree.Look(r.Root, name)
	if w != nil {
		r.Warn(w)
		return
	}
	r.Item(archive.Item{Kind: kind, Account: r.account(), Media: []archive.Media{{Name: text.NFC(path.Base(name)), MIME: mime, Path: name}}})
}
