package youtube

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/blog"
	"dotori/archive/read/table"
	"dotori/archive/read/takeout"
	"dotori/archive/read/thread"
)

var (
	// row is a row of a table of comments: an id, a channel's id, a time.
	row = regexp.MustCompile(`(?m)^"?[\w.-]{12,}"?,"?UC[\w-]{22}"?,"?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d`)
	// heading is what tables begin with in English, in all their generations.
	heading = regexp.MustCompile(`(?i)^\x{FEFF}?"?(?:comment|live chat|post) id"?,`)
	// entry is an entry of a page: a date and a video, in a line of a list.
	entry = regexp.MustCompile(`(?is)<li>[^<]{0,200}(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[^<]{0,200}<a href="https?://(?:www\.)?youtube\.com/|<a href="https?://(?:www\.)?youtube\.com/[^<]*</a>[^<]{0,200}\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)`)
	// list is a table that names channels or videos: a subscription, an entry of a playlist.
	list = regexp.MustCompile(`(?m)^"?UC[\w-]{22}"?,"?https?://www\.youtube\.com/|^"?[\w-]{11}"?,"?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d`)
)

// reading is one run over an archive.
type reading struct {
	*blog.Run
	queue thread.Queue
	given map[string]string // identities by NativeID: people have several channels
	homes map[string]bool   // folders of YouTube: those around the folders of what was read
	names map[string]string // of the owner's channels by their ids
}

// give yields an item below what it answers.
func (r *reading) give(it archive.Item, above string) {
	it.Parent = r.given[above]
	r.given[it.NativeID] = r.Item(it)
}

func (r *reading) files() {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		switch {
		case takeout.HasExt(name, ".csv") && !r.Used(name) && takeout.Is(r.Run, name, func(head string) bool { return isTable(name, head) }):
			r.home(name)
			r.table(name)
		case blog.IsPage(name):
			content, ok := r.Page(name, func(head string) bool { return isPage(name, head) })
			if ok {
				r.home(name)
				r.page(name, content)
			}
		}
	}
}

// home notes the folder of YouTube that a file lies in: the one around comments/.
func (r *reading) home(name string) { r.homes[path.Dir(path.Dir(name))] = true }

// channels reads what the owner's channels are called, where the headings are
// in English or Korean.
func (r *reading) channels() {
	r.names = map[string]string{}
	for _, name := range r.Files {
		if base := strings.ToLower(path.Base(name)); base != "channel.csv" && base != "채널.csv" || r.Done() {
			continue
		}
		t, w := table.Open(r.Root, name)
		if w != nil {
			continue
		}
		id, title := t.Head.Find("Channel ID", "채널 ID"), t.Head.Find("Channel Title (Original)", "Channel Title", "채널 제목(원본)", "채널 제목")
		for row := range t.Rows() {
			if s := row.At(title); s != "" && channelID.MatchString(row.At(id)) {
				r.names[row.At(id)] = s
			}
		}
		t.Close()
	}
}

// rest tells why what nobody wrote was left out.
func (r *reading) rest() {
	for _, name := range r.Files {
		if !r.Done() && !r.Used(name) && takeout.HasExt(name, ".csv", ".json", ".html") && (r.inside(name) || r.isLoose(name)) {
			r.home(name)
			r.Skip(name, "Playlists, subscriptions, history and settings of YouTube are not read.", "")
		}
	}
	for _, home := range slices.Sorted(maps.Keys(r.homes)) {
		for name := range takeout.Indexes(r.Run, home) {
			r.Skip(name, "This page only lists what the Takeout holds.", "")
		}
	}
}

// inside reports whether a file lies in a folder of YouTube. The root of an
// archive, where others may lie too, is none.
func (r *reading) inside(name string) bool {
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if r.homes[dir] && !strings.EqualFold(path.Base(dir), "Takeout") {
			return true
		}
	}
	return false
}

// isLoose reports whether a file that lies elsewhere is one of YouTube.
func (r *reading) isLoose(name string) bool {
	return !takeout.IsSidecar(name) && path.Base(name) != "archive_browser.html" && isList(name, takeout.Head(r.Root, name))
}
