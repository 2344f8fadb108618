package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/theme"
)

// ButtonKind says how loud a button is.
type ButtonKind int

// The kinds of buttons. A page has at most one primary button.
const (
	Primary   ButtonKind = iota // filled with acorn, bold
	Secondary                   // a card with a hairline
	Quiet                       // only its text
)

// Button is a flat button with a ring while it has the focus.
type Button struct {
	pressable
	kind ButtonKind
	text string
	icon fyne.Resource
}

// NewButton returns a button; tapped may be nil and set later as OnTapped.
func NewButton(kind ButtonKind, text string, tapped func()) *Button {
	b := &Button{kind: kind, text: text}
	b.OnTapped = tapped
	b.ExtendBaseWidget(b)
	return b
}

// NewIconButton returns a quiet button that shows only an icon.
func NewIconButton(icon fyne.Resource, tapped func()) *Button {
	b := NewButton(Quiet, "", tapped)
	b.icon = icon
	return b
}

// SetText replaces the text.
func (b *Button) SetText(s string) {
	b.text = s
	b.Refresh()
}

// Text returns the text.
func (b *Button) Text() string { return b.text }

// SetIcon shows an icon before the text.
func (b *Button) SetIcon(icon fyne.Resource) {
	b.icon = icon
	b.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{b: b, box: &canvas.Rectangle{}, shade: &canvas.Rectangle{}, ring: &canvas.Rectangle{},
		label: canvas.NewText("", nil), icon: &canvas.Image{}}
	r.icon.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

type buttonRenderer struct {
	b                *Button
	box, shade, ring *canvas.Rectangle
	label            *canvas.Text
	icon             *canvas.Image
}

// ringGap is how far the ring of the focus stands off what is filled with
// acorn, on which leaf could not be told, or has a ring of its own.
const ringGap = 4

func (r *buttonRenderer) Destroy() {}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.box, r.shade, r.label, r.icon}
}

func (r *buttonRenderer) iconSize() float32 {
	if r.b.icon == nil {
		return 0
	}
	return sizeOf(r.b, fynetheme.SizeNameInlineIcon)
}

// inner returns the width of icon and text, and of the gap between them.
func (r *buttonRenderer) inner() (width, gap float32) {
	width = r.label.MinSize().Width + r.iconSize()
	if r.b.icon != nil && r.b.text != "" {
		gap = 2 * theme.Step
	}
	return width + gap, gap
}

func (r *buttonRenderer) MinSize() fyne.Size {
	width, _ := r.inner()
	pad := float32(15)
	if r.b.text == "" {
		pad = 8
	}
	height := fyne.MeasureText("가", r.label.TextSize, r.label.TextStyle).Height
	return fyne.NewSize(width+2*pad, max(height, r.iconSize())+2*9).Max(fyne.NewSquareSize(36))
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.shade.Resize(size)
	place(r.ring, -ringGap, -ringGap, size.Width+2*ringGap, size.Height+2*ringGap)
	width, gap := r.inner()
	x, icon := (size.Width-width)/2, r.iconSize()
	place(r.icon, x, (size.Height-icon)/2, icon, icon)
	place(r.label, x+icon+gap, 0, r.label.MinSize().Width, size.Height)
}

func (r *buttonRenderer) Refresh() {
	fill, border, text := r.colors()
	paintBox(r.box, fill, border, 1, theme.RadiusButton)
	off := r.b.kind == Primary
	if r.b.focused && !off {
		paintBox(r.box, fill, colorOf(r.b, theme.Leaf), 2, theme.RadiusButton)
	}
	r.ring.Hidden = !r.b.focused || !off
	paintBox(r.ring, color.Transparent, colorOf(r.b, theme.Leaf), 2, theme.RadiusButton+ringGap)
	shade := color.Color(color.Transparent)
	if r.b.hovered && r.b.active() {
		shade = colorOf(r.b, theme.HoverShade)
	}
	paintBox(r.shade, shade, color.Transparent, 0, theme.RadiusButton)
	r.paintLabel(text)
	r.Layout(r.b.Size())
}

func (r *buttonRenderer) paintLabel(text fyne.ThemeColorName) {
	r.label.Text = r.b.text
	paintText(r.label, r.b, theme.TextStyle{Size: theme.SizeBody, Bold: r.b.kind == Primary, Color: text})
	r.label.Refresh()
	r.icon.Hidden = r.b.icon == nil
	if r.b.icon != nil {
		r.icon.Resource = fynetheme.NewColoredResource(r.b.icon, text)
		r.icon.Refresh()
	}
}

func (r *buttonRenderer) colors() (fill, border color.Color, text fyne.ThemeColorName) {
	switch {
	case r.b.disabled && r.b.kind != Quiet:
		return colorOf(r.b, theme.Panel), colorOf(r.b, theme.Line), fynetheme.ColorNameDisabled
	case r.b.disabled:
		return color.Transparent, color.Transparent, fynetheme.ColorNameDisabled
	case r.b.kind == Primary:
		return colorOf(r.b, theme.Acorn), color.Transparent, theme.OnAcorn
	case r.b.kind == Secondary:
		return colorOf(r.b, theme.Card), colorOf(r.b, theme.Line), theme.Ink
	}
	return color.Transparent, color.Transparent, theme.Ink
}
