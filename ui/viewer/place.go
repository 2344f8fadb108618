package viewer

import (
	"dotori/archive"
	"dotori/archive/catalog"
)

// Place is where one is in the viewer. It is small, so that a history can
// keep one for every visit: the cells are fetched again.
type Place struct {
	// Item is what is shown; "" begins with the first of Query.
	Item string
	// SHA256 is its picture, where it has several; "" is the first.
	SHA256 string
	// Query selects what one goes through, in its order; nil is the item alone.
	Query *catalog.Query
	// Play begins with the slide show.
	Play bool
}

// cellOf returns the cell of an item that shows one of its media; m may be nil.
func cellOf(it archive.Item, m *archive.Media) catalog.Cell {
	c := catalog.Cell{ID: it.ID, Kind: it.Kind, Service: it.Service, Year: it.Moment.Year(), Month: it.Moment.Month(), Decade: it.Moment.Decade(),
		Wall: it.Moment.Wall, Favorite: it.Favorite, Title: it.Title, Author: it.Author, Count: 1}
	if m == nil {
		return c
	}
	c.SHA256, c.Duration, c.Missing = m.SHA256, m.Duration, m.Missing
	if m.Height > 0 {
		c.Aspect = float32(m.Width) / float32(m.Height)
	}
	return c
}
