package repair

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive/catalog"
	"dotori/assets"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
)

// desk is a sheet in a window, and what it saved.
type desk struct {
	*Sheet
	t           *testing.T
	title, news string
	saved       []catalog.Edit
	closed      bool
}

func lay(t *testing.T, ids ...string) *desk {
	t.Helper()
	test.NewTempApp(t)
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	korean, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t}
	d.Sheet = New(Config{Source: summer(t), Runner: task.Inline(), Loc: korean, Ready: func() {}, Close: func() { d.closed = true },
		Save: func(title, news string, edits func() []catalog.Edit) { d.title, d.news, d.saved = title, news, edits() }}, ids)
	test.NewTempWindow(t, d.Content()).Resize(fyne.NewSize(372, 1400))
	return d
}

// words are all lines of text on the sheet.
func (d *desk) words() string {
	var all []string
	for _, o := range test.LaidOutObjects(d.Content()) {
		switch o := o.(type) {
		case *kit.Text:
			all = append(all, o.Text())
		case *kit.Paragraph:
			all = append(all, o.Text())
		}
	}
	return strings.Join(all, "\n")
}

func (d *desk) want(texts ...string) {
	d.t.Helper()
	for _, text := range texts {
		if words := d.words(); !strings.Contains(words, text) {
			d.t.Errorf("%q is not on the sheet:\n%s", text, words)
		}
	}
}

func TestTheSheetSaysWhatIsTyped(t *testing.T) {
	d := lay(t, "1", "2")
	if !d.save.Disabled() {
		t.Error("what is not changed can be saved")
	}
	date := d.editors[2].(*dateView)
	date.choose(Shift)
	date.shift.days.SetText("하나")
	d.want("숫자만 적어 주세요.")
	date.shift.days.SetText("1")
	d.want("처음 · 2005년 7월 1일 금요일 오전 10:00", "→ 2005년 7월 2일 토요일 오전 10:00", "→ 2005년 7월 3일 일요일 오전 11:30", "2개가 바뀝니다")
	date.choose(Exact)
	date.typed.SetText("언젠가")
	d.want("아직 날짜로 읽을 수 없습니다")
	if !d.save.Disabled() {
		t.Error("what is no date can be saved")
	}
	d.editors[5].(*placeView).entry.SetText("126.9, 37.5")
	d.want("둘이 바뀌지 않았나요?")
	place := d.editors[5].(*placeView)
	for typed, offered := range map[string]int{"제주": 1, "ㄱㅈ": 6, "광주": 2, "37.5, 127": 0, "": 0} {
		if place.entry.SetText(typed); len(place.offered.Objects) != offered {
			t.Errorf("%q offers %d towns, want %d", typed, len(place.offered.Objects), offered)
		}
	}
	place.entry.SetText("제주")
	place.take("제주")
	d.want("제주 근처 · 33.500° N, 126.530° E")
}

func TestTheSheetSavesWhatIsTypedAndNotAddedYet(t *testing.T) {
	d := lay(t, "1", "2")
	names := d.editors[3].(*namesView)
	names.entry.SetText("ㄱㅁ")
	if len(names.offered.Objects) != 1 {
		t.Errorf("%d names are offered", len(names.offered.Objects))
	}
	names.entry.SetText("고모")
	if d.Save(); !d.closed || len(d.saved) != 2 || d.title != "Change the people" || d.news != "2개를 고쳤습니다" {
		t.Errorf("closed %v, saved %q: %+v, said %q", d.closed, d.title, d.saved, d.news)
	}
	if d.Touched() {
		t.Error("what is saved would be lost")
	}
}

func TestTheSheetGivesBackWhatTheArchiveSays(t *testing.T) {
	d := lay(t, "2")
	d.want("아카이브에는: 2000년 1월 1일 토요일", "아카이브에는: 없음")
	date := d.editors[2].(*dateView)
	date.link.OnTapped()
	d.want("아카이브에 있던 대로 돌아갑니다")
	if date.controls.Visible() || d.save.Disabled() {
		t.Error("a date that is given back can be typed, or not be saved")
	}
	date.link.OnTapped()
	if !date.controls.Visible() || !d.save.Disabled() {
		t.Error("giving back cannot be taken back")
	}
	date.link.OnTapped()
	if d.Save(); len(d.saved) != 1 || d.saved[0] != (catalog.Edit{Item: "2", Field: "moment"}) {
		t.Errorf("saved %+v", d.saved)
	}
}

func TestTheSheetTurnsToAnotherItem(t *testing.T) {
	d := lay(t, "1")
	d.want("2005년 7월 1일")
	d.Turn([]string{"2"})
	if d.Touched() || !d.Of("2") || d.Of("1") || !d.save.Disabled() {
		t.Error("the sheet is still that of the item before")
	}
	d.want("아카이브에는: 2000년 1월 1일 토요일")
	d.editors[2].(*dateView).link.OnTapped()
	if d.Save(); len(d.saved) != 1 || d.saved[0].Item != "2" {
		t.Errorf("saved %+v", d.saved)
	}
}
