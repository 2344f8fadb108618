package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// ScrollByKey moves a page as the keys for that do everywhere, and reports
// whether it was one of them.
func ScrollByKey(s *container.Scroll, key fyne.KeyName) bool {
	const line = 60
	page, bottom := s.Size().Height-line, s.Content.MinSize().Height
	switch key {
	case fyne.KeyUp:
		ScrollBy(s, -line)
	case fyne.KeyDown:
		ScrollBy(s, line)
	case fyne.KeyPageUp:
		ScrollBy(s, -page)
	case fyne.KeyPageDown, fyne.KeySpace:
		ScrollBy(s, page)
	case fyne.KeyHome:
		ScrollBy(s, -bottom)
	case fyne.KeyEnd:
		ScrollBy(s, bottom)
	default:
		return false
	}
	return true
}

// ScrollBy moves a page down by dy, as far as it goes.
func ScrollBy(s *container.Scroll, dy float32) {
	most := max(s.Content.MinSize().Height-s.Size().Height, 0)
	s.ScrollToOffset(fyne.NewPos(s.Offset.X, min(max(s.Offset.Y+dy, 0), most)))
}

// ScrollPage is ScrollByKey for the first thing of a page that has more than
// fits.
func ScrollPage(page fyne.CanvasObject, key fyne.KeyName) bool {
	for _, s := range scrollsIn(page, nil) {
		if s.Content.MinSize().Height > s.Size().Height {
			return ScrollByKey(s, key)
		}
	}
	return false
}
