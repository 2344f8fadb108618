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
	p.message.Objects = nil
	switch {
	case p.empty():
	case p.reel.sha(p.reel.at) == "":
		p.say(p.config.Loc.T("Not in this archive"))
		return
	case p.plays():
		p.message.Objects = []fyne.CanvasObject{container.NewCenter(kit.NewStack(3*theme.Step,
			container.NewCenter(kit.NewDisc(fynetheme.MediaPlayIcon(), p.play)), p.words(p.fault)))}
	case p.fault != "" || !p.reel.slide(p.reel.at):
		p.say(p.fault)
		return
	case p.moves():
		b := kit.NewButton(kit.Secondary, p.config.Loc.T("Watch it move"), p.play)
		b.SetIcon(fynetheme.MediaPlayIcon())
		p.message.Objects = []fyne.CanvasObject{container.NewVBox(layout.NewSpacer(), container.NewCenter(b), kit.NewGap(0, theme.Margin))}
	}
	p.message.Refresh()
}

// say shows words in place of the picture.
func (p *Page) say(s string) {
	stack := kit.NewStack(3*theme.Step, p.words(s))
	if !p.empty() {
		if m := p.media(); m != nil && m.Name != "" {
			stack.Add(p.words(m.Name))
		}
		if p.reel.sha(p.reel.at) != "" {
			stack.Add(container.NewCenter(kit.NewButton(kit.Secondary, p.config.Loc.T("Open in the system's program"), p.open)))
		}
	}
	p.message.Objects = []fyne.CanvasObject{container.NewCenter(stack)}
	p.message.Refresh()
}

func (p *Page) words(s string) fyne.CanvasObject {
	t := kit.NewText(theme.Body().In(theme.SoftOnDark), s)
	t.Hidden = s == ""
	return t.Align(fyne.TextAlignCenter)
}

// plays reports whether what is shown stands for something that runs in time.
func (p *Page) plays() bool {
	cell, m := p.reel.cell(), p.media()
	if m != nil && m.SHA256 == p.reel.sha(p.reel.at) && m.MIME != "" {
		return isVideo(*m) || isSound(*m)
	}
	return cell.Kind == archive.Video || cell.Kind == archive.Audio || cell.Duration > 0
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
	if sha := p.reel.sha(p.reel.at); sha != "" {
		p.config.Open(sha, name)
	}
}
