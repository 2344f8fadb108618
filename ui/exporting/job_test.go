package exporting

import (
	"context"
	"errors"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/history"
	"dotori/ui/task"
)

// fake is an exporter of a library with 12 items of 1000 bytes together in
// 2005 and 20 of 5000 in all.
type fake struct {
	free    int64
	err     error // of Run
	left    []export.Left
	past    []Past
	drives  []Drive
	trusted []string

	got    Request
	runs   int
	during func()
}

func (f *fake) Formats() []export.Format {
	return []export.Format{{ID: "folder", Title: "Folders by year and month", Kinds: archive.Kinds(),
		Options: []archive.Option{{ID: "bagit", Type: archive.BoolOption, Default: "false"}}}, {ID: "other", Kinds: []archive.Kind{archive.Photo}}}
}

func (f *fake) Measure(_ context.Context, q catalog.Query) (Extent, error) {
	if q.Year == 2005 {
		return Extent{map[archive.Kind]int{archive.Photo: 10, archive.Diary: 2, archive.Comment: 5}, 1000}, nil
	}
	return Extent{map[archive.Kind]int{archive.Photo: 20}, 5000}, nil
}

func (f *fake) Rehearse(_ context.Context, r Request) (export.Report, error) {
	f.got = r
	return export.Report{Left: f.left}, nil
}

func (f *fake) Drives(context.Context) ([]Drive, error) { return f.drives, nil }
func (f *fake) Past(context.Context) ([]Past, error)    { return f.past, nil }
func (f *fake) Free(string) int64                       { return f.free }

func (f *fake) Trust(a dest.Address, fingerprint string) error {
	f.trusted, f.err = append(f.trusted, a.Host+" "+fingerprint), nil
	return nil
}

func (f *fake) Run(ctx context.Context, r Request, progress func(export.Progress)) (Outcome, error) {
	f.got, f.runs = r, f.runs+1
	progress(export.Progress{Items: 6, Total: 12})
	if f.during != nil {
		f.during()
	}
	if ctx.Err() != nil {
		return Outcome{Report: export.Report{Written: 6}}, ctx.Err()
	}
	return Outcome{Report: export.Report{Written: 12, Verified: 12}}, f.err
}

func opened(f *fake) *Job {
	clock := time.Unix(0, 0)
	j := NewJob(f, task.Inline(), func() time.Time { clock = clock.Add(time.Second); return clock })
	j.Open([]Scope{{"2005년", catalog.Query{Year: 2005}}, {"모든 추억", catalog.Query{}}})
	return j
}

func stick() Target { return Target{Scheme: dest.Folder, Path: " /media/stick "} }

