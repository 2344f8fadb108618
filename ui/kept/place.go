package kept

import (
	"fyne.io/fyne/v2"

	"dotori/archive/catalog"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// Title heads the page of what q selects, or is "" where q is no such place.
func Title(loc *i18n.Localizer, q catalog.Query) string {
	switch {
	case q.Trashed:
		return loc.T("Trash")
	case q.Hidden:
		return loc.T("Hidden")
	case q.Favorite:
		return loc.T("Favourites")
	case q.Tag != "":
		return "#" + q.Tag
	}
	return ""
}

// Note says under the title what becomes of what is here, or nothing.
func Note(loc *i18n.Localizer, q catalog.Query) string {
	switch {
	case q.Trashed:
		return loc.T("Nothing is ever deleted: the originals stay in the library, and what is here can be put back at any time. It only shows nowhere else.")
	case q.Hidden:
		return loc.T("What is hidden shows here alone: in no year, album or chat, and no search finds it.")
	}
	return ""
}

// NewNote returns the note as the look has it, or nil.
func NewNote(loc *i18n.Localizer, q catalog.Query) fyne.CanvasObject {
	note := Note(loc, q)
	if note == "" {
		return nil
	}
	return kit.NewParagraph(theme.Body(), note)
}

// Empty says why a place is empty and how that changes; ok is false where q is
// no such place.
func Empty(loc *i18n.Localizer, q catalog.Query) (title, text string, ok bool) {
	switch {
	case q.Trashed:
		return loc.T("The trash is empty"), loc.T("Delete moves what is chosen here, from where it can be put back."), true
	case q.Hidden:
		return loc.T("Nothing is hidden"), loc.T("Choose pictures, then “Hide”: they show here alone."), true
	case q.Favorite:
		return loc.T("There are no favourites yet"), loc.T("Choose pictures, then “Add to favourites”, or press F while you look at one."), true
	case q.Tag != "":
		return loc.T("Nothing has this tag"), loc.T("Choose pictures, then “Edit”, to give them tags."), true
	}
	return "", "", false
}

// NewVeil returns what stands before the hidden memories until show is called,
// so that nobody sees them who only looks along; and the button that calls it.
func NewVeil(loc *i18n.Localizer, count int, show func()) (fyne.CanvasObject, *kit.Button) {
	button := kit.NewButton(kit.Primary, loc.T("Show what is hidden"), show)
	return kit.NewEmptyState(nil, loc.N("%s memories are hidden", count), loc.T("They stay out of sight until you ask for them."), button), button
}
