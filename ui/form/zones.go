package form

import (
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/text"
	"dotori/ui/i18n"
	"dotori/ui/kit"
)

// zone is a time zone and the city that people know it by, a translation key.
type zone struct{ id, city string }

// zones lists a city of every offset that Korean memories come from, the
// likeliest first; the ids are those of the IANA.
func zones() []zone {
	return []zone{
		{"Asia/Seoul", "Seoul"}, {"Asia/Pyongyang", "Pyongyang"}, {"Asia/Tokyo", "Tokyo"}, {"Asia/Shanghai", "Shanghai"}, {"Asia/Hong_Kong", "Hong Kong"},
		{"Asia/Taipei", "Taipei"}, {"Asia/Manila", "Manila"}, {"Asia/Singapore", "Singapore"}, {"Asia/Kuala_Lumpur", "Kuala Lumpur"},
		{"Asia/Bangkok", "Bangkok"}, {"Asia/Ho_Chi_Minh", "Ho Chi Minh City"}, {"Asia/Jakarta", "Jakarta"}, {"Asia/Ulaanbaatar", "Ulaanbaatar"},
		{"Asia/Vladivostok", "Vladivostok"}, {"Asia/Almaty", "Almaty"}, {"Asia/Tashkent", "Tashkent"}, {"Asia/Kathmandu", "Kathmandu"},
		{"Asia/Kolkata", "Delhi"}, {"Asia/Dubai", "Dubai"}, {"Asia/Riyadh", "Riyadh"}, {"Asia/Jerusalem", "Jerusalem"}, {"Europe/Istanbul", "Istanbul"},
		{"Europe/Moscow", "Moscow"}, {"Europe/Athens", "Athens"}, {"Europe/Berlin", "Berlin"}, {"Europe/Paris", "Paris"}, {"Europe/Rome", "Rome"},
		{"Europe/Madrid", "Madrid"}, {"Europe/London", "London"}, {"Africa/Cairo", "Cairo"}, {"Africa/Johannesburg", "Johannesburg"},
		{"America/Sao_Paulo", "São Paulo"}, {"America/Argentina/Buenos_Aires", "Buenos Aires"}, {"America/Santiago", "Santiago"}, {"America/Lima", "Lima"},
		{"America/New_York", "New York"}, {"America/Toronto", "Toronto"}, {"America/Chicago", "Chicago"}, {"America/Mexico_City", "Mexico City"},
		{"America/Denver", "Denver"}, {"America/Los_Angeles", "Los Angeles"}, {"America/Vancouver", "Vancouver"}, {"America/Anchorage", "Anchorage"},
		{"Pacific/Honolulu", "Honolulu"}, {"Pacific/Guam", "Guam"}, {"Australia/Brisbane", "Brisbane"}, {"Australia/Sydney", "Sydney"},
		{"Australia/Perth", "Perth"}, {"Pacific/Auckland", "Auckland"}, {"UTC", "World time (UTC)"},
	}
}

// choiceOf is a zone as one chooses it.
func choiceOf(loc *i18n.Localizer, id string) kit.Choice {
	all := zones()
	if i := slices.IndexFunc(all, func(z zone) bool { return z.id == id }); i >= 0 {
		return kit.Choice{Value: id, Title: loc.T(all[i].city), Note: id}
	}
	return kit.Choice{Value: id, Title: id}
}

// findZones returns the zones that typed text means: a city in Korean or
// English, by its initials too, an id of the IANA, or ±hh:mm.
func findZones(loc *i18n.Localizer, typed string) (found []kit.Choice) {
	typed = text.NFC(strings.TrimSpace(typed))
	for _, z := range zones() {
		if typed == "" || len(text.Matches(loc.T(z.city)+"\n"+z.city+"\n"+z.id, typed)) > 0 {
			found = append(found, choiceOf(loc, z.id))
		}
	}
	if len(found) == 0 && isZone(typed) {
		found = append(found, choiceOf(loc, typed))
	}
	return found
}

// isZone reports whether a reader will understand the name of a zone.
func isZone(name string) bool {
	_, err := archive.Options{"zone": name}.Zone("zone", "UTC")
	return err == nil
}
