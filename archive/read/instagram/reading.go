package instagram

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/meta"
)

// reading is one run over an archive.
type reading struct {
	*meta.Run
	author string
	taken  map[string]bool // pictures that an item has
}

// The files by what they hold: in media/ since 2022, in content/ before, or in
// the folder of the download itself.
var (
	postList  = regexp.MustCompile(`^(?:(?:content|media)/)?(posts_\d+|reels|igtv_videos|archived_posts)\.(json|html)$`)
	storyList = regexp.MustCompile(`^(?:(?:content|media)/)?(stories|profile_photos|other_content)\.(json|html)$`)
	oldList   = regexp.MustCompile(`^media\.json$`)
	oldChats  = regexp.MustCompile(`^messages\.json$`)
	profile   = regexp.MustCompile(`(?:instagram_profile_information|(?:personal|account)_information|^profile)\.json$`)
)

func (r *reading) all() {
	values := map[string]string{}
	r.each(profile, func(f meta.File) { r.profile(f, values) })
	threads := r.Threads()
	r.identify(values, threads.Members())
	r.each(postList, func(f meta.File) { r.list(f, postList, r.post) })
	r.each(storyList, func(f meta.File) { r.list(f, storyList, r.story) })
	r.each(oldList, r.old)
	threads.Read()
	r.each(oldChats, r.Conversations)
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

// profile notes all that a profile says, by its headings: they are in the
// language of the account.
func (r *reading) profile(f meta.File, values map[string]string) {
	isAround := func(path string) bool {
		return path == "" || path == ".profile_user" || path == ".profile_user[]" || path == ".profile_user[].string_map_data"
	}
	for v := range r.Parts(f, isAround) {
		var fact struct {
			Value string `json:"value"`
		}
		var plain string
		heading := meta.Repair(v.Path[strings.LastIndexByte(v.Path, '.')+1:])
		if json.Unmarshal(v.Raw, &plain) != nil && jsonlist.Fill(v.Raw, &fact) == nil {
			plain = fact.Value
		}
		values[strings.ToLower(heading)] = meta.Repair(plain)
	}
}

// identify finds out what the owner is called: the value of the profile that
// takes part in the chats, or stands under a heading that is known.
func (r *reading) identify(values map[string]string, members []string) {
	var names []string
	for _, member := range members {
		for _, value := range values {
			if value == member && !slices.Contains(names, member) {
				names = append(names, member)
			}
		}
	}
	for _, heading := range []string{"name", "이름", "username", "사용자 이름"} {
		if name := values[heading]; name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	r.Owners = append(r.Owners, names...)
	if len(r.Owners) > 0 {
		r.author = r.Owners[0]
	}
}

// mine fills what all items of the owner's have in common.
func (r *reading) mine(it archive.Item, f meta.File) archive.Item {
	it.Files, it.Own, it.Author = []string{f.Name}, true, r.author
	return it
}
