package chats

import (
	"path"
	"strings"
	"time"

	"dotori/archive"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/prose"
)

// words says messages in the user's language.
type words struct{ loc *i18n.Localizer }

// messages returns what the list draws. The time stands beside the last
// message of a minute only.
func (w words) messages(all []Line) []kit.Message {
	out := make([]kit.Message, len(all))
	for i, l := range all {
		out[i] = w.message(l)
		if i+1 < len(all) && together(l, all[i+1]) {
			out[i].Time = ""
		}
	}
	return out
}

func (w words) message(l Line) kit.Message {
	it := l.Item
	m := kit.Message{Author: l.author(), Own: it.Own, System: it.System, Starred: it.Favorite, Quote: w.quote(l.Answered), Day: w.loc.Date(it.Moment)}
	if t := clock(it.Moment); !t.IsZero() {
		m.Time = w.loc.Time(t)
	}
	for _, v := range pictures(it) {
		m.Pictures = append(m.Pictures, kit.ChatPicture{Key: v.SHA256, Aspect: aspect(v), Badge: w.badge(v)})
	}
	m.Text, m.Links = w.text(it)
	m.Note = w.note(l)
	return m
}

// quote shows what a message answers.
func (w words) quote(it *archive.Item) *kit.Quote {
	switch {
	case it == nil:
		return nil
	case it.ID == "":
		return &kit.Quote{Text: w.loc.T("What this answers is not in this archive")}
	}
	return &kit.Quote{Author: it.Author, Text: strings.Join(strings.Fields(w.said(*it)), " ")}
}

// said is what an item says in a line: its text, else what it brought along.
func (w words) said(it archive.Item) string {
	text, _ := w.text(it)
	switch {
	case text != "":
		return text
	case len(pictures(it)) > 0:
		return w.loc.N("%s photos", len(pictures(it)))
	}
	return w.missing(it.Media)
}

// text is what the item says, with a line for each file, and which parts of
// it are links: first the addresses, then the files.
func (w words) text(it archive.Item) (string, [][2]int) {
	text := it.Text
	links := prose.Addresses(text)
	for _, f := range files(it) {
		line := w.loc.T("File: %s", f.Name)
		if text != "" {
			text += "\n"
		}
		links = append(links, [2]int{len(text), len(text) + len(line)})
		text += line + " · " + w.loc.Size(f.Size)
	}
	return text, links
}

func (w words) badge(m archive.Media) string {
	if !strings.HasPrefix(m.MIME, "video/") {
		return ""
	}
	if m.Duration > 0 {
		return "▶ " + w.loc.Clock(m.Duration)
	}
	return "▶"
}

// missing says what the archive mentions but does not hold.
func (w words) missing(media []archive.Media) string {
	photos, videos := 0, 0
	var lines []string
	for _, m := range media {
		switch {
		case !m.Missing:
		case is(m, photoNames, "image/"):
			photos++
		case is(m, videoNames, "video/"):
			videos++
		case m.Name == "":
			lines = append(lines, w.loc.T("A file is not in this archive"))
		default:
			lines = append(lines, w.loc.T("%s is not in this archive", m.Name))
		}
	}
	if videos > 0 {
		lines = append([]string{w.loc.N("%s videos are not in this archive", videos)}, lines...)
	}
	if photos > 0 {
		lines = append([]string{w.loc.N("%s photos are not in this archive", photos)}, lines...)
	}
	return strings.Join(lines, "\n")
}

// photoNames and videoNames are what messengers write in the place of a file
// without a name, and the endings of those that have one.
var (
	photoNames = []string{"사진", "photo", "写真", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic"}
	videoNames = []string{"동영상", "video", "動画", ".mp4", ".mov", ".avi", ".3gp"}
)

func is(m archive.Media, names []string, mime string) bool {
	name := strings.ToLower(m.Name)
	for _, n := range names {
		if name == n || path.Ext(name) == n {
			return true
		}
	}
	return strings.HasPrefix(m.MIME, mime)
}

// pictures returns the pictures and videos of an item that are there.
func pictures(it archive.Item) []archive.Media { return held(it, true) }

// files returns everything else that is there.
func files(it archive.Item) []archive.Media { return held(it, false) }

func held(it archive.Item, shown bool) (out []archive.Media) {
	for _, m := range it.Media {
		if !m.Missing && m.SHA256 != "" && m.Role == archive.RoleMain && visual(m.MIME) == shown {
			out = append(out, m)
		}
	}
	return out
}

// together reports whether two messages are of one person and one minute.
func together(a, b Line) bool {
	return !b.Item.System && a.author() == b.author() && a.Item.Own == b.Item.Own && clock(a.Item.Moment).Equal(clock(b.Item.Moment))
}

// clock returns the minute of a moment, or the zero time when it is not known.
func clock(m archive.Moment) time.Time {
	switch m.Precision {
	case archive.PrecisionMinute, archive.PrecisionSecond:
		return m.Wall.Truncate(time.Minute)
	}
	return time.Time{}
}

func visual(mime string) bool {
	return strings.HasPrefix(mime, "image/") || strings.HasPrefix(mime, "video/")
}

func aspect(m archive.Media) float32 {
	if m.Width <= 0 || m.Height <= 0 {
		return 0
	}
	return float32(m.Width) / float32(m.Height)
}
