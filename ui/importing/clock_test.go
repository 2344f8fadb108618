package importing

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// newYear is an import that reaches over New Year, as its archive tells it.
func newYear() catalog.Reach {
	at := func(day, hour int, p archive.Precision) archive.Item {
		m := archive.At(time.Date(2024, 1, day, hour, 30, 0, 0, time.UTC), p, archive.OriginArchive)
		m.Offset = archive.EastOf(9 * 3600)
		return archive.Item{Moment: m}
	}
	return catalog.Reach{First: at(1, 8, archive.PrecisionMinute), Last: at(3, 20, archive.PrecisionMinute), Count: 7}
}

func TestWhatIsSaidOfAClock(t *testing.T) {
	for name, tt := range map[string]struct {
		byZone bool
		typed  string
		zones  archive.Options
		want   archive.Shift
		first  string
	}{
		"nothing":         {},
		"no length":       {typed: "조금"},
		"earlier":         {typed: "-9시간", want: archive.Shift{Seconds: -9 * 3600}, first: "2023-12-31 23:30"},
		"later":           {typed: "+1d2h", want: archive.Shift{Seconds: 26 * 3600}, first: "2024-01-02 10:30"},
		"the true time":   {typed: "2023-12-31 18:00", want: archive.Shift{Seconds: -14*3600 - 30*60}, first: "2023-12-31 18:00"},
		"only a true day": {typed: "2023-12-31"},
		"no zone":         {byZone: true, typed: "-9h"},
		"another zone":    {byZone: true, zones: archive.Options{"zone": "Europe/Berlin"}, want: archive.Shift{Zone: "Europe/Berlin"}, first: "2024-01-01 00:30"},
		"written in a third": {byZone: true, zones: archive.Options{"zone": "Asia/Seoul", "from": "UTC"},
			want: archive.Shift{Zone: "Asia/Seoul", From: "UTC"}, first: "2024-01-01 17:30"},
	} {
		c := NewClock("i1", newYear(), archive.Shift{})
		c.ByZone, c.Typed = tt.byZone, tt.typed
		if tt.zones != nil {
			c.Zones = tt.zones
		}
		got, ok := c.Shift()
		if got != tt.want && ok || ok != (tt.want != archive.Shift{}) {
			t.Errorf("%s: %+v, %v", name, got, ok)
		}
		moved := c.Preview()
		if len(moved) > 0 != ok || ok && (len(moved) != 2 || moved[0].Now.Wall.Format("2006-01-02 15:04") != tt.first) {
			t.Errorf("%s: %+v", name, moved)
		}
	}
}

func TestAClockKnowsHowItWasCorrected(t *testing.T) {
	for _, was := range []archive.Shift{{Seconds: -9*3600 - 90}, {Seconds: 86400}, {Zone: "Asia/Tokyo", From: "UTC"}} {
		if got, ok := NewClock("i1", newYear(), was).Shift(); got != was || !ok {
			t.Errorf("%+v became %+v, %v", was, got, ok)
		}
	}
}

func TestTheSheetOfAClock(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	var applied []archive.Shift
	c := NewClock("i1", newYear(), archive.Shift{Seconds: 3600})
	s := NewClockSheet(korean(t), c, func(by archive.Shift) { applied = append(applied, by) }, func() {})
	s.typed.WaitBy(func(_ time.Duration, f func()) func() bool { f(); return func() bool { return true } })
	w := test.NewTempWindow(t, s.Content)
	w.Resize(fyne.NewSize(440, 600))
	said := func() (all []string) {
		for _, o := range test.LaidOutObjects(s.preview) {
			if p, ok := o.(*kit.Paragraph); ok {
				all = append(all, p.Text())
			}
		}
		return all
	}
	if s.typed.Text != "+1h" || s.by.Visible() == s.zones.Visible() {
		t.Errorf("begins with %q", s.typed.Text)
	}
	s.typed.SetText("-9시간")
	if got := said(); !slices.Contains(got, "→ 2023년 12월 31일 일요일 오후 11:30") || !slices.Contains(got, "처음 · 2024년 1월 1일 월요일 오전 8:30") {
		t.Errorf("the preview says %q", got)
	}
	s.move()
	s.typed.SetText("모름")
	if s.move(); len(applied) != 1 || applied[0].Seconds != -9*3600 || !s.ahead.Disabled() {
		t.Errorf("applied %+v", applied)
	}
	if s.choose(true); !s.zones.Visible() || s.by.Visible() {
		t.Error("the zones are not asked for")
	}
	for _, o := range test.LaidOutObjects(s.Content) {
		if b, ok := o.(*kit.Button); ok && b.Text() == "아카이브대로" {
			b.Tapped(&fyne.PointEvent{})
		}
	}
	if len(applied) != 2 || applied[1] != (archive.Shift{}) {
		t.Errorf("given back: %+v", applied)
	}
}
