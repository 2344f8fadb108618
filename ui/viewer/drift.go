package viewer

import (
	"time"

	"fyne.io/fyne/v2"
)

const (
	driftZoom = 0.12 // how much larger a picture is at the end
	driftWay  = 0.04 // of the picture, that its middle moves
)

// drifted returns the lens a part of the way, 0 … 1, through a slow motion;
// every other one goes backwards, and each towards another corner.
func (l lens) drifted(part float32, n int) lens {
	if n%2 != 0 {
		part = 1 - part
	}
	fit := l.whole().fit()
	l.zoom = fit * (1 + driftZoom*part)
	way := point{driftWay, driftWay}
	if n&2 != 0 {
		way.x = -way.x
	}
	if n&4 != 0 {
		way.y = -way.y
	}
	l.middle = point{l.picture.x * (0.5 + way.x*part), l.picture.y * (0.5 + way.y*part)}
	return l
}

// drift moves the picture slowly for as long as it stays, unless it does.
func (s *stage) drift(d time.Duration) {
	if s.motion != nil || s.base == nil {
		return
	}
	n, odd := s.drifts, false
	s.drifts++
	s.motion = fyne.NewAnimation(d, func(part float32) {
		if odd = !odd; odd && s.motion != nil { // every other frame: each sends the picture to the graphics card
			s.lens = s.lens.drifted(part, n)
			s.Refresh()
		}
	})
	s.motion.Curve = fyne.AnimationLinear
	s.motion.Start()
}

// still ends the motion and shows the whole picture again.
func (s *stage) still() {
	if s.motion == nil {
		return
	}
	s.motion.Stop()
	s.motion = nil
	s.lens = s.lens.whole()
	s.Refresh()
}
