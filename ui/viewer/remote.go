package viewer

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

const remoteTime = 3 * time.Second // that it stays after the pointer rests

// remote is the control over a picture on the whole screen: it comes with the
// pointer and goes by itself.
type remote struct {
	p             *Page
	layer         *fyne.Container // hidden or not
	room          *fyne.Container // that has it in its middle
	play          *kit.Button
	stay          *kit.Text
	random, drift *kit.Chip
	after         func(time.Duration, func()) (stop func() bool)
	halt          func() bool
}

func newRemote(p *Page) *remote {
	r := &remote{p: p, halt: func() bool { return true }, stay: kit.NewText(theme.Body(), "")}
	r.after = func(d time.Duration, f func()) func() bool {
		return time.AfterFunc(d, func() { p.config.Do(f) }).Stop
	}
	loc := p.config.Loc
	r.play = kit.NewIconButton(fynetheme.MediaPlayIcon(), p.toggleShow).Hint(loc.T("Slide show"))
	r.random = kit.NewChip(loc.T("In no order"), p.toggleRandom)
	r.drift = kit.NewChip(loc.T("Moving slowly"), p.toggleDrift)
	row := kit.NewRow(theme.Step,
		kit.NewIconButton(fynetheme.NavigateBackIcon(), func() { p.step(-1) }).Hint(loc.T("Previous")), r.play,
		kit.NewIconButton(fynetheme.NavigateNextIcon(), func() { p.step(1) }).Hint(loc.T("Next")),
		kit.NewGap(2*theme.Step, 0),
		kit.NewIconButton(fynetheme.ContentRemoveIcon(), func() { p.slower(-1) }).Hint(loc.T("Shorter")), r.stay,
		kit.NewIconButton(fynetheme.ContentAddIcon(), func() { p.slower(1) }).Hint(loc.T("Longer")),
		kit.NewGap(2*theme.Step, 0), r.random, r.drift, kit.NewGap(2*theme.Step, 0),
		kit.NewIconButton(fynetheme.ViewRestoreIcon(), p.back).Hint(loc.T("Leave")))
	r.layer = container.NewStack(kit.NewSurface(theme.Scrim, theme.RadiusBubble), kit.NewInset(theme.Step, 2*theme.Step, theme.Step, 2*theme.Step, row))
	r.layer.Hide()
	r.room = container.NewCenter(r.layer)
	return r
}

// wake shows the state of now, for a while.
func (r *remote) wake() {
	if !r.p.quiet {
		return
	}
	r.set()
	r.layer.Show()
	r.room.Refresh() // what was never shown is not known to its canvas yet
	r.p.stage.hidden = false
	r.halt()
	r.halt = r.after(remoteTime, r.hide)
}

func (r *remote) hide() {
	r.halt()
	r.layer.Hide()
	r.room.Refresh()
	r.p.stage.hidden = r.p.quiet
}

func (r *remote) set() {
	s := r.p.config.Session.Slides
	r.play.SetIcon(fynetheme.MediaPlayIcon())
	if r.p.show.running {
		r.play.SetIcon(fynetheme.MediaPauseIcon())
	}
	r.stay.SetText(r.p.config.Loc.Duration(s.stay()))
	r.random.SetSelected(s.Random)
	r.drift.SetSelected(s.Drift)
}

func (p *Page) toggleRandom() {
	s := p.config.Session.Slides
	s.Random = !s.Random
	p.setSlides(s)
}

func (p *Page) toggleDrift() {
	s := p.config.Session.Slides
	s.Drift = !s.Drift
	p.setSlides(s)
}

func (p *Page) slower(by int) { p.setSlides(p.config.Session.Slides.slower(by)) }
