package viewer

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/archive"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// dress lays over the picture what can be done with it, or says in its place
// why there is none.
func (p *Page) dress() {
	var over fyne.CanvasObject
	switch {
	case p.empty():
	case p.sha() == "":
		over = p.instead(p.config.Loc.T("Not in this archive"))
	case p.plays():
		over = container.NewCenter(kit.NewStack(3*theme.Step,
			container.NewCenter(kit.NewDisc(fynetheme.MediaPlayIcon(), p.play).Hint(p.config.Loc.T("Play"))), p.words(p.fault), p.words(p.unseen())))
	case p.fault != "" || !p.reel.slide(p.reel.at):
		over = p.instead(p.fault)
	case p.moves():
		b := kit.NewButton(kit.Secondary, p.config.Loc.T("Watch it move"), p.play)
		b.SetIcon(fynetheme.MediaPlayIcon())
		over = container.NewVBox(layout.NewSpacer(), container.NewCenter(b), kit.NewGap(0, theme.Margin))
	}
	p.lie(over)
}

// lie puts an object over the picture, or nothing. It is on dark whatever the
// rest of the window is.
func (p *Page) lie(over fyne.CanvasObject) {
	p.message.Objects = nil
	if over != nil {
		p.message.Objects = []fyne.CanvasObject{container.NewThemeOverride(over, theme.OnDark(fyne.CurrentApp().Settings().Theme()))}
	}
	p.message.Refresh()
}

// say shows words where there is nothing to look at.
func (p *Page) say(s string) { p.lie(container.NewCenter(p.words(s))) }

// instead stands in place of a picture: why, what it is, and what can be done.
func (p *Page) instead(why string) fyne.CanvasObject {
	stack := kit.NewStack(3*theme.Step, p.words(why))
	if m := p.media(); m != nil {
		stack.Add(p.words(m.Name))
	}
	if p.sha() != "" {
		stack.Add(container.NewCenter(kit.NewButton(kit.Secondary, p.config.Loc.T("Open in the system's program"), p.open)))
	}
	return container.NewCenter(stack)
}

// unseen names what has no picture: a sound.
func (p *Page) unseen() string {
	if m := p.media(); m != nil && !p.reel.slide(p.reel.at) {
		return m.Name
	}
	return ""
}

func (p *Page) words(s string) fyne.CanvasObject {
	t := kit.NewText(theme.Body().In(theme.SoftOnDark), s)
	t.Hidden = s == ""
	return t.Align(fyne.TextAlignCenter)
}

// plays reports whether what is shown stands for something that runs in time.
func (p *Page) plays() bool {
	cell, m := p.reel.cell(), p.media()
	if m != nil && m.SHA256 == p.sha() && m.MIME != "" {
		return isVideo(*m) || isSound(*m)
	}
	return cell.Kind == archive.Video || cell.Kind == archive.Audio || cell.Duration > 0
}

// sign marks in the strip what runs in time, and what is not there.
func (p *Page) sign(i int) fyne.Resource {
	cell := p.reel.cells[p.reel.frames[i].cell]
	switch {
	case cell.Kind == archive.Audio:
		return fynetheme.MediaMusicIcon()
	case cell.Kind == archive.File:
		return fynetheme.FileIcon()
	case p.reel.sha(i) == "":
		return fynetheme.BrokenImageIcon()
	case cell.Kind == archive.Video || cell.Duration > 0:
		return fynetheme.MediaPlayIcon()
	}
	return nil
}

// moves reports whether a short video belongs to the picture.
func (p *Page) moves() bool { return live(p.details.item.Media) != nil || p.details.facts.Motion }

// play hands what runs in time to the system's player, and a picture to the
// program for it.
func (p *Page) play() {
	p.pause()
	m := p.media()
	switch clip := live(p.details.item.Media); {
	case m == nil || p.plays():
		p.open()
	case clip != nil:
		p.config.Open(clip.SHA256, clip.Name)
	case p.details.facts.Motion:
		p.config.Motion(m.SHA256, m.Name)
	default:
		p.open()
	}
}

// open hands the original to the system's program for it.
func (p *Page) open() {
	if p.empty() {
		return
	}
	name := ""
	if m := p.media(); m != nil {
		name = m.Name
	}
	if sha := p.sha(); sha != "" {
		p.config.Open(sha, name)
	}
}
