package form

import (
	"testing"
	"testing/fstest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dotori/archive"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// every calls f for an object and all that it contains.
func every(o fyne.CanvasObject, f func(fyne.CanvasObject)) {
	f(o)
	switch c := o.(type) {
	case *container.ThemeOverride:
		every(c.Content, f)
	case *fyne.Container:
		for _, child := range c.Objects {
			every(child, f)
		}
	}
}

func TestFormChangesTheValues(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	loc, err := i18n.New(i18n.English, fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	values := archive.Options{"bagit": "true", "layout": "month"}
	f := New(loc, []archive.Option{
		{ID: "bagit", Title: "BagIt", Help: "With checksums.", Type: archive.BoolOption},
		{ID: "layout", Title: "Folders", Type: archive.ChoiceOption, Choices: []string{"month", "year"}},
		{ID: "owner", Title: "Who are you?", Type: archive.PersonOption, Choices: []string{"하늘", "엄마"}},
		{ID: "zone", Title: "Time zone", Type: archive.ZoneOption},
	}, values)

	var chips []*kit.Chip
	every(f, func(o fyne.CanvasObject) {
		switch w := o.(type) {
		case *widget.Check:
			if !w.Checked {
				t.Error("the check does not show what is chosen")
			}
			test.Tap(w)
		case *widget.Select:
			w.SetSelectedIndex(1)
		case *widget.SelectEntry:
			w.SetText("Asia/Seoul")
		case *kit.Chip:
			chips = append(chips, w)
		}
	})
	if len(chips) != 3 || !chips[0].Selected() {
		t.Fatalf("%d people to choose from, want two and “I don't know”, which is chosen", len(chips))
	}
	test.Tap(chips[1])
	want := archive.Options{"bagit": "false", "layout": "year", "owner": "하늘", "zone": "Asia/Seoul"}
	for id, v := range want {
		if values[id] != v {
			t.Errorf("%s = %q, want %q", id, values[id], v)
		}
	}
	test.Tap(chips[0])
	if _, ok := values["owner"]; ok {
		t.Error("“I don't know” left a name behind")
	}
}
