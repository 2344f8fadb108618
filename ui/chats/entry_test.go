package chats

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

func TestATitleIsNotSqueezedOut(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	title := kit.NewClippedText(theme.Body().Strong(), "나들이 모임")
	for _, c := range []struct {
		years string
		room  float32
		whole bool
	}{{"2024", 240, true}, {"Google Chat and Hangouts · 2024", 240, true}, {"Google Chat and Hangouts · 2024", 120, false}} {
		years := kit.NewClippedText(theme.Secondary(), c.years)
		shared{}.Layout([]fyne.CanvasObject{title, years}, fyne.NewSize(c.room, 20))
		if whole := title.Size().Width >= title.NaturalWidth(); whole != c.whole || years.Position().X+years.Size().Width > c.room || !whole && title.Size().Width < c.room/3 {
			t.Errorf("%s in %v: the title has %v of %v", c.years, c.room, title.Size().Width, title.NaturalWidth())
		}
	}
}
