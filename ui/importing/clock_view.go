package importing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dotori/archive"
	"dotori/ui/form"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// ClockSheet asks how the clock of an import was wrong, and shows what becomes
// of its first and its last memory.
type ClockSheet struct {
	Content fyne.CanvasObject

	loc       *i18n.Localizer
	clock     *Clock
	typed     *kit.Entry
	ways      map[bool]*kit.Chip // by ByZone
	by, zones fyne.CanvasObject
	preview   *fyne.Container
	ahead     *kit.Button
	apply     func(archive.Shift)
}

// NewClockSheet returns the sheet of a clock. apply is given what the user
// says, the zero Shift to give the times back; cancel leaves them.
func NewClockSheet(loc *i18n.Localizer, c *Clock, apply func(archive.Shift), cancel func()) *ClockSheet {
	s := &ClockSheet{loc: loc, clock: c, typed: kit.NewEntry(loc.T("-9 hours, +1 day")), preview: kit.NewStack(2 * theme.Step), apply: apply}
	s.ways = map[bool]*kit.Chip{
		false: kit.NewChip(loc.T("By a length of time"), func() { s.choose(false) }),
		true:  kit.NewChip(loc.T("In another time zone"), func() { s.choose(true) }),
	}
	s.typed.Fill(c.Typed)
	s.typed.OnSettled = func(typed string) { c.Typed = typed; s.show() }
	s.typed.OnEnter = func(string) { s.move() }
	s.typed.OnEscape = cancel
	s.by = kit.NewStack(theme.Step, kit.NewField(s.typed), kit.NewParagraph(theme.Secondary(),
		loc.T("Write how far the times are off, or the true date and time of the first memory.")))
	s.zones = form.New(loc, []archive.Option{
		{ID: shownZone, Type: archive.ZoneOption, Title: "The clocks that you lived by"},
		{ID: writtenIn, Type: archive.ZoneOption, Title: "The clocks that the archive wrote", Help: "Leave it empty where the archive knew its time zone."},
	}, c.Zones, s.show)
	s.ahead = kit.NewButton(kit.Primary, loc.T("Move the times"), s.move)
	s.Content = kit.NewStack(3*theme.Step, kit.NewRow(6, s.ways[false], s.ways[true]), s.by, s.zones,
		kit.NewCard(s.preview).Padded(3*theme.Step), kit.NewParagraph(theme.Secondary(),
			loc.T("What only the month or year is known of stays, as does what you dated yourself. It can be undone.")), s.buttons(cancel))
	s.show()
	return s
}

// Focusable returns where one types.
func (s *ClockSheet) Focusable() fyne.Focusable { return s.typed }

func (s *ClockSheet) buttons(cancel func()) fyne.CanvasObject {
	row := kit.NewRow(10)
	if s.clock.Was != (archive.Shift{}) {
		row.Add(kit.NewButton(kit.Secondary, s.loc.T("As the archive says"), func() { s.apply(archive.Shift{}) }))
	}
	row.Add(kit.NewButton(kit.Secondary, s.loc.T("Cancel"), cancel))
	row.Add(s.ahead)
	return container.NewHBox(layout.NewSpacer(), row)
}

func (s *ClockSheet) choose(zone bool) {
	s.clock.ByZone = zone
	s.show()
}

func (s *ClockSheet) move() {
	s.clock.Typed = s.typed.Text
	if by, ok := s.clock.Shift(); ok {
		s.apply(by)
	}
}

// show follows what is said.
func (s *ClockSheet) show() {
	for zone, chip := range s.ways {
		chip.SetSelected(zone == s.clock.ByZone)
	}
	hide(s.by, s.clock.ByZone)
	hide(s.zones, !s.clock.ByZone)
	s.preview.Objects = nil
	for i, m := range s.lines() {
		s.preview.Add(kit.NewStack(1, kit.NewParagraph(theme.Secondary(), s.loc.T([]string{"First", "Last"}[i])+" · "+s.loc.Moment(m.Was)),
			kit.NewParagraph(theme.Body(), "→ "+s.loc.Moment(m.Now))))
	}
	if _, ok := s.clock.Shift(); ok {
		s.ahead.Enable()
	} else {
		s.ahead.Disable()
	}
	if s.Content != nil {
		s.Content.Refresh()
	}
}

// lines are those of the preview: before anything is said the times stay.
func (s *ClockSheet) lines() []Moved {
	if all := s.clock.Preview(); len(all) > 0 {
		return all
	}
	r := s.clock.Reach
	switch r.Count {
	case 0:
		return nil
	case 1:
		return []Moved{{r.First.Moment, r.First.Moment}}
	}
	return []Moved{{r.First.Moment, r.First.Moment}, {r.Last.Moment, r.Last.Moment}}
}

func hide(o fyne.CanvasObject, hidden bool) {
	if hidden {
		o.Hide()
	} else {
		o.Show()
	}
}
