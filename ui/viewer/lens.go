package viewer

// lens says which part of a picture is seen. Lengths on the stage are in
// device-independent pixels, those on the picture in its own.
type lens struct {
	picture point   // its size
	stage   point   // its size
	density float32 // device pixels per device-independent one
	zoom    float32 // stage per picture pixel; 0 shows the whole picture
	guessed bool    // picture is the size of a thumbnail; only its proportions count
	middle  point   // of the picture, that is seen in the middle of the stage
}

type point struct{ x, y float32 }

const (
	fitAtMost  = 2  // a small picture is not blown up further to fill the stage
	fitAtLeast = 48 // a tiny one is, to this on the stage, to be seen at all
	zoomMost   = 8  // device pixels per picture pixel
)

// fit returns the zoom that shows the whole picture.
func (l lens) fit() float32 {
	if l.picture.x <= 0 || l.picture.y <= 0 {
		return 1
	}
	fit := min(l.stage.x/l.picture.x, l.stage.y/l.picture.y)
	if l.guessed {
		return fit
	}
	return min(fit, max(fitAtMost/l.density, fitAtLeast/max(l.picture.x, l.picture.y)))
}

// actual returns the zoom at which one pixel of the picture is one of the screen.
func (l lens) actual() float32 { return 1 / l.density }

func (l lens) scale() float32 {
	if l.zoom == 0 {
		return l.fit()
	}
	return l.zoom
}

// fits reports whether the whole picture is seen.
func (l lens) fits() bool { return l.zoom == 0 }

// frame returns where the picture stands on the stage.
func (l lens) frame() (at, size point) {
	s := l.scale()
	size = point{l.picture.x * s, l.picture.y * s}
	if l.zoom == 0 {
		return point{(l.stage.x - size.x) / 2, (l.stage.y - size.y) / 2}, size
	}
	return point{l.stage.x/2 - l.middle.x*s, l.stage.y/2 - l.middle.y*s}, size
}

// zoomed returns the lens at another zoom, with the same part of the picture
// under the point p of the stage. At less than the whole picture it fits.
func (l lens) zoomed(zoom float32, p point) lens {
	at, _ := l.frame()
	s := l.scale()
	under := point{(p.x - at.x) / s, (p.y - at.y) / s}
	zoom = min(zoom, max(zoomMost/l.density, l.fit()))
	if zoom <= l.fit() {
		l.zoom = 0
		return l
	}
	l.zoom = zoom
	l.middle = point{under.x + (l.stage.x/2-p.x)/zoom, under.y + (l.stage.y/2-p.y)/zoom}
	return l.inside()
}

// moved returns the lens with the picture dragged by d on the stage.
func (l lens) moved(d point) lens {
	if l.zoom == 0 {
		return l
	}
	l.middle.x -= d.x / l.zoom
	l.middle.y -= d.y / l.zoom
	return l.inside()
}

// inside keeps the picture over the stage, and centred where it is smaller.
func (l lens) inside() lens {
	l.middle.x = within(l.middle.x, l.picture.x, l.stage.x/l.zoom)
	l.middle.y = within(l.middle.y, l.picture.y, l.stage.y/l.zoom)
	return l
}

func within(middle, whole, seen float32) float32 {
	if seen >= whole {
		return whole / 2
	}
	return min(max(middle, seen/2), whole-seen/2)
}

// whole returns the lens that shows the whole picture.
func (l lens) whole() lens {
	l.zoom = 0
	return l
}

// atActual returns the lens that shows the picture at its own pixels.
func (l lens) atActual() lens {
	if l.actual() <= l.fit() {
		return l.whole()
	}
	return l.zoomed(l.actual(), point{l.stage.x / 2, l.stage.y / 2})
}

// resized returns the lens for the same picture counted in other pixels.
func (l lens) resized(size point) lens {
	if l.picture.x > 0 {
		ratio := size.x / l.picture.x
		l.zoom /= ratio
		l.middle = point{l.middle.x * ratio, l.middle.y * ratio}
	}
	l.picture, l.guessed = size, false
	return l
}

// toggled returns the lens between fitting and its own pixels at p.
func (l lens) toggled(p point) lens {
	if !l.fits() {
		return l.whole()
	}
	return l.zoomed(max(l.actual(), l.fit()*1.01), p)
}
