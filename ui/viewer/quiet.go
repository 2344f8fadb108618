package viewer

import (
	"fyne.io/fyne/v2"

	"dotori/ui/theme"
)

// setQuiet shows nothing but the picture, on the whole screen, or everything
// again.
func (p *Page) setQuiet(on bool) {
	if p.quiet == on {
		return
	}
	p.quiet = on
	if !on {
		p.show.stop()
		p.stage.still()
		p.remote.hide()
	}
	p.config.FullScreen(on)
	p.around.arrange()
	p.root.Refresh()
	p.bar.set()
}

// startShow begins a slide show on the whole screen.
func (p *Page) startShow() {
	if p.empty() {
		return
	}
	p.setQuiet(true)
	p.show.running = true
	p.resume()
}

// toggleShow begins a slide show, holds it, or lets it go on.
func (p *Page) toggleShow() {
	switch {
	case p.show.running:
		p.pause()
	default:
		p.startShow()
	}
	p.remote.wake()
}

// pause holds the slide show at its picture.
func (p *Page) pause() {
	if p.show.running {
		p.show.stop()
		p.stage.still()
		p.remote.wake()
	}
}

// resume lets the picture of now stay for its whole time, and makes ready the
// next one.
func (p *Page) resume() {
	p.show.wait(p.config.Session.Slides.stay())
	p.drift()
	p.loadAhead()
}

// turnSlide shows the next picture of the show.
func (p *Page) turnSlide() {
	i := p.show.coming(&p.reel, p.config.Session.Slides.Random)
	if i < 0 {
		p.pause()
		return
	}
	p.jump(i)
}

// setSlides changes how the show goes on.
func (p *Page) setSlides(s Slides) {
	p.config.Session.Slides = s
	p.show.deck = nil
	if !s.Drift {
		p.stage.still()
	}
	if p.show.running {
		p.resume()
	}
	p.remote.wake()
}

// drift moves the picture slowly, where that is wanted and nobody asks for
// calm.
func (p *Page) drift() {
	s := p.config.Session.Slides
	if p.show.running && s.Drift && theme.Moves(fyne.CurrentApp().Settings()) {
		p.stage.drift(s.stay())
	}
}

// moved shows the remote control while the pointer moves.
func (p *Page) moved() {
	if p.quiet {
		p.remote.wake()
	}
}

// back leaves the whole screen, or the viewer.
func (p *Page) back() {
	if p.quiet {
		p.setQuiet(false)
		return
	}
	p.config.Back()
}
