package whatsapp

import (
	"fmt"
	"time"

	"dotori/archive"
)

const defaultZone = "Asia/Seoul"

// The choices of the option for dates; keys of their translations.
const (
	datesAuto  = "auto"
	datesDay   = "day first"
	datesMonth = "month first"
	datesYear  = "year first"
)

func options() []archive.Option {
	return []archive.Option{
		{
			ID: "owner", Type: archive.PersonOption, Title: "Which one is you?",
			Help: "Your messages stand on the right; leave it open when you are not sure.",
		},
		{
			ID: "timezone", Type: archive.ZoneOption, Title: "Time zone", Default: defaultZone,
			Help: "WhatsApp writes the time of the phone that exported the chat, without its zone.",
		},
		{
			ID: "dates", Type: archive.ChoiceOption, Title: "Order of dates", Default: datesAuto,
			Choices: []string{datesAuto, datesDay, datesMonth, datesYear},
			Help:    "Some languages write the day before the month; all dates of a chat together usually tell.",
		},
	}
}

// settings are the options of one read.
type settings struct {
	owner string
	zone  *time.Location // nil when it is not known
	order order          // unknown when the chat is to tell
}

func newSettings(o archive.Options) (settings, error) {
	zone, err := o.Zone("timezone", defaultZone)
	if err != nil {
		return settings{}, err
	}
	s := settings{owner: clean(o.Text("owner", "")), zone: zone}
	switch dates := o.Text("dates", datesAuto); dates {
	case datesAuto:
	case datesDay:
		s.order = dayFirst
	case datesMonth:
		s.order = monthFirst
	case datesYear:
		s.order = yearFirst
	default:
		return settings{}, fmt.Errorf("read option dates: %q is none of its choices", dates)
	}
	return s, nil
}
