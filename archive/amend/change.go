package amend

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"dotori/archive"
	"dotori/archive/catalog"
)

// Change is what to change of every item of a selection. What is nil or zero
// stays as it is.
type Change struct {
	Title, Text  *string
	Date         Redate
	Place        *Place
	People, Tags Names
	Albums       Names // the user's own
	Favorite     *bool
	Hidden       *bool
	Trashed      *bool
	Restored     []string // fields that get back what the archives say
}

// Empty reports whether the change changes nothing.
func (c Change) Empty() bool {
	return c.Title == nil && c.Text == nil && c.Date == nil && c.Place == nil && c.People.Empty() && c.Tags.Empty() &&
		c.Albums.Empty() && c.Favorite == nil && c.Hidden == nil && c.Trashed == nil && len(c.Restored) == 0
}

// Edits returns what makes the change of one item; fields that have the value
// already are left out. The error is that of the Redate, [ErrUndated] and its
// kin: the other edits stand beside it.
func (c Change) Edits(it archive.Item) ([]catalog.Edit, error) {
	e := edits{item: it.ID}
	value(&e, "title", it.Title, normal(c.Title))
	if it.HTML != "" && c.Text != nil {
		e.add("text", *normal(c.Text)) // the words may be the same, but not their look
	} else {
		value(&e, "text", it.Text, normal(c.Text))
	}
	e.names("people", it.People, c.People)
	e.names("tags", it.Tags, c.Tags)
	e.names("albums", ownAlbums(it), c.Albums)
	value(&e, "favorite", it.Favorite, c.Favorite)
	value(&e, "hidden", it.Hidden, c.Hidden)
	value(&e, "trashed", it.Trashed, c.Trashed)
	c.place(&e, it)
	err := c.date(&e, it.Moment)
	for _, field := range c.Restored {
		e.all = append(e.all, catalog.Edit{Item: it.ID, Field: field})
	}
	return e.all, errors.Join(e.err, err)
}

// normal returns a text as the library keeps it.
func normal(s *string) *string {
	if s == nil {
		return nil
	}
	kept := norm.NFC.String(strings.ReplaceAll(*s, "\r\n", "\n"))
	return &kept
}

func (c Change) date(e *edits, was archive.Moment) error {
	if c.Date == nil {
		return nil
	}
	m, err := c.Date(was)
	if err != nil || same(m, was) {
		return err
	}
	m.Origin = archive.OriginUser
	e.add("moment", m)
	return nil
}

// same reports whether two moments say the same, wherever they were found.
func same(a, b archive.Moment) bool {
	return a.Precision == b.Precision && a.Offset == b.Offset && a.Wall.Equal(b.Wall)
}

func (c Change) place(e *edits, it archive.Item) {
	if c.Place == nil {
		return
	}
	was, known := PlaceOf(it)
	switch {
	case !c.Place.Known && known:
		e.add("place", nil)
	case c.Place.Known && *c.Place != was:
		e.add("place", map[string]float64{"latitude": c.Place.Latitude, "longitude": c.Place.Longitude})
	}
}

func ownAlbums(it archive.Item) []string {
	var titles []string
	for _, c := range it.Collections {
		if c.Own {
			titles = append(titles, c.Title)
		}
	}
	return titles
}

// edits collects those of one item.
type edits struct {
	item string
	all  []catalog.Edit
	err  error
}

func (e *edits) add(field string, value any) {
	b, err := json.Marshal(value)
	e.err = errors.Join(e.err, err)
	e.all = append(e.all, catalog.Edit{Item: e.item, Field: field, Value: string(b)})
}

// value changes a field to a value, where one is wanted and it is another.
func value[T comparable](e *edits, field string, was T, wanted *T) {
	if wanted != nil && *wanted != was {
		e.add(field, *wanted)
	}
}

func (e *edits) names(field string, was []string, n Names) {
	if now := n.Of(was); !slices.Equal(now, was) {
		e.add(field, now)
	}
}
