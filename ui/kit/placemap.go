package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// PlaceMap shows where a place is on the outline of the land. A tap goes from
// its surroundings closer, to the whole world, and back.
type PlaceMap struct {
	pressable
	latitude, longitude float64
	span                int // into mapSpans
}

// mapSpans are degrees from edge to edge.
var mapSpans = [...]float64{40, 9, wholeWorld}

const (
	mapHeight = 148
	mapDot    = 10
)

// NewPlaceMap returns the map of a place in degrees, WGS 84.
func NewPlaceMap(latitude, longitude float64) *PlaceMap {
	m := &PlaceMap{latitude: latitude, longitude: longitude}
	m.OnTapped = func() {
		m.span = (m.span + 1) % len(mapSpans)
		m.Refresh()
	}
	m.ExtendBaseWidget(m)
	return m
}

// CreateRenderer is part of fyne.Widget.
func (m *PlaceMap) CreateRenderer() fyne.WidgetRenderer {
	r := &placeMapRenderer{m: m, land: &canvas.Image{ScaleMode: canvas.ImageScaleFastest, FillMode: canvas.ImageFillStretch},
		edge: &canvas.Rectangle{}, dot: &canvas.Circle{}}
	return r
}

type placeMapRenderer struct {
	m    *PlaceMap
	land *canvas.Image
	edge *canvas.Rectangle
	dot  *canvas.Circle
}

func (r *placeMapRenderer) Destroy()           {}
func (r *placeMapRenderer) MinSize() fyne.Size { return fyne.NewSize(120, mapHeight) }

func (r *placeMapRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.land, r.edge, r.dot}
}

func (r *placeMapRenderer) Layout(size fyne.Size) {
	r.land.Resize(size)
	r.edge.Resize(size)
	r.Refresh()
}

func (r *placeMapRenderer) Refresh() {
	size := r.m.Size()
	if size.Width < 1 || size.Height < 1 {
		return
	}
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(r.m); c != nil {
		scale = c.Scale()
	}
	of := func(scale float32) chart {
		return chartOf(r.m.latitude, r.m.longitude, mapSpans[r.m.span], float64(size.Width*scale), float64(size.Height*scale))
	}
	r.land.Image, r.land.CornerRadius = of(scale).draw(colorOf(r.m, theme.Line), colorOf(r.m, theme.Panel)), theme.RadiusPhoto
	r.land.Refresh()
	x, y := of(1).at(r.m.latitude, r.m.longitude)
	place(r.dot, float32(x)-mapDot/2, float32(y)-mapDot/2, mapDot, mapDot)
	r.dot.FillColor, r.dot.StrokeColor, r.dot.StrokeWidth = colorOf(r.m, theme.Leaf), colorOf(r.m, theme.Paper), 1.5
	r.dot.Refresh()
	border, width := theme.Line, float32(1)
	if r.m.focused || r.m.hovered {
		border, width = theme.Leaf, 2
	}
	paintBox(r.edge, colorOf(r.m, theme.Transparent), colorOf(r.m, border), width, theme.RadiusPhoto)
}
