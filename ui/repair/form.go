package repair

import (
	"slices"

	"dotori/archive"
	"dotori/archive/amend"
	"dotori/archive/catalog"
)

// Form is what can be corrected of a selection, and what the user wants.
type Form struct {
	Title, Text  Words
	Date         Dating
	Place        Spot
	People, Tags List

	items []archive.Item // in order of time
	own   map[string]map[string]bool
}

func newForm(items []archive.Item, originals []catalog.Edit) *Form {
	f := &Form{items: items, own: map[string]map[string]bool{}}
	for _, e := range originals {
		if f.own[e.Field] == nil {
			f.own[e.Field] = map[string]bool{}
		}
		f.own[e.Field][e.Item] = true
	}
	field := func(name string) Field { return fieldOf(name, originals) }
	f.Title = newWords(field("title"), items, func(it archive.Item) string { return it.Title })
	f.Text = newWords(field("text"), items, func(it archive.Item) string { return it.Text })
	f.Date = newDating(field("moment"), items)
	f.Place = newSpot(field("place"), items)
	f.People = newList(field("people"), items, func(it archive.Item) []string { return it.People })
	f.Tags = newList(field("tags"), items, func(it archive.Item) []string { return it.Tags })
	return f
}

// Len returns how many items the form is of.
func (f *Form) Len() int { return len(f.items) }

// Item returns the first item, that of a form of one.
func (f *Form) Item() archive.Item { return f.items[0] }

// Titled reports whether any of the items has a title or is of a kind that has.
func (f *Form) Titled() bool {
	untitled := []archive.Kind{archive.Message, archive.Comment, archive.Guestbook}
	return slices.ContainsFunc(f.items, func(it archive.Item) bool {
		return it.Title != "" || !slices.Contains(untitled, it.Kind)
	})
}

// Formatted reports whether a new text takes the place of one that its author
// formatted.
func (f *Form) Formatted() bool {
	return slices.ContainsFunc(f.items, func(it archive.Item) bool { return it.HTML != "" })
}

func (f *Form) fields() []*Field {
	return []*Field{&f.Title.Field, &f.Text.Field, &f.Date.Field, &f.Place.Field, &f.People.Field, &f.Tags.Field}
}

// Change returns what the form asks for, but what is given back. The error is
// that of what cannot be read yet.
func (f *Form) Change() (amend.Change, error) {
	date, err := f.Date.redate()
	place, placeErr := f.Place.value()
	if err == nil {
		err = placeErr
	}
	return amend.Change{Title: f.Title.value(), Text: f.Text.value(), Date: date, Place: place,
		People: f.People.names(), Tags: f.Tags.names()}, err
}

// Name names the action of the edits; see [amend.Change.Name].
func (f *Form) Name() string {
	change, _ := f.Change()
	change.Restored = f.restored()
	return change.Name()
}

func (f *Form) restored() []string {
	var names []string
	for _, field := range f.fields() {
		if field.Restore {
			names = append(names, field.Name)
		}
	}
	return names
}

// Edits returns the edits that the form asks for, in the order of the items.
// There are none while nothing is changed or something cannot be read.
func (f *Form) Edits() []catalog.Edit {
	change, err := f.Change()
	if err != nil {
		return nil
	}
	var edits []catalog.Edit
	restored := f.restored()
	for _, it := range f.items {
		of, _ := change.Edits(it) // what cannot be moved stays, as the preview says
		for _, field := range restored {
			if f.own[field][it.ID] {
				of = append(of, catalog.Edit{Item: it.ID, Field: field})
			}
		}
		edits = append(edits, of...)
	}
	return edits
}

// few is how many items can be gone through between two keys.
const few = 500

// Count returns how many items the edits change. Of very many items that is
// not counted, but taken for all.
func (f *Form) Count() (n int, exact bool) {
	if _, err := f.Change(); f.Len() > few {
		if err != nil || !f.Touched() {
			return 0, true
		}
		return f.Len(), false
	}
	last := ""
	for _, e := range f.Edits() {
		if e.Item != last {
			n, last = n+1, e.Item
		}
	}
	return n, true
}

// Touched reports whether saving would change anything, or whether something
// is typed that cannot be read.
func (f *Form) Touched() bool {
	change, err := f.Change()
	return err != nil || !change.Empty() || len(f.restored()) > 0
}
