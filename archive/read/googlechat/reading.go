package googlechat

import (
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/blog"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
	"dotori/archive/read/takeout"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

const (
	largest = 8 << 20 // bytes of a message
	small   = 4 << 20 // bytes of a file that tells of a room or a person
)

// reading is one run over an archive.
type reading struct {
	*blog.Run
	owner   map[string]bool   // keys of the names and addresses of the owner
	account string            // the address of whom the archive is of, if it says so
	titles  map[string]string // of rooms by the base name of their folder, as the owner's file has them
	homes   map[string]bool   // folders whose files are ours
}

// namesOf takes "홍길동, gildong@example.com" apart.
func namesOf(option string) map[string]bool {
	names := map[string]bool{}
	for name := range strings.SplitSeq(option, ",") {
		if key := tree.Key(strings.TrimSpace(name)); key != "" {
			names[key] = true
		}
	}
	return names
}

// user is a person as the files of Google Chat have them.
type user struct{ Name, Email jsonlist.Word }

func (u user) name() string {
	if name := page.Clean(string(u.Name)); name != "" {
		return name
	}
	return page.Clean(string(u.Email))
}

// isOwner reports whether the archive is this person's.
func (r *reading) isOwner(u user) bool {
	return u.Email != "" && r.owner[tree.Key(string(u.Email))] || u.Name != "" && r.owner[tree.Key(string(u.Name))]
}

// users reads whose archive it is.
func (r *reading) users() {
	r.titles = map[string]string{}
	addresses := map[string]bool{}
	for _, name := range r.Files {
		if !strings.EqualFold(path.Base(name), "user_info.json") || r.Done() {
			continue
		}
		var info struct {
			User   user
			Groups jsonlist.Many[struct {
				Name jsonlist.Word `json:"group_name"`
				ID   jsonlist.Word `json:"group_id"`
			}] `json:"membership_info"`
		}
		if err := jsonlist.Load(r.Root, name, small, &info); err != nil {
			r.Skip(name, "This file could not be read.", err.Error())
			continue
		}
		r.Skip(name, "This file says whose messages these are and which rooms there are.", "")
		if info.User.Email != "" {
			r.owner[tree.Key(string(info.User.Email))] = true
			addresses[page.Clean(string(info.User.Email))] = true
		} else if info.User.Name != "" {
			r.owner[tree.Key(string(info.User.Name))] = true
		}
		for _, g := range info.Groups {
			r.titles[tree.Key(string(g.ID))] = page.Clean(string(g.Name))
		}
	}
	if len(addresses) == 1 {
		r.account = slices.Collect(maps.Keys(addresses))[0]
	}
}

// open opens a large file; one that cannot be read is warned of.
func (r *reading) open(name string) (io.ReadCloser, bool) {
	in, err := r.Open(name)
	if err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
	}
	return in, err == nil
}

// media makes media of a file beside the messages.
func (r *reading) media(file string) archive.Media {
	_, mime, _ := tree.Look(r.Root, file)
	return archive.Media{Name: text.NFC(path.Base(file)), Path: file, MIME: mime}
}

// rest tells why what holds no messages was left out.
func (r *reading) rest() {
	for _, home := range slices.Sorted(maps.Keys(r.homes)) {
		for name := range takeout.Indexes(r.Run, home) {
			r.Skip(name, "This page only lists what the Takeout holds.", "")
		}
	}
	for _, name := range r.Files {
		ours := strings.EqualFold(path.Base(name), "group_info.json") || isRoomName(name) && r.Index.Find(path.Dir(name), "group_info.json") == path.Join(path.Dir(name), "group_info.json")
		if ours && !r.Used(name) && len(r.homes) > 0 {
			r.Skip(name, "There are no messages in this room.", "")
		}
	}
}
