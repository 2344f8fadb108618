package kakaostory

import (
	"dotori/archive"
	"dotori/archive/read/page"
)

// collection is where every post of KakaoStory stands.
func collection() []archive.Collection {
	return []archive.Collection{{Kind: archive.Board, Title: "카카오스토리"}}
}

// place returns where something was, if all of it is known.
func (l location) place() (latitude, longitude *float64) {
	if l.Latitude == nil || l.Longitude == nil || *l.Latitude == 0 && *l.Longitude == 0 ||
		*l.Latitude < -90 || *l.Latitude > 90 || *l.Longitude < -180 || *l.Longitude > 180 {
		return nil, nil
	}
	return l.Latitude, l.Longitude
}

// media returns the pictures of an activity, with those that it passes on.
func (a activity) media() []medium {
	all := a.Media
	for _, s := range a.Shared {
		all = append(all, s.Media...)
	}
	return all
}

// details returns the further facts of an activity.
func (a activity) details() (facts []archive.Detail) {
	note := func(name, value string) {
		if value = page.Clean(value); value != "" && value != "0" {
			facts = append(facts, archive.Detail{Name: name, Value: value})
		}
	}
	note("Visibility", a.visibility())
	if len(a.Location) > 0 {
		note("Place", string(a.Location[0].Name))
	}
	for _, s := range a.Scrap {
		link := s.URL
		if link == "" {
			link = s.Asked
		}
		note("Link", string(s.Title)+"\n"+string(link))
	}
	for _, s := range a.Shared {
		note("Shared post", nameOf(s.Actor)+"\n"+string(s.Content))
	}
	note("Likes", string(a.LikeCount))
	note("Shares", string(a.ShareCount))
	note("Views", string(a.ViewCount))
	note("Address", string(a.Permalink))
	return facts
}
