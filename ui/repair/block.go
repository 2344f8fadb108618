package repair

import (
	"fyne.io/fyne/v2"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// block is a field under its name, with what the archives say of it where the
// user has changed it before, and the way back to that.
type block struct {
	sheet    *Sheet
	field    *Field
	controls *fyne.Container
	note     *kit.Paragraph
	link     *kit.Link
	back     *fyne.Container // the link, as wide as it is
	all      fyne.CanvasObject
}

func (s *Sheet) newBlock(label string, f *Field, controls ...fyne.CanvasObject) *block {
	b := &block{sheet: s, field: f, controls: kit.NewStack(2.5*theme.Step, controls...), note: kit.NewParagraph(theme.Secondary(), "")}
	b.link = kit.NewLink(theme.Secondary().In(theme.LeafText), "", func() {
		f.Restore = !f.Restore
		s.changed()
	})
	b.back = kit.NewRow(0, b.link)
	b.note.Hidden, b.back.Hidden = f.Own == 0, f.Own == 0
	b.all = kit.NewStack(1.5*theme.Step, kit.NewText(theme.Secondary().Strong(), s.config.Loc.T(label)), b.controls, b.note, b.back)
	return b
}

func (b *block) content() fyne.CanvasObject { return b.all }

func (b *block) finish() {}

// show says whose value the field has.
func (b *block) show() {
	loc := b.sheet.config.Loc
	b.controls.Hidden = b.field.Restore
	if b.field.Own == 0 {
		return
	}
	said := b.sheet.archived(b.field)
	if b.field.Restore {
		b.note.SetText(loc.T("It goes back to what the archive says: %s", said))
		b.link.SetText(loc.T("Keep mine"))
		return
	}
	b.link.SetText(loc.T("Give it back"))
	if b.sheet.form.Len() == 1 {
		b.note.SetText(loc.T("You changed this. The archive says: %s", said))
		return
	}
	b.note.SetText(loc.N("You changed this of %s. The archives say: %s", b.field.Own, said))
}
