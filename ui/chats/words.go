package chats

import (
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/i18n"
	"dotori/ui/kit"
)

// words says messages in the user's language.
type words struct{ loc *i18n.Localizer }

// messages returns what the list draws. The time stands beside the last
// message of a minute only.
func (w words) messages(all []catalog.Message) []kit.Message {
	out := make([]kit.Message, len(all))
	for i, m := range all {
		out[i] = w.message(m.Item)
		if i+1 < len(all) && together(m.Item, all[i+1].Item) {
			out[i].Time = ""
		}
	}
	return out
}

func (w words) message(it archive.Item) kit.Message {
	m := kit.Message{Author: it.Author, Text: it.Text, Own: it.Own, System: it.System}
	if it.Moment.Known() {
		m.Day = w.loc.Date(it.Moment)
	}
	if t := clock(it.Moment); !t.IsZero() {
		m.Time = w.loc.Time(t)
	}
	var files, missing []archive.Media
	for _, v := range it.Media {
		switch {
		case v.Missing:
			missing = append(missing, v)
		case v.Role != archive.RoleMain:
		case visual(v.MIME):
			m.Pictures = append(m.Pictures, kit.ChatPicture{Key: v.SHA256, Aspect: aspect(v), Badge: w.badge(v)})
		default:
			files = append(files, v)
		}
	}
	if len(files) > 0 {
		m.Text = join(m.Text, w.files(files))
	}
	if len(missing) > 0 {
		m.Note = w.missing(missing)
	}
	return m
}

func join(text, more string) string {
	if text == "" {
		return more
	}
	return text + "\n" + more
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

func (w words) files(files []archive.Media) string {
	lines := make([]string, len(files))
	for i, f := range files {
		lines[i] = w.loc.T("File: %s", f.Name) + " · " + w.loc.Size(f.Size)
	}
	return strings.Join(lines, "\n")
}

// missing says what the archive mentions but does not hold.
func (w words) missing(media []archive.Media) string {
	if len(media) == 1 && media[0].Name != "" {
		return w.loc.T("%s is not in this archive", media[0].Name)
	}
	return w.loc.N("%s files are not in this archive", len(media))
}

// together reports whether two messages are of one person and one minute.
func together(a, b archive.Item) bool {
	return !b.System && a.Author == b.Author && a.Own == b.Own && clock(a.Moment).Equal(clock(b.Moment))
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
