package meta

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/tree"
)

// The services whose downloads are alike.
const (
	Facebook  archive.Service = "facebook"
	Instagram archive.Service = "instagram"
)

// File is a file of a download.
type File struct {
	Name string // in the archive
	Root string // the folder of the download
	Rest string // below the folder of activities, or below Root
	// Loose says that it lies in no download; Root is its folder then.
	Loose bool
}

// Survey tells which files of an archive belong to whose download. Several
// downloads, and parts of one that were unpacked side by side, may be in it.
type Survey struct {
	sniff func(name string) string // the beginning of a file
	homes map[string]home
}

// home is the folder of a download.
type home struct {
	services map[archive.Service]bool
	example  string // a file of messages, which may tell
}

// activities are the folders that name their service, by generation.
var activities = map[string]archive.Service{
	"your_facebook_activity":        Facebook,
	"your_activity_across_facebook": Facebook,
	"your_instagram_activity":       Instagram,
}

// signs are paths below the folder of a download that tell whose it is.
var signs = []struct {
	service archive.Service
	rest    *regexp.Regexp
}{
	{Facebook, regexp.MustCompile(`^posts/(your_posts[^/]*|your_(uncategorized_photos|photos|videos)|check-ins|album/\d+)\.(json|html)$`)},
	{Facebook, regexp.MustCompile(`^photos_and_videos/(your_(photos|videos)|album/\d+)\.(json|html)$`)},
	{Facebook, regexp.MustCompile(`^(personal_information/)?profile_information/profile_information\.(json|html)$`)},
	{Facebook, regexp.MustCompile(`^comments(_and_reactions)?/comments\.(json|html)$`)},
	{Instagram, regexp.MustCompile(`^(content|media)/(posts_\d+|stories|reels|igtv_videos|profile_photos|archived_posts)\.(json|html)$`)},
	{Instagram, regexp.MustCompile(`^(personal_information/personal_information/instagram_profile_information|(personal|account)_information/(personal|account)_information)\.(json|html)$`)},
	{"", threadFile},
}

// signFolders are those in which signs begin.
var signFolders = []string{"posts", "photos_and_videos", "personal_information", "profile_information", "account_information",
	"comments", "comments_and_reactions", "content", "media", "messages"}

// threadFile is a file of messages: box, folder, number, extension.
var threadFile = regexp.MustCompile(`^messages/(inbox|archived_threads|filtered_threads|message_requests|e2ee_cutover)/([^/]+)/message_(\d{1,6})\.(json|html)$`)

// flat are lists of Instagram's that lie in the folder of the download itself,
// under names that others have, too.
var flat = regexp.MustCompile(`^(media|messages|posts_\d+|stories|reels|igtv_videos|profile_photos|archived_posts)\.json$`)

// isFlat recognises them by the fields that they begin with.
func isFlat(head string) bool {
	has := func(fields ...string) bool {
		return !slices.ContainsFunc(fields, func(f string) bool { return !strings.Contains(head, `"`+f+`"`) })
	}
	return has("taken_at", "path") || has("creation_timestamp", "uri") && (has("media") || strings.Contains(head, `"ig_`)) ||
		has("conversation", "created_at", "sender")
}

// NewSurvey looks at the names of an archive. sniff returns the beginning of a
// file; it is asked only where names do not tell.
func NewSurvey(names []string, sniff func(name string) string) *Survey {
	s := &Survey{sniff: sniff, homes: map[string]home{}}
	for _, name := range names {
		if root, service, ok := sign(name); ok {
			s.note(root, service, name)
		} else if flat.MatchString(path.Base(name)) && isFlat(sniff(name)) {
			s.note(path.Dir(name), Instagram, name)
		}
	}
	for root, h := range s.homes {
		if len(h.services) == 0 {
			h.services[Judge(sniff(h.example))] = true
			s.homes[root] = h
		}
	}
	return s
}

