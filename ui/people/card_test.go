package people

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/kin"
	"dotori/assets"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
)

func localizer(t *testing.T) *i18n.Localizer {
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

func korean(s archive.Service) string {
	return map[archive.Service]string{"kakaotalk": "카카오톡", "cyworld": "싸이월드", "mail": "메일"}[s]
}

func record() Record {
	talk, wall := catalog.Alias{Service: "kakaotalk", Name: "엄마"}, catalog.Alias{Service: "cyworld", Name: "엄마별"}
	return Record{somebody(9, [2]string{"kakaotalk", "엄마"}, [2]string{"cyworld", "엄마별"}),
		[]catalog.Presence{{Alias: talk, Year: 2016, Count: 4}, {Alias: talk, Year: 2015, Count: 2}, {Alias: wall, Year: 2015, Count: 1}, {Alias: wall, Count: 2}}}
}

func TestRecordsAddUp(t *testing.T) {
	r := record()
	if got, want := r.Names(), []catalog.Presence{{Alias: r.Aliases[0], Count: 6}, {Alias: r.Aliases[1], Count: 3}}; !slices.Equal(got, want) {
		t.Errorf("names %+v", got)
	}
	if got, want := r.Years(), []catalog.Presence{{Year: 2016, Count: 4}, {Year: 2015, Count: 3}, {Count: 2}}; !slices.Equal(got, want) {
		t.Errorf("years %+v", got)
	}
}

func TestANameLeavesByItsChip(t *testing.T) {
	test.NewTempApp(t)
	var left catalog.Alias
	chip := nameChip(localizer(t), record().Names()[1], korean, true, func(a catalog.Alias) { left = a }).(*kit.Chip)
	if test.Tap(chip); left.Name != "엄마별" {
		t.Errorf("left: %+v", left)
	}
	if alone := nameChip(localizer(t), record().Names()[1], korean, false, func(catalog.Alias) {}).(*kit.Chip); !alone.Disabled() {
		t.Error("the only name can leave")
	}
}

func TestThePageAsksAndMerges(t *testing.T) {
	test.NewTempApp(t)
	_, src := crowd(t)
	c := NewCrowd(src, task.Inline())
	var merged []string
	apart, opened := "", ""
	p := New(localizer(t), c, 0, Actions{Open: func(who catalog.Person) { opened = who.Title },
		Merge:   func(who []catalog.Person) { merged = titles(who) },
		Apart:   func(p kin.Pair) { apart = p.A.ID + p.B.ID },
		Service: korean, Shown: func() {}})
	if p.asking.Hidden || p.Focusable() == nil {
		t.Fatal("nothing is asked")
	}
	if p.tapped(1); opened != "김민지" {
		t.Errorf("opened %q", opened)
	}
	test.Tap(p.choose)
	p.tapped(1)
	if !p.join.Disabled() || p.bar.Hidden || !p.asking.Hidden {
		t.Error("one alone can be made one")
	}
	p.tapped(0)
	if test.Tap(p.join); !slices.Equal(merged, []string{"엄마", "김민지"}) {
		t.Errorf("merged %v", merged)
	}
	if !p.Key("Escape") || c.Choosing || p.Key("Escape") {
		t.Error("Escape does not end the choosing, once")
	}
	if got := p.note(c.All[0]); got != "카카오톡, 싸이월드 · 추억 90개" {
		t.Errorf("note %q", got)
	}
	pair := c.Pairs[0]
	c.Dismiss(pair)
	if p.actions.Apart(pair); apart != pair.A.ID+pair.B.ID || !p.asking.Hidden {
		t.Error("it asks again")
	}
}

func TestThePageAsksWithWhoseEyesChatsAreSeen(t *testing.T) {
	test.NewTempApp(t)
	_, src := crowd(t)
	c := NewCrowd(src, task.Inline())
	var eyes []string
	p := New(localizer(t), c, 0, Actions{Open: func(catalog.Person) {}, Service: korean, Shown: func() {}, Eyes: func(k catalog.Keeper) { eyes = append(eyes, k.Title) }})
	if !p.owners.Hidden {
		t.Error("it asks where there is one owner")
	}
	src.people[0].Me, src.people[1].Me = true, true
	src.keepers = []catalog.Keeper{{ID: src.people[1].ID, Title: "민지", Eyes: true}, {ID: src.people[0].ID, Title: "엄마"}}
	c.Load()
	if p.owners.Hidden {
		t.Fatal("it does not ask")
	}
	if a, b := p.note(c.All[0]), p.note(c.All[1]); a != "자료를 준 사람 · 카카오톡, 싸이월드 · 추억 90개" || b != "나 · 카카오톡 · 추억 40개" {
		t.Errorf("notes %q and %q", a, b)
	}
	row := p.owners
	test.Tap(row.Objects[2].(fyne.Tappable))
	if len(row.Objects) != 3 || !slices.Equal(eyes, []string{"엄마"}) {
		t.Errorf("eyes %q of %d", eyes, len(row.Objects))
	}
}
