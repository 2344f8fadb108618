package facebook

import (
	"net/netip"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"dotori/archive/read/article"
	"dotori/archive/read/meta"
)

// labels takes in facts whose headings are in the language of the account.
// What is a place, a time or a link shows by itself; a message is known by its
// heading in few languages, and stays a fact in others.
func (p *post) labels(all []label) {
	for _, l := range all {
		heading, value := meta.Repair(l.Label), meta.Repair(l.Value)
		switch {
		case len(l.Dict) > 0:
			p.located(l.Dict)
		case l.Time != 0:
			if p.at == 0 {
				p.at = l.Time
			}
		case slices.Contains(messageHeadings(), strings.ToLower(heading)):
			p.say(value)
		case article.Web(meta.Repair(l.Href)) != "":
			p.note("Link", article.Web(meta.Repair(l.Href)))
		case article.Web(value) != "":
			p.note("Link", article.Web(value))
		case !isPrivate(heading, value) && heading != "":
			p.note(heading, value)
		}
	}
}

func messageHeadings() []string {
	return []string{"message", "text", "post", "메시지", "텍스트", "내용", "게시물", "nachricht", "mensaje", "mensagem", "messaggio", "メッセージ", "訊息"}
}

// located reads a place: its name comes first; of the rest, the coordinates
// count, the address does not.
func (p *post) located(dict []label) {
	name := ""
	for _, l := range dict {
		value := meta.Repair(l.Value)
		if lat, lon, ok := coordinates(value); ok {
			if p.it.Latitude == nil {
				p.it.Latitude, p.it.Longitude = meta.Place(lat, lon)
			}
		} else if name == "" && !isPrivate(meta.Repair(l.Label), value) {
			name = value
		}
	}
	p.note("Place", name)
}

var pair = regexp.MustCompile(`^\(?\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*\)?$`)

// coordinates reads "(37.5665 , 126.978)".
func coordinates(s string) (latitude, longitude float64, ok bool) {
	m := pair.FindStringSubmatch(s)
	if m == nil {
		return 0, 0, false
	}
	latitude, err := strconv.ParseFloat(m[1], 64)
	longitude, err2 := strconv.ParseFloat(m[2], 64)
	return latitude, longitude, err == nil && err2 == nil
}

var privateHeading = regexp.MustCompile(`(?i)\bip\b|address|adresse|dirección|endereço|indirizzo|phone|telefon|teléfono|주소|전화|휴대폰|住所|電話|地址`)

// contact is an address of mail or a phone number.
var contact = regexp.MustCompile(`^(?:\S+@\S+\.\S+|\+\d[\d ()-]{6,})$`)

// isPrivate reports what never goes into an item: addresses and numbers.
func isPrivate(heading, value string) bool {
	_, err := netip.ParseAddr(value)
	return err == nil || contact.MatchString(value) || privateHeading.MatchString(heading)
}
