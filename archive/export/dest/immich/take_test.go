package immich_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/desttest"
	"dotori/archive/export/dest/immich"
	"dotori/archive/export/exporttest"
)

// serve starts a server and opens it.
func serve(t testing.TB, h http.Handler) (*immich.Server, error) {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	s, err := immich.Open(context.Background(), address(server), dest.Credential{Secret: key}, time.UTC)
	if err == nil {
		t.Cleanup(func() {
			if err := s.Close(); err != nil {
				t.Errorf("close: %v", err)
			}
		})
	}
	return s, err
}

func address(server *httptest.Server) dest.Address {
	_, host, _ := strings.Cut(server.URL, "://")
	return dest.Address{Scheme: dest.Immich, Plain: true, Host: host}
}

// take sends a selection and fails the test on an error, or on anything that
// the server did not understand.
func take(t *testing.T, m *mock, sel export.Selection) export.Report {
	t.Helper()
	s, err := serve(t, m)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.Take(context.Background(), sel, nil)
	if err != nil || len(m.faults) > 0 {
		t.Fatalf("%v; the server says %v", err, m.faults)
	}
	return r
}

// each runs a test with both versions of the API.
func each(t *testing.T, test func(t *testing.T, m *mock)) {
	for _, major := range []int{2, 3} {
		t.Run(fmt.Sprint("v", major), func(t *testing.T) { test(t, newMock(major)) })
	}
}

func (m *mock) named(t *testing.T, name string) *held {
	t.Helper()
	i := slices.IndexFunc(m.assets, func(h *held) bool { return h.name == name })
	if i < 0 {
		t.Fatalf("%s did not come", name)
	}
	return m.assets[i]
}

// titles returns what has assets, and how many: "제주 1".
func titles(groups []*group) []string {
	var list []string
	for _, g := range groups {
		list = append(list, fmt.Sprint(g.title, " ", len(g.ids)))
	}
	slices.Sort(list)
	return list
}

func TestTake(t *testing.T) { each(t, checkTake) }

func checkTake(t *testing.T, m *mock) {
	r := take(t, m, exporttest.Everything())
	if r.Written != m.uploads || r.Verified != m.uploads || r.Unchanged != 0 || len(r.Warnings) != 0 {
		t.Errorf("%d came; written %d, verified %d, unchanged %d, warnings %v", m.uploads, r.Written, r.Verified, r.Unchanged, r.Warnings)
	}
	jeju := m.named(t, "IMG_0001.JPG")
	if jeju.fields["fileModifiedAt"] != "2019-08-03T09:22:10.000Z" || jeju.fields["isFavorite"] != "true" {
		t.Errorf("the photo came with %v", jeju.fields)
	}
	for _, want := range []string{"제주 &lt;여행&gt; &amp; 가족&#xA;&#xA;성산일출봉에서", "<exif:DateTimeOriginal>2019-08-03T18:22:10+09:00<", "<rdf:li>여행/제주</rdf:li>"} {
		if !strings.Contains(jeju.sidecar, want) {
			t.Errorf("the sidecar lacks %s", want)
		}
	}
	still, clip := m.named(t, "IMG_0002.HEIC"), m.named(t, "IMG_0002.MOV")
	if clip.fields["visibility"] != "hidden" || still.fields["livePhotoVideoId"] != clip.id || clip.id > still.id {
		t.Errorf("the clip came with %v, its picture with %v", clip.fields, still.fields)
	}
	if v := m.named(t, "DSC1.JPG").fields["visibility"]; v != "archive" {
		t.Errorf("a hidden picture is shown: %q", v)
	}
	if got := titles(m.albums); !slices.Equal(got, []string{"제주 2019/여름 1"}) {
		t.Errorf("the albums are %q", got)
	}
	for _, tag := range []string{"People/이철수 1", "여행/제주 1", "다이어리/나의 하루 3"} {
		if !slices.Contains(titles(m.tags), tag) {
			t.Errorf("no tag %s in %q", tag, titles(m.tags))
		}
	}
}

// TestLeftIsSaid wants a reason for what an Immich server does not take.
func TestLeftIsSaid(t *testing.T) {
	r := take(t, newMock(3), exporttest.Everything())
	left := map[string]int{}
	for _, l := range r.Left {
		left[l.Reason] = l.Count
	}
	if len(left) != 3 || left["It has no date; the server wants one and shows it in 1970."] != 1 || left["Immich takes pictures and videos only; everything else stays in the library."] < 20 {
		t.Errorf("left is %v", left)
	}
}

// TestAgain sends everything twice: nothing comes a second time, and nothing changes.
func TestAgain(t *testing.T) {
	each(t, func(t *testing.T, m *mock) {
		first := take(t, m, exporttest.Everything())
		albums, tags := titles(m.albums), titles(m.tags)
		take(t, m, exporttest.Everything()) // completes descriptions, which the mock does not take from sidecars
		changes := m.changes
		r := take(t, m, exporttest.Everything())
		if r.Written != 0 || r.Unchanged != first.Written || m.uploads != first.Written || m.changes != changes {
			t.Errorf("written %d, unchanged %d of %d, %d changes", r.Written, r.Unchanged, first.Written, m.changes-changes)
		}
		if !slices.Equal(titles(m.albums), albums) || !slices.Equal(titles(m.tags), tags) {
			t.Errorf("there are %q and %q", titles(m.albums), titles(m.tags))
		}
	})
}

// TestStopped cancels after every number of uploads; the next run completes it.
func TestStopped(t *testing.T) {
	want := newMock(3)
	whole := take(t, want, exporttest.Everything())
	for n := range whole.Written {
		m := newMock(3)
		ctx, cancel := context.WithCancel(context.Background())
		s, err := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if m.ServeHTTP(w, r); m.uploads > n {
				cancel()
			}
		}))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Take(ctx, exporttest.Everything(), nil); err == nil {
			t.Fatal("it was not cancelled")
		}
		take(t, m, exporttest.Everything())
		if m.uploads != want.uploads || !slices.Equal(titles(m.albums), titles(want.albums)) || !slices.Equal(titles(m.tags), titles(want.tags)) {
			t.Errorf("stopped after %d: %d files, albums %q, tags %q", n, m.uploads, titles(m.albums), titles(m.tags))
		}
	}
}

// TestLineBreaks loses answers and connections now and then.
func TestLineBreaks(t *testing.T) {
	m, n := newMock(3), 0
	f := &desttest.Faults{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if n++; n%5 == 0 { // the answer is lost
			m.ServeHTTP(httptest.NewRecorder(), r)
			panic(http.ErrAbortHandler)
		}
		m.ServeHTTP(w, r)
	})}
	s, err := serve(t, f)
	if err != nil {
		t.Fatal(err)
	}
	f.Fail(2, 503)
	some := exporttest.Everything().Only(func(it archive.Item) bool { return it.Kind == archive.Photo })
	r, err := s.Take(context.Background(), some, nil)
	if err != nil || len(m.faults) > 0 || r.Written+r.Unchanged != m.uploads || len(m.albums) != 1 {
		t.Errorf("%v, %v; written %d, unchanged %d, came %d, %d albums", err, m.faults, r.Written, r.Unchanged, m.uploads, len(m.albums))
	}
}
