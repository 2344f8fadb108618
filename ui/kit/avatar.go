package kit

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// Avatar stands for somebody without a picture: their initials in a circle.
type Avatar struct {
	widget.BaseWidget
	name string
	edge float32
	tone fyne.ThemeColorName
}

// NewAvatar returns the circle of a name, so wide and high.
func NewAvatar(name string, edge float32) *Avatar {
	a := &Avatar{name: name, edge: edge, tone: theme.Select}
	a.ExtendBaseWidget(a)
	return a
}

// SetName replaces the name.
func (a *Avatar) SetName(name string) {
	if a.name != name {
		a.name = name
		a.Refresh()
	}
}

// SetTone replaces the colour of the circle.
func (a *Avatar) SetTone(tone fyne.ThemeColorName) {
	if a.tone != tone {
		a.tone = tone
		a.Refresh()
	}
}

// Initials shortens a name to what a circle has room for: the given name of a
// Korean, "민지" of "김민지"; else the first letter.
func Initials(name string) string {
	name = strings.TrimSpace(name)
	letters := []rune(name)
	if n := len(letters); n >= 2 && n <= 4 && !strings.ContainsFunc(name, func(r rune) bool { return !unicode.Is(unicode.Hangul, r) }) {
		return string(letters[max(n-2, 0):])
	}
	for _, r := range letters {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return string(unicode.ToUpper(r))
		}
	}
	return "·"
}

// CreateRenderer is part of fyne.Widget.
func (a *Avatar) CreateRenderer() fyne.WidgetRenderer {
	r := &avatarRenderer{a, &canvas.Rectangle{}, canvas.NewText("", nil)}
	r.letters.Alignment = fyne.TextAlignCenter
	r.Refresh()
	return r
}

type avatarRenderer struct {
	a       *Avatar
	circle  *canvas.Rectangle
	letters *canvas.Text
}

func (r *avatarRenderer) Destroy() {}
func (r *avatarRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.circle, r.letters}
}
func (r *avatarRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(r.a.edge) }

func (r *avatarRenderer) Layout(size fyne.Size) {
	y := max((size.Height-r.a.edge)/2, 0)
	place(r.circle, 0, y, r.a.edge, r.a.edge)
	place(r.letters, 0, y, r.a.edge, r.a.edge)
}

func (r *avatarRenderer) Refresh() {
	paintBox(r.circle, colorOf(r.a, r.a.tone), nil, 0, r.a.edge/2)
	ink := theme.Ink
	if r.a.tone == theme.Acorn {
		ink = theme.OnAcorn
	}
	paintText(r.letters, r.a, theme.Tiny().In(ink))
	r.letters.Text = Initials(r.a.name)
	// A larger text does not grow out of the circle.
	r.letters.TextSize = min(r.letters.TextSize*r.a.edge/30, r.a.edge*0.42)
	r.letters.Refresh()
}
