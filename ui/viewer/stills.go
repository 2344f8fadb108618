package viewer

import (
	"context"
	"image"
	"time"

	"dotori/ui/task"
)

// stills plays an animation: one picture after the other, for ever.
type stills struct {
	all   []Still
	at    int
	after func(time.Duration, func()) (stop func() bool)
	halt  func() bool
}

func (s *stills) moving() bool { return len(s.all) > 0 }

func (s *stills) stop() {
	if s.moving() {
		s.halt()
		s.all = nil
	}
}

// play shows the pictures one by one.
func (s *stills) play(all []Still, show func(*image.RGBA)) {
	s.stop()
	s.all, s.at = all, 0
	s.next(show)
}

func (s *stills) next(show func(*image.RGBA)) {
	still := s.all[s.at]
	show(still.Picture)
	s.at = (s.at + 1) % len(s.all)
	s.halt = s.after(still.For, func() {
		if s.moving() {
			s.next(show)
		}
	})
}

// loadStills makes a picture move that is an animation.
func (p *Page) loadStills() {
	m := p.media()
	if p.config.Stills == nil || m == nil || m.MIME != "image/gif" || m.SHA256 == "" || p.stills.moving() {
		return
	}
	sha, quarters := m.SHA256, p.quarters()
	task.Replace(p.config.Runner, &p.stillSlot, func(ctx context.Context) ([]Still, error) {
		all, err := p.config.Stills(ctx, sha)
		for i := range all {
			if quarters != 0 {
				all[i].Picture = turned(all[i].Picture, quarters)
			}
		}
		return all, err
	}, func(all []Still, err error) {
		if err == nil && len(all) > 1 { // else it stays as it is
			p.pictureSlot.Cancel()
			p.stills.play(all, p.stage.setBase)
		}
	})
}
