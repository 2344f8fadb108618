package atlas

import (
	"slices"
	"strings"

	"dotori/archive/catalog"
	"dotori/archive/text"
	"dotori/assets/world"
	"dotori/ui/i18n"
)

// Reach is how far around a town everything is near it, in kilometres.
const Reach = 25

// edge keeps what is offered within Reach, though spots are rounded.
const edge = 2

// Atlas is the table of towns in the user's language. It may be used by
// several goroutines.
type Atlas struct {
	loc   *i18n.Localizer
	towns []world.Town
}

// New returns the atlas.
func New(loc *i18n.Localizer) Atlas { return Atlas{loc, world.Towns()} }

// Region is the surroundings of a place, under a name.
type Region struct {
	Name string // "부산 근처"
	Area catalog.Area
}

// Near says what a place is near, or "".
func (a Atlas) Near(latitude, longitude float64) string {
	town, far := world.Nearest(a.towns, latitude, longitude)
	if far > Reach {
		return ""
	}
	return a.around(town).Name
}

// Name returns the name of a town.
func (a Atlas) Name(t world.Town) string {
	if a.loc.Language() == i18n.Korean {
		return t.Korean
	}
	return t.English
}

// Named returns the towns that a text may mean, in either language or by their
// initials: those that begin with it first. None for "".
func (a Atlas) Named(typed string) []world.Town {
	typed = text.Fold(strings.TrimSpace(typed))
	if typed == "" {
		return nil
	}
	first, within := []world.Town{}, []world.Town{}
	for _, t := range a.towns {
		switch at := min(place(t.Korean, typed), place(t.English, typed)); {
		case at == 0:
			first = append(first, t)
		case at < never:
			within = append(within, t)
		}
	}
	return append(first, within...)
}

const never = 1 << 30

// place returns where a folded text stands in a name, or never.
func place(name, typed string) int {
	marks := text.Matches(name, typed)
	if len(marks) == 0 {
		return never
	}
	return marks[0][0]
}

// Regions returns the surroundings of all spots, where there is most first: a
// town for each spot that is near one, and degrees for the others.
func (a Atlas) Regions(spots []catalog.Spot) []Region {
	counts := map[Region]int{}
	var lost []catalog.Spot
	for _, s := range spots {
		if town, far := world.Nearest(a.towns, s.Latitude, s.Longitude); far <= Reach-edge {
			counts[a.around(town)] += s.Count
		} else {
			lost = append(lost, s)
		}
	}
	for len(lost) > 0 {
		middle := world.Town{Latitude: lost[0].Latitude, Longitude: lost[0].Longitude}
		r := Region{a.loc.T("Near %s", a.loc.Degrees(middle.Latitude, middle.Longitude)), area(middle)}
		lost = slices.DeleteFunc(lost, func(s catalog.Spot) bool {
			if near := middle.Kilometres(s.Latitude, s.Longitude) <= Reach-edge; !near {
				return false
			}
			counts[r] += s.Count
			return true
		})
	}
	return ranked(counts)
}

// ranked returns regions, where there is most first.
func ranked(counts map[Region]int) (all []Region) {
	for r := range counts {
		all = append(all, r)
	}
	slices.SortFunc(all, func(r, s Region) int {
		if counts[r] != counts[s] {
			return counts[s] - counts[r]
		}
		return strings.Compare(r.Name, s.Name)
	})
	return all
}

func (a Atlas) around(t world.Town) Region { return Region{a.loc.T("Near %s", a.Name(t)), area(t)} }

func area(t world.Town) catalog.Area {
	return catalog.Area{Latitude: t.Latitude, Longitude: t.Longitude, Kilometres: Reach}
}

// Around returns the surroundings of a town that a text names, if one of
// some regions is that: "부산", "busan".
func (a Atlas) Around(typed string, known []Region) (Region, bool) {
	typed = text.Fold(strings.TrimSpace(typed))
	for _, t := range a.towns {
		if typed == text.Fold(t.Korean) || typed == text.Fold(t.English) {
			r := a.around(t)
			return r, slices.Contains(known, r)
		}
	}
	return Region{}, false
}
