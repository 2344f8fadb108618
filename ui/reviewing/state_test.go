package reviewing

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/review"
	"dotori/ui/task"
)

// id is an id of 32 digits that ends in a sign.
func id(s string) string { return strings.Repeat("0", 31) + s }

func proposal(top string, members ...review.Member) review.Proposal {
	return review.Proposal{Top: id(top), Members: members, Confidence: 60}
}

func member(name string, confidence int) review.Member {
	return review.Member{ID: id(name), Confidence: confidence}
}

// fake finds proposals and remembers what is decided.
type fake struct {
	found review.Found
	err   error
	tops  map[string]string
	apart [][2]string
}

func (f *fake) Pictures(_ context.Context, _ int, progress review.Progress) (review.Found, error) {
	progress(review.Comparing, 1, 2)
	return f.found, f.err
}
func (f *fake) Tops(context.Context, []string) (map[string]string, error) { return f.tops, f.err }
func (f *fake) Apart(context.Context) ([][2]string, error)                { return f.apart, nil }

func searched(t *testing.T) (*Pictures, *fake) {
	t.Helper()
	f := &fake{found: review.Found{Pictures: 9, Proposals: []review.Proposal{
		proposal("1", member("2", 99), member("3", 70)), proposal("4", member("5", 96)), proposal("6", member("7", 80))}}}
	s := NewPictures(f, f, task.Inline(), time.Now)
	s.Start()
	return s, f
}

// open writes the cases: "1:2,3 4:5".
func written(all []Case) string {
	var cases []string
	for _, c := range all {
		var members []string
		for _, m := range c.Members {
			members = append(members, m.ID[31:])
		}
		cases = append(cases, c.Top[31:]+":"+strings.Join(members, ","))
	}
	return strings.Join(cases, " ")
}