// note remembers that root is a download. Two of them may have been unpacked
// over each other.
func (s *Survey) note(root string, service archive.Service, name string) {
	h, ok := s.homes[root]
	if !ok {
		h = home{services: map[archive.Service]bool{}}
	}
	if service != "" {
		h.services[service] = true
	} else if h.example == "" {
		h.example = name
	}
	s.homes[root] = h
}

// sign returns the folder of the download that a file shows to be one.
func sign(name string) (root string, service archive.Service, ok bool) {
	parts := strings.Split(name, "/")
	for i, p := range parts[:len(parts)-1] {
		if service, ok := activities[p]; ok {
			return path.Join(append([]string{"."}, parts[:i]...)...), service, true
		}
	}
	if ext := path.Ext(name); ext != ".json" && ext != ".html" {
		return "", "", false
	}
	for i, p := range parts[:len(parts)-1] {
		if !slices.Contains(signFolders, p) {
			continue
		}
		rest := path.Join(parts[i:]...)
		for _, sign := range signs {
			if sign.rest.MatchString(rest) {
				return path.Join(append([]string{"."}, parts[:i]...)...), sign.service, true
			}
		}
	}
	return "", "", false
}

// A file is judged by this much of it, in bytes.
const headSize = 16 << 10

// Judge tells by the beginning of a file of messages whose they are; "" when
// there is nothing of the kind.
func Judge(head string) archive.Service {
	isPage := strings.HasPrefix(strings.TrimSpace(head), "<")
	switch {
	case isPage && strings.Contains(strings.ToLower(head), "instagram"):
		return Instagram
	case isPage:
		return Facebook
	case !strings.Contains(head, `"messages"`) && !strings.Contains(head, `"sender_name"`):
		return ""
	case strings.Contains(head, `"is_geoblocked_for_viewer"`), !strings.Contains(head, `"participants"`):
		return Instagram
	}
	return Facebook
}

// Of returns where a file is in the service's download; false when it is in none.
func (s *Survey) Of(service archive.Service, name string) (File, bool) {
	root, ok := s.root(name)
	if !ok || !s.homes[root].services[service] {
		return File{}, false
	}
	rest, _ := tree.Below(root, name)
	f := File{Name: name, Root: root, Rest: rest}
	first, rest, inside := strings.Cut(rest, "/")
	if of, ok := activities[first]; ok && inside {
		f.Rest = rest
		return f, of == service
	}
	if len(s.homes[root].services) > 1 {
		return f, s.settle(f) == service
	}
	return f, true
}

// settle tells whose a file is where two downloads share their folder.
func (s *Survey) settle(f File) archive.Service {
	for _, sign := range signs {
		if sign.service != "" && sign.rest.MatchString(f.Rest) {
			return sign.service
		}
	}
	if threadFile.MatchString(f.Rest) {
		return Judge(s.sniff(f.Name))
	}
	return ""
}

// root returns the innermost download around a file.
func (s *Survey) root(name string) (string, bool) {
	for dir := path.Dir(name); ; dir = path.Dir(dir) {
		if _, ok := s.homes[dir]; ok {
			return dir, true
		}
		if dir == "." {
			return "", false
		}
	}
}

// Loose returns whose messages a file holds that lies in no download: one
// that somebody kept, or the download of encrypted chats, which is flat.
func (s *Survey) Loose(name string) archive.Service {
	if _, ok := s.root(name); ok || len(s.homes) > 0 && !numbered.MatchString(name) {
		return ""
	}
	switch path.Ext(name) {
	case ".json":
		if head := s.sniff(name); isChat(head) {
			return Judge(head)
		}
	case ".html":
		if strings.Contains(s.sniff(name), ">Participants: ") {
			return Facebook
		}
	}
	return ""
}

// numbered are the names that message files have from the service: beside a
// download, others are not worth a look.
var numbered = regexp.MustCompile(`_\d{1,6}\.(json|html)$`)

func isChat(head string) bool {
	return strings.Contains(head, `"sender_name"`) && strings.Contains(head, `"timestamp_ms"`) ||
		strings.Contains(head, `"senderName"`) && strings.Contains(head, `"timestamp"`) && strings.Contains(head, `"participants"`)
}
