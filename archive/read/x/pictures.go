package x

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// pictures are the files of an archive by the number of the post or message
// that shows them: <number>-<name>.
type pictures map[string][]string

// isMediaFolder recognises data/tweets_media, tweet_media, tweets_media-part1,
// direct_messages_group_media.
func isMediaFolder(dir string) bool {
	base := strings.ToLower(path.Base(dir))
	base, _, _ = strings.Cut(base, "-part")
	return strings.HasSuffix(base, "_media")
}

func (p pictures) add(name string) {
	if id := numberOf(name); id != "" {
		p[id] = append(p[id], name)
	}
}

// numberOf returns the number that the name of a file begins with.
func numberOf(name string) string {
	id, _, ok := strings.Cut(path.Base(name), "-")
	if !ok || !isNumber(id) {
		return ""
	}
	return id
}

// shown returns the media of a post, then further files of its number. What
// others posted and one passes on is not in the archive, and not missed.
func (p pictures) shown(id string, list []medium, passedOn bool) (all []archive.Media) {
	used := map[string]bool{}
	for _, m := range list {
		found := p.find(id, m.names(), used)
		if found == "" {
			if lost, ok := article.Lost(m.names()[0]); ok && !passedOn {
				all = append(all, lost)
			}
			continue
		}
		all = append(all, media(found))
		if still := p.find(id, m.names(), used); still != "" && len(m.Video.Variants) > 0 {
			cover := media(still)
			cover.Role = archive.RoleCover
			all = append(all, cover)
		}
	}
	for _, name := range p[id] {
		if !used[name] {
			all = append(all, media(name))
		}
	}
	return all
}

// find returns the first file of a post that has one of the names and was not
// used yet, or "".
func (p pictures) find(id string, names []string, used map[string]bool) string {
	for _, n := range names {
		for _, file := range p[id] {
			if !used[file] && tree.Key(path.Base(file)) == tree.Key(id+"-"+n) {
				used[file] = true
				return file
			}
		}
	}
	return ""
}

func media(name string) archive.Media {
	return archive.Media{Name: text.NFC(path.Base(name)), Path: name}
}

// names returns what a file of the media may be called, the best first: a video
// in its sizes, then its still picture.
func (m medium) names() (names []string) {
	variants := slices.Clone(m.Video.Variants)
	slices.SortStableFunc(variants, func(a, b variant) int { return cmp.Compare(b.rate(), a.rate()) })
	for _, v := range variants {
		names = append(names, base(v.URL))
	}
	return append(names, base(m.Secure), base(m.Plain))
}

func (v variant) rate() int {
	n, err := strconv.Atoi(string(v.Bitrate))
	if err != nil {
		return -1 // a list of parts, which archives do not hold
	}
	return n
}
