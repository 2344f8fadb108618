package importing

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/ingest"
	"dotori/ui/task"
)

// fake is an importer that knows one archive.
type fake struct {
	plan    Plan
	preview error
	run     error
	chosen  Choices
	undone  []string
	sends   []Progress
	during  func() // called while the import runs
	closed  int
}

func (f *fake) Preview(context.Context, []string) (Plan, error) {
	f.plan.Close = func() { f.closed++ }
	return f.plan, f.preview
}

func (f *fake) Run(ctx context.Context, _ Plan, c Choices, progress func(Progress)) (catalog.Import, error) {
	f.chosen = c
	for _, p := range f.sends {
		progress(p)
	}
	if f.during != nil {
		f.during()
	}
	if ctx.Err() != nil {
		return catalog.Import{ID: "i1", Found: 3, Imported: 1, State: catalog.Interrupted}, ctx.Err()
	}
	return catalog.Import{ID: "i1", Found: 3, Imported: 3}, f.run
}

func (f *fake) Months(_ context.Context, q catalog.Query) ([]catalog.MonthCount, error) {
	if q.Import != "i1" {
		return nil, nil
	}
	return []catalog.MonthCount{{}, {Year: 2004, Month: 3}, {Year: 2010, Month: 1}, {Year: 2006}}, nil
}

func (f *fake) Undo(_ context.Context, id string) error {
	f.undone = append(f.undone, id)
	return nil
}

func kakao() Plan {
	return Plan{Name: "가족방.zip", Files: 4, Bytes: 1000, Candidates: []Candidate{
		{Service: "kakaotalk", Title: "KakaoTalk", Options: []archive.Option{
			{ID: "timezone", Type: archive.ZoneOption, Default: "Asia/Seoul"},
			{ID: "owner", Type: archive.PersonOption, Choices: []string{"엄마", "하늘"}}}},
		{Service: "photos", Title: "Photos"},
	}}
}

// started returns a job with the steps it went through.
func started(f *fake) (*Job, *[]Step) {
	clock := time.Unix(0, 0)
	j := NewJob(f, f, task.Inline(), func() time.Time { clock = clock.Add(time.Second); return clock })
	var steps []Step
	j.Changed = func() {
		if len(steps) == 0 || steps[len(steps)-1] != j.Step {
			steps = append(steps, j.Step)
		}
	}
	return j, &steps
}

func TestJobFromDropToReport(t *testing.T) {
	f := &fake{plan: kakao(), sends: []Progress{{Files: 1}, {Files: 2}}}
	j, steps := started(f)
	j.Look([]string{"가족방.zip"})
	if j.Step != Choosing || j.Values["timezone"] != "Asia/Seoul" {
		t.Fatalf("step %v with %v, want to choose with the defaults set", j.Step, j.Values)
	}
	j.Values["owner"] = "하늘"
	j.Start()
	if f.chosen.Service != "kakaotalk" || f.chosen.Options["owner"] != "하늘" {
		t.Errorf("imported with %+v", f.chosen)
	}
	if j.Step != Finished || j.Report.Imported != 3 || j.Progress.Files != 2 {
		t.Errorf("ended in step %v with %+v", j.Step, j.Report)
	}
	if j.First != 2004 || j.Last != 2010 {
		t.Errorf("the import reaches from %d to %d", j.First, j.Last)
	}
	j.Undo()
	if !slices.Equal(f.undone, []string{"i1"}) {
		t.Errorf("undid %v", f.undone)
	}
	if want := []Step{Looking, Choosing, Running, Finished, Undoing, Undone}; !slices.Equal(*steps, want) {
		t.Errorf("went through %v, want %v", *steps, want)
	}
}

func TestCancelledImportTellsHowFarItCame(t *testing.T) {
	f := &fake{plan: kakao()}
	j, steps := started(f)
	f.during = func() { j.Cancel() }
	j.Look([]string{"x"})
	j.Start()
	if j.Step != Stopped || j.Report.Imported != 1 {
		t.Errorf("step %v with %+v", j.Step, j.Report)
	}
	if want := []Step{Looking, Choosing, Running, Stopping, Stopped}; !slices.Equal(*steps, want) {
		t.Errorf("went through %v, want %v", *steps, want)
	}
}

func TestTheArchiveIsClosedOnce(t *testing.T) {
	f := &fake{plan: kakao()}
	j, _ := started(f)
	j.Look([]string{"x"})
	if f.closed != 0 {
		t.Fatal("closed before it was read")
	}
	j.Start()
	j.Reset()
	if f.closed != 1 {
		t.Errorf("closed %d times", f.closed)
	}
}

func TestJobFailures(t *testing.T) {
	boom := errors.New("disk full")
	tests := []struct {
		name string
		fake *fake
		want error
	}{
		{"cannot be opened", &fake{preview: boom}, boom},
		{"not recognised", &fake{plan: Plan{Name: "x.bin"}}, ingest.ErrNotRecognised},
		{"fails on the way", &fake{plan: kakao(), run: boom}, boom},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			j, _ := started(tt.fake)
			j.Look([]string{"x"})
			j.Start()
			if j.Step != Failed || !errors.Is(j.Err, tt.want) {
				t.Errorf("step %v, error %v, want %v", j.Step, j.Err, tt.want)
			}
		})
	}
}

func TestChoosingAnotherReaderForgetsItsOptions(t *testing.T) {
	j, _ := started(&fake{plan: kakao()})
	j.Look([]string{"x"})
	j.Choose(1)
	if j.Chosen != 1 || len(j.Values) != 0 {
		t.Errorf("chosen %d with %v", j.Chosen, j.Values)
	}
}

func TestABusyJobIgnoresDrops(t *testing.T) {
	j, _ := started(&fake{plan: kakao()})
	j.Step = Running
	j.Look([]string{"x"})
	if j.Step != Running {
		t.Errorf("a drop during an import led to step %v", j.Step)
	}
}

func TestRemaining(t *testing.T) {
	p := Progress{Bytes: 250, TotalBytes: 1000}
	if left, ok := p.Remaining(10 * time.Second); !ok || left != 30*time.Second {
		t.Errorf("a quarter in 10 s leaves %v, %v", left, ok)
	}
	for _, p := range []Progress{{}, {TotalBytes: 10}, {Bytes: 10}} {
		if left, ok := p.Remaining(time.Minute); ok {
			t.Errorf("%+v: guessed %v from nothing", p, left)
		}
	}
	for _, tt := range []struct {
		p    Progress
		want float64
	}{
		{Progress{}, 0}, {p, 0.25}, {Progress{Files: 1, Total: 4}, 0.25},
		{Progress{Phase: Reading, Bytes: 10, TotalBytes: 10}, -1}, {Progress{Phase: Closing, Bytes: 10, TotalBytes: 10}, 1},
	} {
		if got := tt.p.Fraction(); got != tt.want {
			t.Errorf("%+v: %v is done, want %v", tt.p, got, tt.want)
		}
	}
	if _, ok := p.Remaining(time.Second); ok {
		t.Error("guessed in the first second")
	}
}
