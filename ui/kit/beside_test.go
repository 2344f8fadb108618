package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestASheetTakesRoomFromThePageOrLiesOverIt(t *testing.T) {
	test.NewTempApp(t)
	page, sheet := NewGap(300, 100), NewGap(200, 50)
	c := NewBeside(page, sheet)
	if got := c.MinSize(); got != fyne.NewSize(300, 100) {
		t.Errorf("both ask for %v", got)
	}
	for _, tt := range []struct{ window, page, sheet float32 }{{800, 600, 600}, {400, 300, 200}} {
		c.Resize(fyne.NewSize(tt.window, 100))
		if page.Size().Width != tt.page || sheet.Position().X != tt.sheet || sheet.Size().Width != 200 {
			t.Errorf("of %g the page has %v, the sheet %v at %v", tt.window, page.Size(), sheet.Size(), sheet.Position())
		}
	}
	sheet.Hide()
	c.Refresh()
	if page.Size().Width != 400 {
		t.Errorf("without the sheet the page has %v", page.Size())
	}
}
