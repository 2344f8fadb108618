package diary

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/kit"
)

func TestThePanelGivesWayToTheArticle(t *testing.T) {
	korean(t)
	tests := []struct {
		name     string
		width    float32
		open     bool
		panel    bool
		article  float32
		hasStrip bool
	}{
		{"wide", 1044, false, true, 754, false},
		{"the column reaches under the tools", 900, false, true, 610, true},
		{"narrow", 500, false, false, 500, true},
		{"narrow, and asked for", 500, true, true, 500, true},
		{"wide again", 1044, true, true, 754, false},
	}
	for _, tt := range tests {
		s := &spread{ask: kit.NewIconButton(fynetheme.CalendarIcon(), nil), open: tt.open, column: func() float32 { return 600 }}
		s.tools = kit.NewFixedWidth(40, canvas.NewRectangle(nil))
		o := []fyne.CanvasObject{container.NewStack(), container.NewStack(), container.NewStack()}
		s.Layout(o, fyne.NewSize(tt.width, 700))
		if o[1].Visible() != tt.panel || o[0].Size().Width != tt.article || (o[0].Position().Y > 0) != tt.hasStrip {
			t.Errorf("%s: panel %v, article %v wide at %v", tt.name, o[1].Visible(), o[0].Size().Width, o[0].Position().Y)
		}
		if s.ask.Visible() != (tt.width < 600) || tt.width > 600 && s.open {
			t.Errorf("%s: the button is there %v, the panel stays open %v", tt.name, s.ask.Visible(), s.open)
		}
	}
}
