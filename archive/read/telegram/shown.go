package telegram

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/article"
)

// item makes an item of a message on a page; false for what only says the day.
func (b *book) item(m *posting) (archive.Item, bool) {
	if m.service {
		if day, ok := dayOf(m.notice); ok {
			b.day = when{moment: archive.At(day, archive.PrecisionDay, archive.OriginArchive).In(b.settings.zone)}
			return archive.Item{}, false
		}
	}
	it := archive.Item{Kind: archive.Message, Line: m.line}
	e := entry{number: numberOf(m.number), replyTo: numberOf(m.replyTo), when: pageWhen(m.date, b.settings.zone)}
	if e.when.moment.Known() {
		b.day = e.when
	}
	it.Moment, e.day = e.when.moment, b.day.day()
	switch {
	case m.service: // its time is not told: it is that of the message before
		it.System, it.Text, it.Moment = true, m.notice, b.day.moment
	default:
		if m.from != "" {
			b.from = m.from
		}
		it.Author = b.from
		body := article.Compose(m.text, nil)
		it.Text, it.HTML = body.Text, body.HTML
		e.text = it.Text
	}
	b.show(&it, m)
	b.facts(&it, m)
	b.room.finish(&it, e)
	return it, true
}

var dayLine = regexp.MustCompile(`^\d{1,2} \p{L}+ \d{4}$`)

// dayOf reads the line that begins a day: "3 August 2019".
func dayOf(text string) (time.Time, bool) {
	if !dayLine.MatchString(text) {
		return time.Time{}, false
	}
	t, err := time.Parse("2 January 2006", text)
	return t, err == nil && t.Year() >= firstYear && t.Year() <= lastYear
}

// via is how pages name the bot that wrote for somebody.
var via = regexp.MustCompile(` via (@\w+)$`)

// facts adds where a message came from, and what others thought of it.
func (b *book) facts(it *archive.Item, m *posting) {
	if found := via.FindStringSubmatch(it.Author); found != nil {
		it.Author = strings.TrimSuffix(it.Author, found[0])
		detail(it, "Via bot", found[1])
	}
	detail(it, "Forwarded from", via.ReplaceAllString(m.forwarded, ""))
	if m.elsewhere {
		detail(it, "Reply", "In another chat")
	}
	detail(it, "Signature", m.signature)
	detail(it, "Reactions", strings.Join(m.reactions, ", "))
	if m.question != "" {
		poll(it, m.question, m.answers)
	}
}

// show adds what a page shows of a message beside its text.
func (b *book) show(it *archive.Item, m *posting) {
	for _, s := range m.media {
		switch {
		case s.is("media_call"):
			it.System = true
			say(it, "Call", strings.TrimSpace("Phone call: "+s.status))
		case s.is("location") || s.is("media_venue"):
			if s.is("media_venue") {
				say(it, "Place", s.title)
			}
			s.place(it)
		case s.is("media_contact"):
			say(it, "Contact", s.title)
			b.attach(it, s, "")
		case s.is("media_game"):
			say(it, "Game", s.title)
		case s.is("media_invoice"):
			say(it, "Invoice", s.title)
		default:
			b.attach(it, s, s.name())
		}
	}
}

func (s shown) is(class string) bool { return strings.Contains(s.class, class) }

// attach adds the file that is shown, and the picture that stands for it.
func (b *book) attach(it *archive.Item, s shown, name string) {
	if s.href == "" && name == "" || strings.Contains(s.href, "://") {
		return
	}
	m := archive.Media{Name: name, Missing: true}
	if s.href != "" {
		m = b.room.media.media(s.href, name)
	}
	it.Media = append(it.Media, m)
	if s.thumb == "" || s.thumb == s.href || strings.Contains(s.thumb, "://") {
		return
	}
	if cover := b.room.media.media(s.thumb, ""); !cover.Missing {
		cover.Role = archive.RoleCover
		it.Media = append(it.Media, cover)
	}
}

// name is what a page calls a file: its own name, or its sort.
func (s shown) name() string {
	switch {
	case s.is("media_file") && s.title != "":
		return strings.ReplaceAll(strings.ReplaceAll(s.title, "/", "_"), `\`, "_")
	case s.is("sticker_wrap"), s.title == "Sticker":
		return "Sticker"
	case s.is("animated_wrap"), s.title == "Animation":
		return "Animation"
	case s.is("voice"):
		return "Voice message"
	case s.title == "Video message":
		return s.title
	case s.is("video"):
		return "Video"
	case s.is("audio"):
		return "Audio file"
	case s.is("photo"), s.is("userpic"):
		return labelPhoto
	}
	return labelFile
}

var point = regexp.MustCompile(`[?&]q=(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)`)

// place reads the point that a map is linked for.
func (s shown) place(it *archive.Item) {
	found := point.FindStringSubmatch(s.href)
	if found == nil {
		return
	}
	latitude, err1 := strconv.ParseFloat(found[1], 64)
	longitude, err2 := strconv.ParseFloat(found[2], 64)
	if err1 == nil && err2 == nil {
		place(it, latitude, longitude)
	}
}
