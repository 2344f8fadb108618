package flickr

import (
	"encoding/json"
	"path"
	"regexp"
	"strings"
	"time"

	"dotori/archive/read/blog"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
	"dotori/archive/read/takeout"
	"dotori/archive/read/tree"
)

// largest is how many bytes the JSON of a picture may have.
const largest = 16 << 20

// reading is one run over an archive.
type reading struct {
	*blog.Run
	pictures map[string][]string // the files of a picture by its id
	albums   map[string][]string // titles by the ids of pictures
	homes    map[string]bool     // folders of our JSON
	comments map[string]bool     // addresses of comments on the owner's pictures
	servers  *time.Location      // where Flickr's clocks stand; nil when it is not known
	nsid     string              // the owner's number at Flickr
	name     string              // and name
}

// survey notes which file is the picture of which id: the last number in its
// name that has a JSON. 1319891288_abc_o.jpg, 봄-소풍_1319891288_o.jpg, clip_1319891288.mp4.
func (r *reading) survey() {
	for _, name := range r.Files {
		if id := idOf(name); id != "" {
			r.pictures[id] = nil
			r.homes[path.Dir(name)] = true
		}
	}
	for _, name := range r.Files {
		if !tree.NamedLikeMedia(name) {
			continue
		}
		for _, id := range numbers(blog.Stem(name)) {
			if _, ours := r.pictures[id]; ours {
				r.pictures[id] = append(r.pictures[id], name)
				break
			}
		}
	}
}

var number = regexp.MustCompile(`\d+`)

// numbers returns the parts of a name that may be an id, the likeliest first:
// those of eight digits and more from the last on, then a shorter one where
// Flickr puts it.
func numbers(stem string) (ids []string) {
	parts := strings.Split(strings.TrimSuffix(stem, "_o"), "_")
	for i := len(parts) - 1; i >= 0; i-- {
		if len(parts[i]) >= 8 && number.FindString(parts[i]) == parts[i] {
			ids = append(ids, parts[i])
		}
	}
	if strings.HasSuffix(stem, "_o") {
		ids = append(ids, parts[len(parts)-1], parts[0])
	}
	return ids
}

// profile reads whose download it is.
func (r *reading) profile() {
	for _, name := range r.Files {
		if !strings.EqualFold(path.Base(name), "account_profile.json") {
			continue
		}
		var p struct {
			NSID       jsonlist.Word
			ScreenName jsonlist.Word `json:"screen_name"`
			RealName   jsonlist.Word `json:"real_name"`
		}
		if err := jsonlist.Load(r.Root, name, largest, &p); err != nil {
			r.Skip(name, "This file could not be read.", err.Error())
			continue
		}
		r.nsid, r.name = page.Clean(string(p.NSID)), page.Clean(string(p.ScreenName))
		if r.name == "" {
			r.name = page.Clean(string(p.RealName))
		}
		r.Skip(name, "This file says whose pictures these are.", "")
	}
}

// readAlbums notes which pictures the albums hold.
func (r *reading) readAlbums() {
	isOurs := func(head string) bool {
		return strings.Contains(head, `"albums"`) || strings.Contains(head, `"photo_count"`)
	}
	for _, name := range r.Files {
		if isAlbums(name) && !r.Done() && takeout.Is(r.Run, name, isOurs) {
			r.albumsIn(name)
		}
	}
}

func (r *reading) albumsIn(name string) {
	r.homes[path.Dir(name)] = true
	in, err := r.Open(name)
	if err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
		return
	}
	defer in.Close()
	for raw, err := range jsonlist.Each(in, largest, func(field string) bool { return field == "albums" }) {
		if err == nil {
			err = r.album(raw)
		}
		if err != nil {
			r.Skip(name, "This list of albums could not be read to its end.", err.Error())
			return
		}
	}
	r.Skip(name, "The albums in this list are with their pictures.", "")
}

func (r *reading) album(raw json.RawMessage) error {
	var a struct {
		Title  jsonlist.Word
		Photos jsonlist.Many[jsonlist.Word]
	}
	err := json.Unmarshal(raw, &a)
	if title := page.Clean(string(a.Title)); err == nil && title != "" {
		for _, id := range a.Photos {
			r.albums[string(id)] = append(r.albums[string(id)], title)
		}
	}
	return err
}

// others are the files of a download that hold no pictures and nothing that the
// owner wrote.
var others = regexp.MustCompile(`(?i)^(?:account_testimonials|apps_comments_part\d+|contacts_part\d+|faves_part\d+|followers_part\d+|galleries|group_discussions|groups|(?:received|sent)_flickrmail_part\d+|favorites_part\d+|albums)\.json$`)

// rest tells why what is no picture was left out.
func (r *reading) rest() {
	for _, name := range r.Files {
		if r.homes[path.Dir(name)] && !r.Used(name) && others.MatchString(path.Base(name)) {
			r.Skip(name, "Favourites, contacts, groups and mails of Flickr are not read.", "")
		}
	}
}