func TestExport(t *testing.T) {
	f := &fake{free: 1 << 20}
	j := opened(f)
	if j.Ready() {
		t.Error("ready without a destination")
	}
	j.SetTarget(stick())
	j.Values["bagit"] = "true"
	if !j.Ready() || j.Extent.Items() != 12 {
		t.Fatalf("not ready with %d items, free %d", j.Extent.Items(), j.Free)
	}
	j.Start()
	if f.got.To.Path != "/media/stick" || f.got.Format != "folder" || f.got.Query.Year != 2005 || !f.got.Options.Bool("bagit", false) {
		t.Errorf("exported %+v", f.got)
	}
	if j.Step != Finished || j.Outcome.Verified != 12 {
		t.Errorf("step %v, outcome %+v", j.Step, j.Outcome)
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
			j.SetTarget(stick())
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
	j.SetTarget(stick())
	j.Start()
	if j.Step != Stopped || j.Outcome.Written != 6 {
		t.Errorf("step %v, outcome %+v", j.Step, j.Outcome)
	}
	f.during = nil
	j.Start() // goes on
	if j.Step != Finished || f.runs != 2 {
		t.Errorf("step %v after %d runs", j.Step, f.runs)
	}
}

func TestFailedExport(t *testing.T) {
	j := opened(&fake{free: -1, err: errors.New("stick pulled out")})
	j.SetTarget(stick())
	j.Start()
	if j.Step != Failed || j.Err == nil {
		t.Errorf("step %v, error %v", j.Step, j.Err)
	}
	j.Again()
	if j.Step != Choosing || j.Target != stick() {
		t.Errorf("starting again lost the choices: %+v", j)
	}
}

func TestWhatAFormatLeavesOut(t *testing.T) {
	f := &fake{free: -1, left: []export.Left{{Reason: "Books play no videos.", Count: 3}}}
	j := opened(f)
	if len(j.Outside()) != 0 {
		t.Errorf("outside of a format that takes everything: %v", j.Outside())
	}
	j.SetFormat(1)
	if got := j.Outside(); got[archive.Diary] != 2 || got[archive.Photo] != 0 {
		t.Errorf("outside %v", got)
	}
	j.Rehearse()
	if !j.Rehearsed || len(j.Left) != 1 || f.got.Format != "other" || f.runs != 0 {
		t.Errorf("rehearsed %v, left %v, %d runs", j.Rehearsed, j.Left, f.runs)
	}
	j.SetFormat(0)
	if j.Rehearsed || j.Left != nil {
		t.Error("the rehearsal of another format is shown")
	}
}

func TestUnknownServer(t *testing.T) {
	f := &fake{free: -1, err: &dest.HostKeyError{Host: "nas:22", Fingerprint: "SHA256:abc"}}
	j := opened(f)
	j.SetTarget(Target{Scheme: dest.SFTP, Server: "nas", User: "minji", Folder: "/volume1/photo"})
	j.Start()
	if j.Step != Doubting || j.Key == nil || j.Key.Fingerprint != "SHA256:abc" {
		t.Fatalf("step %v, key %v", j.Step, j.Key)
	}
	j.Trust()
	if j.Step != Finished || len(f.trusted) != 1 || f.trusted[0] != "nas SHA256:abc" || f.runs != 2 {
		t.Errorf("step %v, trusts %v, %d runs", j.Step, f.trusted, f.runs)
	}
}

func TestMissingPassword(t *testing.T) {
	f := &fake{free: -1, err: ErrSecret}
	j := opened(f)
	j.SetTarget(Target{Scheme: dest.WebDAV, Server: "cloud.example.com", User: "minji"})
	j.Start()
	if j.Step != Choosing || !j.Locked {
		t.Fatalf("step %v, locked %v", j.Step, j.Locked)
	}
	target := j.Target
	target.Secret, target.Remember, f.err = "비밀", true, nil
	j.SetTarget(target)
	j.Start()
	if j.Step != Finished || f.got.Secret != "비밀" || !f.got.Remember || j.Target.Secret != "" {
		t.Errorf("step %v, asked %+v, keeps %q", j.Step, f.got, j.Target.Secret)
	}
}

func TestExportsAreMadeAgain(t *testing.T) {
	f := &fake{free: -1, past: []Past{{Entry: history.Entry{Title: "고른 것 2개", Choice: history.Choice{IDs: []string{"a", "b"}},
		Format: "folder", To: "/media/stick/추억", Options: archive.Options{"bagit": "true"}}}}}
	j := opened(f)
	if len(j.Past) != 1 {
		t.Fatalf("%d past exports", len(j.Past))
	}
	j.Repeat(j.Past[0].Entry)
	if f.runs != 0 || j.Scopes[j.Scope].Title != "고른 것 2개" || j.Target.Path != "/media/stick/추억" || j.Values["bagit"] != "true" {
		t.Errorf("%d runs; %+v, %+v, %v", f.runs, j.Scopes, j.Target, j.Values)
	}
	j.Update(j.Past[0].Entry)
	if f.runs != 1 || len(f.got.Query.IDs) != 2 || len(j.Scopes) != 3 || j.Step != Finished {
		t.Errorf("%d runs of %+v; %d scopes", f.runs, f.got, len(j.Scopes))
	}
	j.Past[0].Options["bagit"] = "changed"
	if j.Values["bagit"] != "true" {
		t.Error("the form changes the history")
	}
}

func TestDriveOfATarget(t *testing.T) {
	j := opened(&fake{free: -1, drives: []Drive{{Name: "엄마", Path: "/media/stick", Small: true}}})
	j.SetTarget(Target{Scheme: dest.Folder, Path: "/media/stick/도토리"})
	if d, ok := j.Drive(); !ok || d.Name != "엄마" {
		t.Errorf("on %+v, %v", d, ok)
	}
	for _, other := range []Target{{Scheme: dest.Folder, Path: "/media/stick2"}, {Scheme: dest.WebDAV, Path: "/media/stick"}} {
		j.SetTarget(other)
		if d, ok := j.Drive(); ok {
			t.Errorf("%+v is on %+v", other, d)
		}
	}
}

func TestTargetBecomesAnAddress(t *testing.T) {
	for _, c := range []struct {
		target Target
		want   string // "" = refused
	}{
		{Target{Scheme: dest.Folder, Path: " /media/usb "}, "/media/usb"},
		{Target{Scheme: dest.Folder}, ""},
		{Target{Scheme: dest.Zip, Path: "/media/usb/추억"}, "/media/usb/추억.zip"},
		{Target{Scheme: dest.WebDAV, Server: "https://cloud.example.com/remote.php/dav/files/minji/", User: "minji", Folder: "/사진"},
			"davs://minji@cloud.example.com/remote.php/dav/files/minji/%EC%82%AC%EC%A7%84"},
		{Target{Scheme: dest.WebDAV, Server: "http://nas:8080/dav"}, "dav://nas:8080/dav"},
		{Target{Scheme: dest.WebDAV, Server: "https://me:geheim@host/"}, ""},
		{Target{Scheme: dest.S3, Server: "s3.example.com", User: "key", Folder: "bucket/a"}, "s3://key@s3.example.com/bucket/a"},
		{Target{Scheme: dest.S3, Server: "s3.example.com", User: "key"}, ""},
		{Target{Scheme: dest.SFTP, Server: "minji@nas:2222", Folder: "/volume1"}, "sftp://minji@nas:2222/volume1"},
		{Target{Scheme: dest.Immich, Server: "http://nas:2283"}, "immich+http://nas:2283/"},
		{Target{Scheme: dest.Immich}, ""},
	} {
		a, err := c.target.Address()
		if (err == nil) != (c.want != "") || err == nil && a.String() != c.want {
			t.Errorf("%+v is %s, %v; want %q", c.target, a, err, c.want)
		}
		if err == nil {
			if again, err := TargetOf(a).Address(); err != nil || again != a {
				t.Errorf("%s comes back as %s, %v", a, again, err)
			}
		}
	}
}
