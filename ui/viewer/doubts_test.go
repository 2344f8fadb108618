package viewer

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/ui/kit"
)

// doubtful says several things of when it was.
func doubtful(t *testing.T) (p *Page, told []archive.Moment, taken *[]archive.Moment) {
	p, _, _ = newTestViewer(t)
	p.openAt(reelCells(), 0)
	shown := archive.At(time.Date(2005, 10, 8, 18, 42, 9, 0, time.UTC), archive.PrecisionSecond, archive.OriginEXIF)
	told = []archive.Moment{
		archive.At(shown.Wall.AddDate(1, 0, 0), archive.PrecisionMinute, archive.OriginArchive),
		shown.Truncate(archive.PrecisionMonth), // says no other
		archive.At(shown.Wall.AddDate(-3, 0, 0), archive.PrecisionSecond, archive.OriginMtime),
	}
	p.details.item.Moment, p.details.item.Moments = shown, told
	taken = new([]archive.Moment)
	p.config.TakeDate = func(id string, m archive.Moment) {
		if id == p.details.item.ID {
			*taken = append(*taken, m)
		}
	}
	return p, told, taken
}

func TestOtherDatesAreShownWithTheirOrigins(t *testing.T) {
	p, told, taken := doubtful(t)
	if got := others(p.details); !slices.Equal(got, []archive.Moment{told[0], told[2]}) {
		t.Errorf("others %+v", got)
	}
	var said []string
	for _, o := range test.LaidOutObjects(p.when(p.details)) {
		switch o := o.(type) {
		case *kit.Paragraph:
			if o.Visible() {
				said = append(said, o.Text())
			}
		case *kit.Text:
			said = append(said, o.Text())
		case *kit.Link:
			o.Tapped(&fyne.PointEvent{})
		}
	}
	for _, want := range []string{"다르게 적힌 날짜", p.config.Loc.Moment(told[0]), "아카이브에 적힌 대로", p.config.Loc.Moment(told[2])} {
		if !slices.Contains(said, want) {
			t.Errorf("%q lacks %q", said, want)
		}
	}
	if !slices.Equal(*taken, []archive.Moment{told[0], told[2]}) {
		t.Errorf("took %+v", *taken)
	}
}

// What the user replaced stands as before already.
func TestTheReplacedDateIsNotToldTwice(t *testing.T) {
	p, told, _ := doubtful(t)
	value, err := json.Marshal(told[0])
	if err != nil {
		t.Fatal(err)
	}
	p.details.originals = map[string]string{"moment": string(value)}
	if got := others(p.details); !slices.Equal(got, told[2:]) {
		t.Errorf("others %+v", got)
	}
	p.details.item.Moments = nil
	if lines := p.doubts(p.details); len(lines) != 0 {
		t.Errorf("%d lines of nothing", len(lines))
	}
}
