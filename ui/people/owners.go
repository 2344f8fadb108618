package people

import (
	"fyne.io/fyne/v2"

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
	row := kit.NewWrap(6, 6, kit.NewText(theme.Secondary(), p.loc.T("With whose eyes shall chats be seen?")))
	for _, k := range p.crowd.Keepers {
		chip := kit.NewChip(k.Title, func() { p.actions.Eyes(k) }).Large()
		chip.SetSelected(k.Eyes)
		row.Add(chip)
	}
	p.owners.Objects = []fyne.CanvasObject{row}
}
