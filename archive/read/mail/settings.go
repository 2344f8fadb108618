package mail

import (
	"fmt"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/mail/message"
	"dotori/archive/text"
)

const defaultZone = "Asia/Seoul"

func options() []archive.Option {
	return []archive.Option{{
		ID: "owner", Type: archive.PersonOption, Title: "Your mail addresses",
		Help: "Addresses or names, several with commas between them; mails from them are shown as yours.",
	}, {
		ID: "timezone", Type: archive.ZoneOption, Title: "Time zone", Default: defaultZone,
		Help: "The time zone of dates that say none.",
	}, {
		ID: "deleted", Type: archive.BoolOption, Title: "Deleted mails too", Default: "false",
		Help: "Mail programs keep deleted mails in the file until the folder is compacted.",
	}}
}

// settings are the options of one read.
type settings struct {
	owner   people
	zone    *time.Location
	deleted bool
}

func newSettings(o archive.Options) (settings, error) {
	zone, err := o.Zone("timezone", defaultZone)
	if err != nil {
		return settings{}, fmt.Errorf("read mail: %w", err)
	}
	return settings{owner: newPeople(o.Text("owner", "")), zone: zone, deleted: o.Bool("deleted", false)}, nil
}

// people are addresses and names, folded.
type people map[string]bool

func newPeople(list string) people {
	p := people{}
	for _, a := range message.Addresses([]byte(list)) {
		p.add(a.Mail)
		p.add(a.Name)
	}
	return p
}

func (p people) add(s string) {
	if s != "" {
		p[text.Fold(strings.TrimSpace(s))] = true
	}
}

// has reports whether a writer is one of the people, by address or by name.
func (p people) has(a message.Address) bool {
	return len(p) > 0 && (a.Mail != "" && p[text.Fold(a.Mail)] || a.Name != "" && p[text.Fold(a.Name)])
}
