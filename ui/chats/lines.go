package chats

import (
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
)

// LineKind says how a line of a conversation is drawn.
type LineKind int

// The kinds of lines.
const (
	DayLine     LineKind = iota // a day begins
	SystemLine                  // the service said something
	BubbleLine                  // somebody said something
	PictureLine                 // pictures and videos
	FileLine                    // a sound or a file
	MissingLine                 // media that the archive mentions but does not hold
)

// Line is one line of a conversation as it is drawn.
type Line struct {
	Kind  LineKind
	Key   catalog.Key // of the message; of the day's first for a day
	ID    string      // of the message's item
	Day   time.Time
	Text  string
	Media []archive.Media
	Mine  bool
	Name  string    // who spoke, where that begins; "" on the own side
	Time  time.Time // when, where the minute or the speaker ends; else zero
	Found bool      // the line that was asked for
}

// Lines turns messages in order of time into lines. found marks the message
// that the user came for; 0 marks none.
func Lines(messages []catalog.Message, found catalog.Key) []Line {
	var lines []Line
	for i, m := range messages {
		if day, begins := dayBegins(messages, i); begins {
			lines = append(lines, Line{Kind: DayLine, Key: m.Key, Day: day})
		}
		own := message(m)
		if len(own) == 0 {
			continue
		}
		if !m.Item.System {
			if !m.Item.Own && !continues(messages, i) {
				own[0].Name = m.Item.Author
			}
			if !sameMinute(messages, i, i+1) {
				own[len(own)-1].Time = clock(m.Item.Moment)
			}
		}
		for n := range own {
			own[n].Key, own[n].ID, own[n].Mine, own[n].Found = m.Key, m.Item.ID, m.Item.Own, found != 0 && m.Key == found
		}
		lines = append(lines, own...)
	}
	return lines
}

// message returns the lines of one message without names and times.
func message(m catalog.Message) []Line {
	it := m.Item
	if it.System {
		return []Line{{Kind: SystemLine, Text: it.Text}}
	}
	var lines []Line
	pictures, files, missing := sorted(it.Media)
	if it.Text != "" && !(len(missing) > 0 && len(pictures)+len(files) == 0) {
		lines = append(lines, Line{Kind: BubbleLine, Text: it.Text})
	}
	if len(pictures) > 0 {
		lines = append(lines, Line{Kind: PictureLine, Media: pictures})
	}
	for _, f := range files {
		lines = append(lines, Line{Kind: FileLine, Media: []archive.Media{f}})
	}
	if len(missing) > 0 {
		lines = append(lines, Line{Kind: MissingLine, Text: it.Text, Media: missing})
	}
	if len(lines) == 0 {
		lines = append(lines, Line{Kind: BubbleLine, Text: it.Title})
	}
	return lines
}

func sorted(media []archive.Media) (pictures, files, missing []archive.Media) {
	for _, m := range media {
		switch {
		case m.Missing:
			missing = append(missing, m)
		case m.Role != archive.RoleMain:
		case visual(m.MIME):
			pictures = append(pictures, m)
		default:
			files = append(files, m)
		}
	}
	return pictures, files, missing
}

func visual(mime string) bool {
	return len(mime) > 6 && (mime[:6] == "image/" || mime[:6] == "video/")
}

func dayBegins(messages []catalog.Message, i int) (day time.Time, begins bool) {
	day, known := dayOf(messages[i])
	if !known {
		return day, false
	}
	if i == 0 {
		return day, true
	}
	before, known := dayOf(messages[i-1])
	return day, !known || !before.Equal(day)
}

func dayOf(m catalog.Message) (time.Time, bool) {
	return m.Item.Moment.Wall.Truncate(24 * time.Hour), m.Item.Moment.Known()
}

// continues reports whether the same person went on speaking on the same day.
func continues(messages []catalog.Message, i int) bool {
	if i == 0 {
		return false
	}
	_, begins := dayBegins(messages, i)
	before := messages[i-1].Item
	return !begins && !before.System && before.Own == messages[i].Item.Own && before.Author == messages[i].Item.Author
}

func sameMinute(messages []catalog.Message, i, j int) bool {
	if j >= len(messages) || messages[j].Item.System {
		return false
	}
	a, b := messages[i].Item, messages[j].Item
	return a.Author == b.Author && a.Own == b.Own && clock(a.Moment).Equal(clock(b.Moment))
}

// clock returns the minute of a moment, or the zero time when it is not known.
func clock(m archive.Moment) time.Time {
	switch m.Precision {
	case archive.PrecisionMinute, archive.PrecisionSecond:
		return m.Wall.Truncate(time.Minute)
	}
	return time.Time{}
}
