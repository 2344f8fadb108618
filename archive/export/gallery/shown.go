package gallery

import (
	"io/fs"
	"path"
	"strings"

	"dotori/archive"
)

// shown is a media as pages show it. Names are below the site's root.
type shown struct {
	Original string // to open; "" when it is not here, or not safe to open
	Kept     string // where it lies when it is not safe to open
	View     string // what a browser shows of a picture; "" when nothing
	Thumb    string
	Width    int // of the thumb; 0 when unknown
	Height   int
	Aspect   int // width by height, in tenths
	Video    bool
	Sound    bool
	Length   string // of a video or sound: 0:42
	Name     string
	MIME     string
	Missing  bool
}

func (p *pictures) show(m archive.Media) shown {
	v := p.made[m.SHA256]
	s := shown{Thumb: v.thumb, Name: m.Name, MIME: m.MIME, Video: isVideo(m.MIME), Sound: strings.HasPrefix(m.MIME, "audio/"), Length: length(m.Duration)}
	s.Width, s.Height, s.Aspect = fit(m.Width, m.Height)
	switch {
	case m.Path == "" || !fs.ValidPath(m.Path):
		s.Missing = true
	case isActive(m):
		s.Kept = m.Path
	default:
		s.Original = m.Path
	}
	if s.View = v.full; s.View == "" && isShown(m.MIME) {
		s.View = s.Original
	}
	if s.Name == "" {
		s.Name = path.Base(m.Path)
	}
	return s
}

// fit returns the size of the thumb, and its shape within what a row bears.
func fit(width, height int) (w, h, aspect int) {
	if width <= 0 || height <= 0 {
		return 0, 0, 13
	}
	aspect = min(max(width*10/height, 5), 30)
	long := max(width, height)
	if long <= thumbEdge {
		return width, height, aspect
	}
	return max(1, width*thumbEdge/long), max(1, height*thumbEdge/long), aspect
}

func length(seconds float64) string {
	if seconds <= 0 {
		return ""
	}
	n := int(seconds + 0.5)
	return itoa(n/60) + ":" + itoa(100 + n%60)[1:]
}
