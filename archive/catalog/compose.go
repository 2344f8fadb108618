package catalog

import (
	"slices"

	"dotori/archive"
)

// sheet is an item with the numbers of its collections.
type sheet struct {
	item   archive.Item
	groups []int64
}

// compose adds to an item what those under it tell, in their order: it is what
// its archives would say of it, had they known all. What they agree in stays as
// the item has it, and what is its own alone (service, ids, what it answers)
// stays so too.
func compose(top sheet, below []sheet) sheet {
	own := len(top.item.Media)
	for _, s := range below {
		it, other := &top.item, s.item
		mergeMoments(it, other)
		if it.Author == "" && other.Author != "" {
			it.Author, it.Own = other.Author, it.Own || other.Own
		}
		if it.Title == "" {
			it.Title = other.Title
		}
		if it.Text == "" {
			it.Text = other.Text
		}
		if it.HTML == "" && it.Text == other.Text && own == len(other.Media) {
			it.HTML = other.HTML
		}
		it.Favorite = it.Favorite || other.Favorite
		composeFacts(it, other)
		mergeDetails(&it.Details, other.Details)
		top.addGroups(s)
	}
	for _, s := range below {
		addVersions(&top.item.Media, s.item.Media, own)
	}
	return top
}

// composeEcho adds to a picture what an item tells that only shows it.
func composeEcho(it *archive.Item, other archive.Item) {
	if !it.Moment.Known() {
		mergeMoments(it, other)
	}
	composeFacts(it, other)
}

// composeFacts adds the place, the people and the tags.
func composeFacts(it *archive.Item, other archive.Item) {
	if it.Latitude == nil {
		it.Latitude, it.Longitude = other.Latitude, other.Longitude
	}
	union(&it.People, other.People)
	union(&it.Tags, other.Tags)
}

// addGroups adds the collections that the item is not in. Those of two
// services are two, also where they are called the same.
func (s *sheet) addGroups(other sheet) {
	for i, id := range other.groups {
		if !slices.Contains(s.groups, id) {
			s.groups = append(slices.Clip(s.groups), id)
			s.item.Collections = append(slices.Clip(s.item.Collections), other.item.Collections[i])
		}
	}
}

// addVersions adds the files that an item has not byte for byte: in the place
// of one of its first own that is missing, else as further versions.
func addVersions(mine *[]archive.Media, its []archive.Media, own int) {
	for n, m := range its {
		if m.Missing || slices.ContainsFunc(*mine, func(o archive.Media) bool { return o.SHA256 == m.SHA256 }) {
			continue
		}
		*mine = slices.Clone(*mine)
		if i := gap((*mine)[:own], m, n); i >= 0 {
			m.Role = (*mine)[i].Role
			(*mine)[i] = m
		} else {
			m.Role = archive.RoleVersion
			*mine = append(*mine, m)
		}
	}
}
