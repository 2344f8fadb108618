package form

import (
	"testing"
	"testing/fstest"

	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/assets"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

func TestFormChangesTheValues(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	loc, err := i18n.New(i18n.English, fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	values := archive.Options{"bagit": "true", "layout": "month", "zone": "Europe/Berlin"}
	f := New(loc, []archive.Option{
		{ID: "bagit", Title: "BagIt", Help: "With checksums.", Type: archive.BoolOption},
		{ID: "layout", Title: "Folders", Type: archive.ChoiceOption, Choices: []string{"month", "year"}},
		{ID: "owner", Title: "Who are you?", Type: archive.PersonOption, Choices: []string{"하늘", "엄마"}},
		{ID: "zone", Title: "Time zone", Type: archive.ZoneOption},
	}, values)

	var chips []*kit.Chip
	for _, o := range test.LaidOutObjects(f) {
		switch w := o.(type) {
		case *kit.Check:
			if !w.On() {
				t.Error("the check does not show what is chosen")
			}
			test.Tap(w)
		case *kit.Chooser:
			if w.Title() != "Berlin" {
				t.Errorf("the zone is called %q", w.Title())
			}
		case *kit.Chip:
			chips = append(chips, w)
		}
	}
	if len(chips) != 5 || !chips[0].Selected() || !chips[2].Selected() {
		t.Fatalf("%d chips, want two folders, two people and “I don't know”, the first of each chosen", len(chips))
	}
	test.Tap(chips[1])
	chips = chips[2:]
	test.Tap(chips[1])
	want := archive.Options{"bagit": "false", "layout": "year", "owner": "하늘", "zone": "Europe/Berlin"}
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

func TestZonesAreFoundAsPeopleTypeThem(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	korean, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ typed, first string }{
		{"", "Asia/Seoul"}, {" 서울", "Asia/Seoul"}, {"ㄷㅋ", "Asia/Tokyo"}, {"berl", "Europe/Berlin"}, {"Asia/Almaty", "Asia/Almaty"},
		{"+09:30", "+09:30"}, {"Indian/Maldives", "Indian/Maldives"}, {"어디도 아닌 곳", ""},
	} {
		first := ""
		if found := findZones(korean, tt.typed); len(found) > 0 {
			first = found[0].Value
		}
		if first != tt.first {
			t.Errorf("%q finds %q, want %q", tt.typed, first, tt.first)
		}
	}
	for _, z := range zones() {
		if !isZone(z.id) {
			t.Errorf("%s is no zone", z.id)
		}
		if korean.T(z.city) == z.city {
			t.Errorf("%s has no Korean", z.city)
		}
	}
}
