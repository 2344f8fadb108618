package repair

import (
	"strings"

	"fyne.io/fyne/v2"

	"dotori/ui/kit"
)

// namesView edits people or tags: a chip for each, and a field to add more.
type namesView struct {
	*block
	list    *List
	parts   *fyne.Container
	entry   *kit.Entry
	offered *fyne.Container
}

const offers = 6

func (s *Sheet) newNames(label, placeholder string, l *List) *namesView {
	v := &namesView{list: l, parts: kit.NewWrap(6, 6), offered: kit.NewWrap(6, 6), entry: kit.NewEntry(s.config.Loc.T(placeholder))}
	s.wire(v.entry)
	v.entry.OnSettled = func(typed string) {
		if strings.Contains(typed, ",") {
			v.take(typed)
			return
		}
		v.offer()
		s.content.Refresh()
	}
	v.entry.OnEnter = v.take
	v.block = s.newBlock(label, &l.Field, v.parts, kit.NewField(v.entry), v.offered)
	return v
}

// take adds what is typed.
func (v *namesView) take(typed string) {
	v.list.Add(typed)
	v.entry.Fill("")
	v.sheet.changed()
}

func (v *namesView) commit() {}

func (v *namesView) finish() { v.list.Add(v.entry.Text) }

func (v *namesView) show() {
	v.block.show()
	v.parts.Objects = nil
	for _, part := range v.list.Parts() {
		v.parts.Add(v.chip(part))
	}
	v.parts.Hidden = len(v.parts.Objects) == 0
	v.offer()
}

// chip takes a name away, or gives one that only some have to all first.
func (v *namesView) chip(p Part) fyne.CanvasObject {
	if !p.All {
		text := v.sheet.config.Loc.T("%s · %d of %d", p.Name, p.Count, v.list.total) + "  +"
		return kit.NewChip(text, func() { v.list.Add(p.Name); v.sheet.changed() })
	}
	chip := kit.NewChip(p.Name+"  ×", func() { v.list.Remove(p.Name); v.sheet.changed() })
	chip.SetSelected(true)
	return chip
}

// offer shows names that what is typed may mean.
func (v *namesView) offer() {
	v.offered.Objects = nil
	for _, name := range v.list.Suggest(v.entry.Text, offers) {
		v.offered.Add(kit.NewChip(name, func() { v.take(name) }))
	}
	v.offered.Hidden = len(v.offered.Objects) == 0
	v.controls.Refresh()
}
