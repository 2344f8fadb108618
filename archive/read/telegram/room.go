package telegram

import (
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/chat"
)

// room is one chat while it is read.
type room struct {
	settings settings
	title    string
	files    []string // Item.Files, shared by all items
	self     string   // the account whose data it is, as messages call it
	known    known
	equal    *chat.Occurrences
	media    *finder
}

func newRoom(s settings, title, file string, media *finder) *room {
	return &room{settings: s, title: title, files: []string{file}, known: newKnown(), equal: chat.NewOccurrences(), media: media}
}

// entry is what JSON and pages tell of a message, for the identity.
type entry struct {
	number  string
	when    when
	day     string // of a notice
	text    string // of the message proper
	replyTo string
	from    string // the account that wrote it
}

// finish gives an item its place in the room.
func (r *room) finish(it *archive.Item, e entry) {
	it.Service, it.Files = Service, r.files
	it.Collections = []archive.Collection{{Kind: archive.Chat, Title: r.title}}
	it.NativeID = messageID(e.number, e.when, e.text)
	if it.System {
		it.NativeID = noticeID(e.number, e.day, r.title)
	}
	r.answer(it, e.replyTo)
	r.known.add(e.number, it.NativeID)
	switch {
	case it.System || it.Author == "":
	case r.settings.owner != "":
		it.Own = it.Author == r.settings.owner
	default:
		it.Own = r.self != "" && e.from == r.self
	}
	if it.NativeID == "" {
		it.Occurrence = r.equal.Next(it.Moment.Wall, it.Author, it.Title+"\x00"+it.Text)
	}
}

// answer names what the item answers: a message, or the topic that it is in.
func (r *room) answer(it *archive.Item, number string) {
	if number == "" {
		return
	}
	if title, ok := r.known.topics[number]; ok {
		detail(it, "Topic", title)
		return
	}
	if it.Parent = r.known.identity(number); it.Parent == "" {
		detail(it, "Reply to message ID", number)
	}
}

// detail adds a fact, if there is one.
func detail(it *archive.Item, name, value string) {
	if value = strings.TrimSpace(clean(value)); value != "" {
		it.Details = append(it.Details, archive.Detail{Name: name, Value: value})
	}
}

// say adds a fact that is all there is to read of a message without text.
func say(it *archive.Item, name, value string) {
	detail(it, name, value)
	if it.Text == "" {
		it.Text = strings.TrimSpace(clean(value))
	}
}

// settings are the options of one read.
type settings struct {
	owner string
	zone  *time.Location // nil when it is not known
}

const defaultZone = "Asia/Seoul"

func newSettings(o archive.Options) (settings, error) {
	zone, err := o.Zone("timezone", defaultZone)
	return settings{owner: clean(o.Text("owner", "")), zone: zone}, err
}

func options() []archive.Option {
	return []archive.Option{
		{
			ID: "owner", Type: archive.PersonOption, Title: "Which one is you?",
			Help: "Your messages stand on the right; leave it open when you are not sure.",
		},
		{
			ID: "timezone", Type: archive.ZoneOption, Title: "Time zone", Default: defaultZone,
			Help: "Exports of before 2021 tell only the time of the computer, without its zone.",
		},
	}
}
