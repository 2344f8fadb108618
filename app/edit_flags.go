package main

import (
	"fmt"
	"strings"

	"dotori/archive"
	"dotori/archive/amend"
)

// change reads what the flags ask for.
func (c *editCommand) change() (amend.Change, error) {
	date, err := c.redate()
	change := amend.Change{Title: c.Title, Text: c.Text, Date: date, Favorite: c.Favorite, Hidden: c.Hide, Trashed: c.Trash}
	if err == nil && c.Place != nil {
		change.Place, err = placeNamed(*c.Place)
	}
	if c.Tags != nil {
		change.Tags = amend.ReadNames(*c.Tags)
	}
	if c.People != nil {
		change.People = amend.ReadNames(*c.People)
	}
	for _, title := range c.Album {
		if rest, out := strings.CutPrefix(title, "-"); out {
			change.Albums.Remove = append(change.Albums.Remove, amend.Name(rest))
		} else {
			change.Albums.Add = append(change.Albums.Add, amend.Name(title))
		}
	}
	for _, name := range c.Restore {
		field, ok := fieldNamed(name)
		if !ok && err == nil {
			err = fmt.Errorf("%w: there is no field %q to restore", errUsage, name)
		}
		change.Restored = append(change.Restored, field)
	}
	if err == nil && change.Empty() {
		err = fmt.Errorf("%w: say what to change, such as --title or --date", errUsage)
	}
	return change, err
}

const unknown = "unknown"

func (c *editCommand) redate() (amend.Redate, error) {
	switch {
	case c.Date == unknown:
		return amend.Unknown(), nil
	case c.Date != "":
		m, err := dateNamed(c.Date)
		return amend.Set(m), err
	case c.Day != "":
		m, err := dateNamed(c.Day)
		return amend.SameTime(m), err
	case c.Shift != "":
		by, err := amend.ReadShift(c.Shift)
		if err != nil {
			err = fmt.Errorf("%w: %q: %w", errUsage, c.Shift, err)
		}
		return amend.Shift(by), err
	case c.Precision == "":
		return nil, nil
	}
	for _, p := range archive.Precisions() {
		if string(p) == c.Precision {
			return amend.Coarsen(p), nil
		}
	}
	return nil, fmt.Errorf("%w: there is no precision %q", errUsage, c.Precision)
}

func dateNamed(s string) (archive.Moment, error) {
	m, ok := amend.ReadDate(s)
	if !ok {
		return m, fmt.Errorf("%w: %q is no date such as 1980s, 2005, 2005-10-08 or 2005-10-08 18:42", errUsage, s)
	}
	return m, nil
}

func placeNamed(s string) (*amend.Place, error) {
	if s == unknown || s == "" {
		return &amend.Place{}, nil
	}
	p, err := amend.ReadPlace(s)
	if err != nil {
		return nil, fmt.Errorf("%w: %q: %w", errUsage, s, err)
	}
	return &p, nil
}

// fieldNamed returns the field of an edit for the name of its flag.
func fieldNamed(flag string) (string, bool) {
	field, ok := map[string]string{"title": "title", "text": "text", "date": "moment", "tags": "tags", "people": "people",
		"place": "place", "album": "albums", "favorite": "favorite", "hide": "hidden", "trash": "trashed"}[flag]
	return field, ok
}
