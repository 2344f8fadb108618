package people

import (
	"slices"

	"fyne.io/fyne/v2"

	"dotori/archive/catalog"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// showOwners asks with whose eyes chats are to be seen, where archives of
// several people are here.
func (p *Page) showOwners() {
	p.owners.Objects = nil
	if p.owners.Hidden = len(p.crowd.Keepers) < 2 || p.actions.Eyes == nil; p.owners.Hidden {
		return
	}
	row := []fyne.CanvasObject{kit.NewText(theme.Secondary(), p.loc.T("With whose eyes shall chats be seen?"))}
	for _, k := range p.crowd.Keepers {
		chip := kit.NewChip(k.Title, func() { p.actions.Eyes(k) }).Large()
		chip.SetSelected(k.Eyes)
		row = append(row, chip)
	}
	p.owners.Objects = row // the same container: a new one would not know its width yet
}

// owner says of somebody that they are the user; in a family, only of the one
// with whose eyes chats are seen.
func (p *Page) owner(who catalog.Person) string {
	i := slices.IndexFunc(p.crowd.Keepers, func(k catalog.Keeper) bool { return k.ID == who.ID })
	switch {
	case !who.Me:
		return ""
	case i >= 0 && len(p.crowd.Keepers) > 1 && !p.crowd.Keepers[i].Eyes:
		return p.loc.T("Gave archives")
	}
	return p.loc.T("Me")
}
