package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestMasonryKeepsHeightsAndOrder(t *testing.T) {
	test.NewTempApp(t)
	var all []fyne.CanvasObject
	for _, h := range []float32{100, 40, 40, 70} {
		all = append(all, NewGap(10, h))
	}
	m := NewMasonry(200, 10, all...)
	m.Resize(fyne.NewSize(420, 500))
	want := []fyne.Position{{X: 0, Y: 0}, {X: 215, Y: 0}, {X: 215, Y: 50}, {X: 215, Y: 100}}
	for i, o := range all {
		if o.Position() != want[i] || o.Size().Width != 205 {
			t.Errorf("%d stands at %v, %v wide; want %v", i, o.Position(), o.Size().Width, want[i])
		}
	}
	if h := m.MinSize().Height; h != 170 {
		t.Errorf("it is %v high", h)
	}
	m.Resize(fyne.NewSize(300, 500))
	if p := all[1].Position(); p != fyne.NewPos(0, 110) {
		t.Errorf("in a narrow room the second stands at %v", p)
	}
}

func TestPagesAround(t *testing.T) {
	for _, tt := range []struct {
		page, pages int
		want        []int
	}{{0, 1, []int{0}}, {0, 5, []int{0, 1, 2, 4}}, {10, 30, []int{0, 8, 9, 10, 11, 12, 29}}} {
		if got := pagesAround(tt.page, tt.pages); !slices.Equal(got, tt.want) {
			t.Errorf("around %d of %d: %v", tt.page, tt.pages, got)
		}
	}
}

func TestInitials(t *testing.T) {
	for name, want := range map[string]string{"김민지": "민지", "엄마": "엄마", "이다람": "다람", "Jane Doe": "J", "daram@example.com": "D", "": "·", "♥": "·", "하늘아래첫동네": "하"} {
		if got := Initials(name); got != want {
			t.Errorf("%q becomes %q, want %q", name, got, want)
		}
	}
}
