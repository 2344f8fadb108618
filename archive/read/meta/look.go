package meta

import (
	"context"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/read/tree"
)

const (
	mostNames = 100_000 // names that Look sees
	mostHeads = 24      // files that it opens
)

// Seen is what an archive shows of a service's downloads.
type Seen struct {
	File      string // the first of its files that shows it; "" when there is none
	Activity  string // the name of the folder of activities, or ""
	Sign      bool   // a file that only this service's downloads have
	Old       bool   // the one list that downloads of 2019 have
	Kept      bool   // messages that lie in no download
	Encrypted bool   // messages of encrypted chats
	JSON      bool
	Pages     bool
}

// Look looks for downloads of a service. It opens few files.
func Look(ctx context.Context, root fs.FS, service archive.Service) Seen {
	heads := 0
	sniff := func(name string) string {
		if heads++; heads > mostHeads {
			return ""
		}
		return head(root, name)
	}
	names := list(ctx, root)
	survey := NewSurvey(names, sniff)
	var seen Seen
	for _, name := range names {
		if f, ok := survey.Of(service, name); ok {
			seen.note(f, service, sniff)
		}
	}
	if seen.File == "" {
		seen.loose(names, survey, service)
	}
	if seen.File != "" {
		seen.Encrypted = !seen.Sign && strings.Contains(head(root, seen.File), `"senderName"`)
	}
	return seen
}

func list(ctx context.Context, root fs.FS) (names []string) {
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil {
			continue
		}
		for _, e := range folder.Files {
			names = append(names, path.Join(folder.Path, e.Name()))
		}
		if len(names) > mostNames {
			break
		}
	}
	return names
}

// note takes in what a file of a download shows.
func (s *Seen) note(f File, service archive.Service, sniff func(string) string) {
	ext := path.Ext(f.Name)
	if ext != ".json" && ext != ".html" {
		return
	}
	inside, _ := tree.Below(f.Root, f.Name)
	first, _, _ := strings.Cut(inside, "/")
	activity := activities[first] == service
	sign := flat.MatchString(f.Rest) || isSign(f, service) && (s.Sign || activity || speaks(sniff(f.Name)))
	if !activity && !sign && !threadFile.MatchString(f.Rest) {
		return
	}
	if activity && s.Activity == "" {
		s.Activity = first
	}
	if s.File == "" || sign && !s.Sign && s.Activity == "" {
		s.File = f.Name
	}
	s.Sign = s.Sign || sign
	s.Old = s.Old || f.Rest == "media.json"
	s.JSON, s.Pages = s.JSON || ext == ".json", s.Pages || ext == ".html"
}

func isSign(f File, service archive.Service) bool {
	for _, known := range signs {
		if known.service == service && known.rest.MatchString(f.Rest) {
			return true
		}
	}
	return false
}

// words are fields of the lists of all generations, and what the classes of
// pages begin with, in tags and in the styles that may fill a page's head. The
// names of files alone may be those of any program.
var words = regexp.MustCompile(`"(?:(?:creation_|update_)?timestamp(?:_value)?|taken_at|string_map_data|media_map_data|profile_v2|profile|profile_user|profile_pic_url` +
	`|[a-z_]+_v2|status_updates|ig_[a-z_]+|uri)"\s*:|class="(?:_|pam|uiBoxWhite)|\._[0-9a-z]{2,8}[ ,:.{]`)

// speaks reports whether the beginning of a file is that of a download's. What
// cannot be read may be.
func speaks(head string) bool { return head == "" || words.MatchString(head) }

// loose looks for messages that lie in no download.
func (s *Seen) loose(names []string, survey *Survey, service archive.Service) {
	for _, name := range names {
		if survey.Loose(name) == service {
			s.File, s.Kept = name, true
			s.JSON, s.Pages = path.Ext(name) == ".json", path.Ext(name) == ".html"
			return
		}
	}
}