func TestWhatIsDecidedIsNotAskedAgain(t *testing.T) {
	for name, tt := range map[string]struct {
		tops  map[string]string
		apart [][2]string
		want  string
	}{
		"nothing":                  {nil, nil, "1:2,3 4:5 6:7"},
		"one under its top":        {map[string]string{id("5"): id("4")}, nil, "1:2,3 6:7"},
		"one of two under it":      {map[string]string{id("2"): id("1")}, nil, "1:3 4:5 6:7"},
		"another one is on top":    {map[string]string{id("1"): id("2"), id("3"): id("2")}, nil, "4:5 6:7"},
		"the top lies elsewhere":   {map[string]string{id("6"): id("4")}, nil, "1:2,3 4:5 4:7"},
		"a member lies elsewhere":  {map[string]string{id("7"): id("1")}, nil, "1:2,3 4:5"},
		"a no":                     {nil, [][2]string{{id("4"), id("5")}}, "1:2,3 6:7"},
		"a no to a pair elsewhere": {nil, [][2]string{{id("2"), id("5")}}, "1:2,3 4:5 6:7"},
	} {
		s, f := searched(t)
		f.tops, f.apart = tt.tops, tt.apart
		s.Settle(nil)
		if got := written(s.Open); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
}

func TestWhatIsTakenBackIsToldOf(t *testing.T) {
	s, f := searched(t)
	s.Decide(id("4"))
	s.Decide(id("1"), id("3"))
	if got := written(s.Open); got != "1:2 6:7" || s.Open[0].Confidence != 99 {
		t.Fatalf("open %s", got)
	}
	f.tops = map[string]string{id("3"): id("1"), id("5"): id("4")}
	told := ""
	s.Settle(func(key string) { told += key[31:] })
	if told != "" || written(s.Open) != "1:2 6:7" {
		t.Errorf("nothing was taken back, but told %q, open %s", told, written(s.Open))
	}
	f.tops = nil
	s.Settle(func(key string) { told += key[31:] })
	if told != "1" || written(s.Open) != "1:2,3 4:5 6:7" {
		t.Errorf("told %q, open %s", told, written(s.Open))
	}
}

func TestSearches(t *testing.T) {
	s, f := searched(t)
	if s.Step != Found || s.Found.Pictures != 9 {
		t.Fatalf("step %v", s.Step)
	}
	f.err = errors.New("disk gone")
	if s.Settle(nil); s.Step != Failed || s.Err == nil {
		t.Errorf("step %v, %v", s.Step, s.Err)
	}
	if s.Start(); s.Step != Failed || !errors.Is(s.Err, f.err) {
		t.Errorf("step %v, %v", s.Step, s.Err)
	}
	f.err = context.Canceled
	if s.Start(); s.Step != Resting {
		t.Errorf("step %v", s.Step)
	}
	f.err = nil
	s.Start()
	if s.Forget(); s.Step != Resting || len(s.Open) != 0 {
		t.Errorf("step %v, open %s", s.Step, written(s.Open))
	}
}

func TestASearchIsStopped(t *testing.T) {
	began := make(chan struct{})
	run := task.NewRunner(func(f func()) { f() })
	defer run.Close()
	s := NewPictures(patient(began), &fake{}, run, time.Now)
	s.Start()
	<-began
	if s.Stop(); s.Step != Resting {
		t.Errorf("step %v", s.Step)
	}
}

// patient looks until it is stopped.
type patient chan struct{}

func (p patient) Pictures(ctx context.Context, _ int, _ review.Progress) (review.Found, error) {
	close(p)
	<-ctx.Done()
	return review.Found{}, ctx.Err()
}

func TestWhatIsSure(t *testing.T) {
	s, _ := searched(t)
	for least, want := range map[int]string{60: "1:2,3 4:5 6:7", 95: "1:2 4:5", 97: "1:2", 100: ""} {
		sure := Sure(s.Open, least)
		if got := written(sure); got != want {
			t.Errorf("%d: %s, want %s", least, got, want)
		}
		if edits := AcceptAll(sure); len(edits) != strings.Count(want, ":")+strings.Count(want, ",") {
			t.Errorf("%d: %+v", least, edits)
		}
	}
	if written(s.Open) != "1:2,3 4:5 6:7" {
		t.Errorf("open changed: %s", written(s.Open))
	}
}

// laid is a desk with a top and three others, the last of which is a message.
func laid() *Desk {
	side := func(name string, kind archive.Kind, confidence int) Side {
		s := Side{Item: archive.Item{ID: id(name), Kind: kind}}
		if confidence > 0 {
			s.Why = member(name, confidence)
		}
		return s
	}
	return &Desk{Key: id("1"), Shown: 1, Sides: []Side{side("1", archive.Photo, 0), side("2", archive.Photo, 99),
		side("3", archive.Photo, 70), side("4", archive.Message, 98)}}
}

func TestFlipping(t *testing.T) {
	for name, tt := range map[string]struct {
		by    []int
		shown int
		front bool
	}{
		"forward":               {[]int{1}, 1, false},
		"back":                  {[]int{-1}, 1, true},
		"there and back":        {[]int{1, -1}, 1, true},
		"on and on":             {[]int{1, 1, 1, 1, 1}, 3, false},
		"to the top and beyond": {[]int{-1, -1, 1, 1}, 2, false},
		"back from the second":  {[]int{1, 1, -1}, 1, false},
	} {
		d := laid()
		for _, by := range tt.by {
			d.Flip(by)
		}
		if !d.Alone || d.Shown != tt.shown || d.Front != tt.front {
			t.Errorf("%s: %d, front %v", name, d.Shown, d.Front)
		}
	}
	d := laid()
	d.Compare(2)
	d.Blink()
	if d.Blink(); d.Shown != 2 || !d.Alone {
		t.Errorf("in turn: %+v", d)
	}
	(&Desk{}).Flip(1) // nothing lies there
}

func TestDecisions(t *testing.T) {
	top, other, third, message := id("1"), id("2"), id("3"), id("4")
	for name, tt := range map[string]struct {
		change func(*Desk)
		want   []catalog.Edit
	}{
		"as proposed": {func(*Desk) {}, []catalog.Edit{catalog.EditStack(other, top), catalog.EditStack(third, top), catalog.EditStack(message, top)}},
		"one taken out": {func(d *Desk) { d.Take(2) },
			[]catalog.Edit{catalog.EditStack(other, top), catalog.EditApart(third, top), catalog.EditStack(message, top)}},
		"another on top": {func(d *Desk) { d.Lift(1) },
			[]catalog.Edit{catalog.EditStack(top, other), catalog.EditStack(third, other), catalog.EditStack(message, other)}},
		"a message stays below": {func(d *Desk) { d.Lift(3) },
			[]catalog.Edit{catalog.EditStack(other, top), catalog.EditStack(third, top), catalog.EditStack(message, top)}},
		"all taken out": {func(d *Desk) { d.Take(1); d.Take(2); d.Take(3) }, nil},
	} {
		d := laid()
		tt.change(d)
		if got := d.Accept(); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestReasonsAreThoseOfTheOther(t *testing.T) {
	d := laid()
	d.Lift(2)
	if got := d.Reasons().ID; got != id("3") {
		t.Errorf("of %s", got)
	}
	d.Compare(1)
	if got := d.Reasons().ID; got != id("2") {
		t.Errorf("of %s", got)
	}
}

func TestALensKeepsThePictureOverThePane(t *testing.T) {
	l := wholeLens()
	if x, y, w, h := l.frame(200, 100, 400, 400); x != 50 || y != 0 || w != 100 || h != 100 {
		t.Errorf("whole: %v %v %v %v", x, y, w, h)
	}
	l = l.zoomed(4, 1, 0)
	if x, y, w, h := l.frame(200, 100, 400, 400); x != -200 || y != 0 || w != 400 || h != 400 {
		t.Errorf("closer at the corner: %v %v %v %v", x, y, w, h)
	}
	if l = l.moved(-2, 0.25); l.x != 0 || l.zoom != 4 {
		t.Errorf("moved: %+v", l)
	}
	if l = l.zoomed(0.01, 0.5, 0.5); l != wholeLens() {
		t.Errorf("whole again: %+v", l)
	}
	if l.moved(0.3, 0.3) != l {
		t.Error("the whole picture moves")
	}
}

// shelf holds items, some of them gone.
type shelf map[string]archive.Item

func (s shelf) Item(_ context.Context, id string) (archive.Item, error) {
	it, ok := s[id]
	if !ok {
		return it, catalog.ErrNotFound
	}
	it.ID = id
	return it, nil
}
func (shelf) Sources(context.Context, string) ([]catalog.Source, error) {
	return []catalog.Source{{Import: "1"}, {Import: "1"}, {Import: "2"}}, nil
}
func (shelf) Import(_ context.Context, id string) (catalog.Import, error) {
	return catalog.Import{Paths: []string{`C:\받은 것\` + id + `.zip`, "x"}}, nil
}

func TestSides(t *testing.T) {
	picture := archive.Item{Media: []archive.Media{{SHA256: "live", Role: archive.RoleLive}, {SHA256: "picture", Width: 4, Height: 3}}}
	src := shelf{id("1"): picture, id("2"): picture, id("3"): {Trashed: true}}
	c := Case{Proposal: proposal("1", member("2", 99), member("3", 98), member("4", 97))}
	sides, err := load(t.Context(), src, func(context.Context, string) string { return "Nikon" }, c)
	if err != nil || len(sides) != 2 || sides[1].Why.Confidence != 99 || sides[0].Why.ID != "" {
		t.Fatalf("sides %+v, %v", sides, err)
	}
	if s := sides[0]; s.Media.SHA256 != "picture" || s.Camera != "Nikon" || !slices.Equal(s.Archives, []string{"1.zip", "2.zip"}) {
		t.Errorf("side %+v", s)
	}
	src[id("1")] = archive.Item{Trashed: true}
	if sides, err := load(t.Context(), src, nil, c); err != nil || sides != nil {
		t.Errorf("without a top %+v, %v", sides, err)
	}
}
