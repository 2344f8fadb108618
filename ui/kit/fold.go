package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/theme"
)

// Fold is a heading in the sidebar that folds what stands below it, with how
// much that is.
type Fold struct {
	pressable
	label, count string
	open         bool
}

// NewFold returns a heading, with its arrow down if open.
func NewFold(label, count string, open bool, tapped func()) *Fold {
	f := &Fold{label: label, count: count, open: open}
	f.OnTapped = tapped
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer is part of fyne.Widget.
func (f *Fold) CreateRenderer() fyne.WidgetRenderer {
	r := &foldRenderer{f: f, box: &canvas.Rectangle{}, label: canvas.NewText(f.label, nil), count: canvas.NewText(f.count, nil),
		arrow: &canvas.Image{FillMode: canvas.ImageFillContain}}
	r.count.Alignment = fyne.TextAlignTrailing
	r.Refresh()
	return r
}

type foldRenderer struct {
	f            *Fold
	box          *canvas.Rectangle
	label, count *canvas.Text
	arrow        *canvas.Image
}

func (r *foldRenderer) Destroy() {}

func (r *foldRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.label, r.arrow, r.count}
}

func (r *foldRenderer) MinSize() fyne.Size {
	return fyne.NewSize(2*(sidebarInset+sidebarPad)+r.label.MinSize().Width+r.count.MinSize().Width+40, r.label.MinSize().Height+14)
}

func (r *foldRenderer) Layout(size fyne.Size) {
	const left = sidebarInset + sidebarPad
	h, label := size.Height-2, r.label.MinSize().Width
	place(r.box, sidebarInset, 0, size.Width-2*sidebarInset, h)
	place(r.label, left, 0, label, h)
	place(r.count, left, 0, size.Width-2*left, h)
	edge := r.label.TextSize * 1.4
	place(r.arrow, left+label+2, (h-edge)/2, edge, edge)
}

func (r *foldRenderer) Refresh() {
	f := r.f
	paintText(r.label, f, theme.Secondary().Strong())
	paintText(r.count, f, theme.Secondary())
	fill, border := theme.Transparent, theme.Transparent
	if f.hovered {
		fill = theme.HoverShade
	}
	if f.focused {
		border = theme.Leaf
	}
	paintBox(r.box, colorOf(f, fill), colorOf(f, border), 2, theme.RadiusPhoto)
	icon := fynetheme.MenuExpandIcon()
	if f.open {
		icon = fynetheme.MenuDropDownIcon()
	}
	r.arrow.Resource = fynetheme.NewColoredResource(icon, theme.Soft)
	r.arrow.Refresh()
	r.Layout(f.Size())
}
