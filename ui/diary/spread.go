package diary

import (
	"fyne.io/fyne/v2"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// spread lays the article and the panel beside each other. Where that leaves
// too little room to read, the panel lies over the article, once it is asked
// for; ask is the button for that. The tools in the corner of the article have
// a strip of their own where its column reaches under them.
type spread struct {
	ask    *kit.Button
	open   bool // the panel is asked for
	tools  fyne.CanvasObject
	column func() float32 // how wide the article would be
}

const (
	panelWidth   = 290
	panelMargins = 38 // around its calendar
	leastLetters = 24 // to read, in text sizes
)

func (*spread) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

// Layout places the article, the panel, and what stands in the article's corner.
func (s *spread) Layout(o []fyne.CanvasObject, size fyne.Size) {
	article, panel, corner := o[0], o[1], o[2]
	side := min(max(panelWidth, kit.CalendarWidth()+panelMargins), size.Width)
	narrow := size.Width-side < leastLetters*kit.TextSize(theme.Body())
	if !narrow {
		s.open = false
	}
	setVisible(s.ask, narrow)
	setVisible(panel, !narrow || s.open)
	room := size.Width
	if panel.Visible() {
		room -= side
	}
	width := room
	if narrow {
		width = size.Width
	}
	top := s.strip(width)
	article.Move(fyne.NewPos(0, top))
	article.Resize(fyne.NewSize(width, size.Height-top))
	panel.Move(fyne.NewPos(size.Width-side, 0))
	panel.Resize(fyne.NewSize(side, size.Height))
	corner.Resize(fyne.NewSize(room, size.Height))
	corner.Refresh()
}

// strip returns how high the strip of the tools is above an article of a width.
func (s *spread) strip(width float32) float32 {
	tools := s.tools.MinSize()
	if (width-s.column())/2 > tools.Width+cornerEdge+theme.Step {
		return 0
	}
	return tools.Height + cornerTop + theme.Step
}
