package history

import (
	"dotori/archive"
	"dotori/archive/catalog"
)

// Choice says what was exported, in words that outlast a catalog.
type Choice struct {
	Year       int               `json:"year,omitempty"`
	Month      int               `json:"month,omitempty"`
	Day        int               `json:"day,omitempty"`
	Decade     int               `json:"decade,omitempty"`
	Undated    bool              `json:"undated,omitempty"`
	Services   []archive.Service `json:"services,omitempty"`
	Kinds      []archive.Kind    `json:"kinds,omitempty"`
	Collection string            `json:"collection,omitempty"` // its title
	Person     string            `json:"person,omitempty"`
	People     []catalog.Alias   `json:"people,omitempty"`
	Favorite   bool              `json:"favorite,omitempty"`
	Pictures   bool              `json:"pictures,omitempty"`
	Located    bool              `json:"located,omitempty"`
	Near       *catalog.Area     `json:"near,omitempty"`
	IDs        []string          `json:"ids,omitempty"`
	Import     string            `json:"import,omitempty"`
	Text       string            `json:"text,omitempty"`
	Said       bool              `json:"said,omitempty"`
	Tag        string            `json:"tag,omitempty"`
	WithHidden bool              `json:"with_hidden,omitempty"`
	Hidden     bool              `json:"hidden,omitempty"`
}

// ChoiceOf returns what a query chooses. The collection that it names by a
// number has the given title and service.
func ChoiceOf(q catalog.Query, title string, service archive.Service) Choice {
	c := Choice{Year: q.Year, Month: q.Month, Day: q.Day, Decade: q.Decade, Undated: q.Undated, Services: q.Services, Kinds: q.Kinds,
		Collection: q.Title, Person: q.Person, People: q.People, Favorite: q.Favorite, Pictures: q.Pictures, Located: q.Located,
		IDs: q.IDs, Import: q.Import, Text: q.Text, Said: q.Said, Tag: q.Tag, WithHidden: q.WithHidden, Hidden: q.Hidden}
	if q.Near != (catalog.Area{}) {
		c.Near = &q.Near
	}
	if q.Collection != 0 {
		c.Collection = title
		if service != "" {
			c.Services = []archive.Service{service}
		}
	}
	return c
}

// Query returns the query of a choice.
func (c Choice) Query() catalog.Query {
	q := catalog.Query{Year: c.Year, Month: c.Month, Day: c.Day, Decade: c.Decade, Undated: c.Undated, Services: c.Services, Kinds: c.Kinds,
		Title: c.Collection, Person: c.Person, People: c.People, Favorite: c.Favorite, Pictures: c.Pictures, Located: c.Located,
		IDs: c.IDs, Import: c.Import, Text: c.Text, Said: c.Said, Tag: c.Tag, WithHidden: c.WithHidden, Hidden: c.Hidden}
	if c.Near != nil {
		q.Near = *c.Near
	}
	return q
}
