package facebook

import (
	"encoding/json"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/meta"
)

// reading is one run over an archive.
type reading struct {
	*meta.Run
	named map[string][]list // the lists that name a picture, by its file or uri
	taken map[string]bool   // pictures that an item has
}

// The files by what they hold, below the folder of activities.
var (
	postList  = regexp.MustCompile(`^(posts/(your_posts[^/]*|check-ins?[^/]*|other_people[^/]*)|groups/[^/]*posts[^/]*|(stories|archive)/(archived_stories|story_archive)[^/]*)\.json$`)
	postPage  = regexp.MustCompile(`^(posts/your_posts[^/]*|groups/[^/]*posts[^/]*)\.html$`)
	albumList = regexp.MustCompile(`^(posts|photos_and_videos)/album/\d+\.json$`)
	photoList = regexp.MustCompile(`^(posts|photos_and_videos)/your_(uncategorized_photos|photos|videos)[^/]*\.json$`)
	noteList  = regexp.MustCompile(`^(comments(_and_reactions)?/comments[^/]*|groups/your_comments[^/]*)\.json$`)
	profile   = regexp.MustCompile(`(^|/)profile_information/profile_information\.json$`)
)

func (r *reading) all() {
	r.each(profile, r.profile)
	threads := r.Threads()
	r.each(albumList, r.index)
	r.each(photoList, r.index)
	r.each(postList, r.posts)
	r.each(postPage, r.page)
	r.each(albumList, r.pictures)
	r.each(photoList, r.pictures)
	r.each(noteList, r.comments)
	threads.Read()
	r.Rest()
}

// each reads the files whose place matches.
func (r *reading) each(is *regexp.Regexp, read func(meta.File)) {
	for _, f := range r.Files {
		if r.Done() {
			return
		}
		if is.MatchString(f.Rest) {
			r.Begin()
			read(f)
		}
	}
}

// profile learns the owner's name.
func (r *reading) profile(f meta.File) {
	isAround := func(path string) bool { return path == "" || path == ".profile_v2" || path == ".profile" }
	for v := range r.Parts(f, isAround) {
		if strings.HasSuffix(v.Path, ".name") && strings.Count(v.Path, ".") == 2 {
			if name := fullName(v.Raw); name != "" {
				r.Owners = append(r.Owners, name)
			}
		}
	}
}

// fullName reads a name: a text, or an object with its parts.
func fullName(raw json.RawMessage) string {
	var s string
	var parts struct {
		Full string `json:"full_name"`
	}
	if json.Unmarshal(raw, &s) != nil && jsonlist.Fill(raw, &parts) == nil {
		s = parts.Full
	}
	return meta.Repair(s)
}

// mine fills what all items of the owner's have in common.
func (r *reading) mine(it archive.Item, f meta.File) archive.Item {
	it.Files, it.Own = []string{f.Name}, true
	if len(r.Owners) > 0 {
		it.Author = r.Owners[0]
	}
	return it
}
