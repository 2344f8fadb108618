package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/theme"
)

// NoBar is the share of a [SidebarRow] without a histogram bar.
const NoBar = -1

// SidebarRow is one entry of the sidebar: a label, a count at the right, and
// for years a little bar that says how much there is.
type SidebarRow struct {
	pressable
	label, count string
	share        float32
	selected     bool
	icon         fyne.Resource
}

// NewSidebarRow returns a row; share is 0..1 of the longest bar, or [NoBar].
func NewSidebarRow(label, count string, share float32, tapped func()) *SidebarRow {
	s := &SidebarRow{label: label, count: count, share: share}
	s.OnTapped = tapped
	s.ExtendBaseWidget(s)
	return s
}

// Set replaces the texts and the share.
func (s *SidebarRow) Set(label, count string, share float32) {
	s.label, s.count, s.share = label, count, share
	s.Refresh()
}

// SetIcon shows an icon before the label.
func (s *SidebarRow) SetIcon(icon fyne.Resource) {
	s.icon = icon
	s.Refresh()
}

// SetSelected marks the row as where the window is.
func (s *SidebarRow) SetSelected(on bool) { s.setState(&s.selected, on) }

// CreateRenderer is part of fyne.Widget.
func (s *SidebarRow) CreateRenderer() fyne.WidgetRenderer {
	r := &sidebarRenderer{s: s, box: &canvas.Rectangle{}, bar: &canvas.Rectangle{},
		label: canvas.NewText("", nil), count: canvas.NewText("", nil), icon: &canvas.Image{FillMode: canvas.ImageFillContain}}
	r.count.Alignment = fyne.TextAlignTrailing
	r.Refresh()
	return r
}

type sidebarRenderer struct {
	s            *SidebarRow
	box, bar     *canvas.Rectangle
	label, count *canvas.Text
	icon         *canvas.Image
	ruler        *ruler
}

const (
	sidebarInset = 12 // of the row's box from the edge of the sidebar
	sidebarPad   = 10 // of the text from the edge of the box
	barHeight    = 4
)

func (r *sidebarRenderer) Destroy() {}

func (r *sidebarRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.bar, r.icon, r.label, r.count}
}

func (r *sidebarRenderer) boxHeight() float32 {
	h := fyne.MeasureText("가", r.label.TextSize, fyne.TextStyle{}).Height
	if r.s.share == NoBar {
		return h + 16
	}
	return h + 12
}

func (r *sidebarRenderer) MinSize() fyne.Size {
	h := r.boxHeight() + 2
	if r.s.share != NoBar {
		h += barHeight + 6
	}
	return fyne.NewSize(2*(sidebarInset+sidebarPad)+r.count.MinSize().Width+40, h)
}

func (r *sidebarRenderer) Layout(size fyne.Size) {
	h, x := r.boxHeight(), float32(sidebarInset+sidebarPad)
	place(r.box, sidebarInset, 0, size.Width-2*sidebarInset, h)
	full := size.Width - 2*x
	place(r.bar, x, h, full*max(r.s.share, 0), barHeight)
	place(r.count, x, 0, full, h)
	if r.s.icon != nil {
		edge := sizeOf(r.s, fynetheme.SizeNameInlineIcon)
		place(r.icon, x, (h-edge)/2, edge, edge)
		x += edge + 2*theme.Step
	}
	room := size.Width - x - sidebarInset - sidebarPad - r.count.MinSize().Width - theme.Step
	if s := r.ruler.clip(r.s.label, room); s != r.label.Text {
		r.label.Text = s
		r.label.Refresh()
	}
	place(r.label, x, 0, room, h)
}

func (r *sidebarRenderer) Refresh() {
	s := r.s
	paintText(r.label, s, theme.TextStyle{Size: theme.SizeBody, Bold: s.selected, Color: theme.Ink})
	paintText(r.count, s, theme.TextStyle{Size: theme.SizeBody, Color: theme.Soft})
	r.label.Text, r.count.Text = s.label, s.count
	r.ruler = newRuler(r.label.TextSize, s.selected)
	fill, border := theme.Transparent, theme.Transparent
	switch {
	case s.selected:
		fill = theme.Select
	case s.hovered && s.active():
		fill = theme.HoverShade
	}
	if s.focused {
		border = theme.Leaf
	}
	paintBox(r.box, colorOf(s, fill), colorOf(s, border), 2, theme.RadiusPhoto)
	paintBox(r.bar, colorOf(s, theme.Bar), nil, 0, barHeight/2)
	r.bar.Hidden = s.share <= 0
	r.paintIcon()
	r.Layout(s.Size())
	r.label.Refresh()
	r.count.Refresh()
}

func (r *sidebarRenderer) paintIcon() {
	r.icon.Hidden = r.s.icon == nil
	if r.s.icon != nil {
		r.icon.Resource = fynetheme.NewColoredResource(r.s.icon, theme.Soft)
		r.icon.Refresh()
	}
}
