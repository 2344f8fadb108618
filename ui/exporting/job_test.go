package exporting

import (
	"context"
	"errors"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/export"
	"dotori/ui/task"
)

// fake is an exporter of a library with 12 items of 1000 bytes together in
// 2005 and 20 of 5000 in all.
type fake struct {
	free   int64
	err    error
	got    Request
	during func()
}

func (f *fake) Formats() []export.Format {
	return []export.Format{{ID: "folder", Title: "Folders by year and month",
		Options: []archive.Option{{ID: "bagit", Type: archive.BoolOption, Default: "false"}}}, {ID: "other"}}
}

func (f *fake) Size(_ context.Context, q catalog.Query) (int, int64, error) {
	if q.Year == 2005 {
		return 12, 1000, nil
	}
	return 20, 5000, nil
}

func (f *fake) Free(string) int64 { return f.free }

func (f *fake) Run(ctx context.Context, r Request, progress func(export.Progress)) (export.Report, error) {
	f.got = r
	progress(export.Progress{Items: 6, Total: 12})
	if f.during != nil {
		f.during()
	}
	if ctx.Err() != nil {
		return export.Report{Written: 6}, ctx.Err()
	}
	return export.Report{Written: 12, Verified: 12}, f.err
}

func opened(f *fake) *Job {
	clock := time.Unix(0, 0)
	j := NewJob(f, task.Inline(), func() time.Time { clock = clock.Add(time.Second); return clock })
	j.Open([]Scope{{"2005년", catalog.Query{Year: 2005}}, {"모든 추억", catalog.Query{}}})
	return j
}

func TestExport(t *testing.T) {
	f := &fake{free: 1 << 20}
	j := opened(f)
	if j.Ready() {
		t.Error("ready without a destination")
	}
	j.SetFolder(" /media/stick ")
	j.Values["bagit"] = "true"
	if !j.Ready() || j.Items != 12 {
		t.Fatalf("not ready with %d items, free %d", j.Items, j.Free)
	}
	j.Start()
	if f.got.Folder != "/media/stick" || f.got.Format != "folder" || f.got.Query.Year != 2005 || !f.got.Options.Bool("bagit", false) {
		t.Errorf("exported %+v", f.got)
	}
	if j.Step != Finished || j.Report.Verified != 12 {
		t.Errorf("step %v, report %+v", j.Step, j.Report)
	}
}

func TestSpaceIsLookedAtFirst(t *testing.T) {
	tests := []struct {
		name  string
		free  int64
		scope int
		ready bool
	}{
		{"enough", 1000, 0, true},
		{"too little", 999, 0, false},
		{"too little for everything", 1000, 1, false},
		{"unknown", -1, 1, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			j := opened(&fake{free: tt.free})
			j.SetFolder("/media/stick")
			j.SetScope(tt.scope)
			if j.Ready() != tt.ready || j.TooSmall() == tt.ready {
				t.Errorf("ready %v, too small %v", j.Ready(), j.TooSmall())
			}
		})
	}
}

func TestCancelledExport(t *testing.T) {
	f := &fake{free: -1}
	j := opened(f)
	f.during = func() { j.Cancel() }
	j.SetFolder("/media/stick")
	j.Start()
	if j.Step != Stopped || j.Report.Written != 6 {
		t.Errorf("step %v, report %+v", j.Step, j.Report)
	}
}

func TestFailedExport(t *testing.T) {
	j := opened(&fake{free: -1, err: errors.New("stick pulled out")})
	j.SetFolder("/media/stick")
	j.Start()
	if j.Step != Failed || j.Err == nil {
		t.Errorf("step %v, error %v", j.Step, j.Err)
	}
	j.Again()
	if j.Step != Choosing || j.Folder != "/media/stick" {
		t.Errorf("starting again lost the choices: %+v", j)
	}
}
