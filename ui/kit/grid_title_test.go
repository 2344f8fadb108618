package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dotori/ui/theme"
)

func TestTitleOfASectionCanBeTapped(t *testing.T) {
	g, _ := newTestGrid(t, 30, 30)
	title := g.view.headings[0].title
	on := fyne.PointEvent{Position: title.Position().AddXY(4, 4)}
	if g.Tapped(&on); g.selected.count != 0 {
		t.Error("a title that leads nowhere selects")
	}
	tapped := -1
	g.OnTitle = func(section int) { tapped = section }
	beside := fyne.PointEvent{Position: on.Position.AddXY(title.Size().Width+60, 0)}
	if g.Tapped(&beside); tapped != -1 {
		t.Error("beside the title is on it")
	}
	if g.Tapped(&on); tapped != 0 {
		t.Errorf("a tap on the title led to %d", tapped)
	}
	g.MouseMoved(&desktop.MouseEvent{PointEvent: on})
	if title.Color != colorOf(g, theme.LeafText) || g.Cursor() != desktop.PointerCursor {
		t.Error("the title does not say that it leads somewhere")
	}
}

func TestHeaderHasRoomForItsLines(t *testing.T) {
	g, _ := newTestGrid(t, 3)
	c := pictureContent(3)
	words := NewParagraph(theme.Secondary(), "아주 긴 설명이라서 좁은 창에서는 한 줄에 다 들어가지 않습니다. 그래도 아래의 달과 겹치면 안 됩니다.")
	c.Header = NewStack(0, words)
	g.SetContent(c)
	for _, width := range []float32{960, 300} {
		g.Resize(fyne.NewSize(width, 600))
		if got, want := g.flow.sections[0].top, float64(words.HeightFor(width)); got < want {
			t.Errorf("in %v the first month begins at %v, the words need %v", width, got, want)
		}
	}
}
