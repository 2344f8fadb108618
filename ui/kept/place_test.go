package kept

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"dotori/archive/catalog"
	"dotori/assets"
	"dotori/ui/i18n"
)

func korean(t *testing.T) *i18n.Localizer {
	t.Helper()
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	loc, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func TestPlacesSayWhatTheyAre(t *testing.T) {
	loc := korean(t)
	for _, tt := range []struct {
		q           catalog.Query
		title       string
		noted, kept bool
	}{
		{catalog.Query{Trashed: true}, "휴지통", true, true},
		{catalog.Query{Hidden: true}, "숨긴 추억", true, true},
		{catalog.Query{Favorite: true}, "즐겨찾기", false, true},
		{catalog.Query{Tag: "섬"}, "#섬", false, true},
		{catalog.Query{Year: 2005}, "", false, false},
	} {
		_, _, ok := Empty(loc, tt.q)
		if got := Title(loc, tt.q); got != tt.title || ok != tt.kept || (NewNote(loc, tt.q) != nil) != tt.noted {
			t.Errorf("%+v: %q, %v", tt.q, got, ok)
		}
	}
}

func TestTheVeilIsLiftedByOneTap(t *testing.T) {
	test.NewTempApp(t)
	shown := 0
	veil, button := NewVeil(korean(t), 3, func() { shown++ })
	w := test.NewTempWindow(t, veil)
	if w.Canvas().FocusNext(); w.Canvas().Focused() != button {
		t.Fatalf("the keyboard is at %T", w.Canvas().Focused())
	}
	if test.Tap(button); shown != 1 {
		t.Errorf("shown %d times", shown)
	}
}
