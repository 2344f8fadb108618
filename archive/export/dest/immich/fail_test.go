package immich_test

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/immich"
	"dotori/archive/export/exporttest"
)

func photos() *exporttest.Selection {
	return exporttest.Everything().Only(func(it archive.Item) bool { return it.Kind == archive.Photo })
}

func TestOpenRefuses(t *testing.T) {
	html := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<html>hello")) })
	without := newMock(3)
	without.allowed = func(permission string) bool { return permission != "asset.upload" }
	for name, tt := range map[string]struct {
		server http.Handler
		want   error
	}{
		"another program":    {html, dest.ErrProtocol},
		"nothing there":      {http.NotFoundHandler(), dest.ErrProtocol},
		"too old":            {newMock(1), dest.ErrProtocol},
		"elsewhere":          {http.RedirectHandler("https://photos.example.com/", http.StatusMovedPermanently), dest.ErrMoved},
		"without permission": {without, dest.ErrForbidden},
	} {
		if _, err := serve(t, tt.server); !errors.Is(err, tt.want) {
			t.Errorf("%s: got %v, want %v", name, err, tt.want)
		}
	}
}

func TestOpenRefusesKey(t *testing.T) {
	server := httptest.NewServer(newMock(3))
	defer server.Close()
	_, err := immich.Open(context.Background(), address(server), dest.Credential{Secret: "geheim"}, time.UTC)
	if !errors.Is(err, dest.ErrRefused) || strings.Contains(err.Error(), "geheim") {
		t.Errorf("got %v", err)
	}
	a := address(server)
	a.Path = "api"
	s, err := immich.Open(context.Background(), a, dest.Credential{Secret: key}, time.UTC)
	if err != nil {
		t.Fatalf("an address that ends in /api: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// TestSystemicErrors end the export and say what is wrong.
func TestSystemicErrors(t *testing.T) {
	quota := func(m *mock) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Method == "POST" && r.URL.Path == "/api/assets" {
				refuse(w, 400, "Quota has been exceeded!")
				return
			}
			m.ServeHTTP(w, r)
		})
	}
	for name, tt := range map[string]struct {
		server func(m *mock) http.Handler
		want   error
		says   string
	}{
		"quota": {quota, export.ErrNoSpace, "Quota"},
		"no albums": {func(m *mock) http.Handler {
			m.allowed = func(p string) bool { return p != "album.create" }
			return m
		}, dest.ErrForbidden, "album.create"},
		"no tags": {func(m *mock) http.Handler {
			m.allowed = func(p string) bool { return p != "tag.asset" }
			return m
		}, dest.ErrForbidden, "tag.asset"},
	} {
		s, err := serve(t, tt.server(newMock(3)))
		if err != nil {
			t.Fatal(err)
		}
		_, err = s.Take(context.Background(), photos(), nil)
		if !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// TestTooLarge leaves out what a proxy refuses, and sends the rest.
func TestTooLarge(t *testing.T) {
	m := newMock(2)
	m.limit = 20_000
	r := take(t, m, exporttest.Everything())
	if len(r.Warnings) != 1 || !strings.Contains(r.Warnings[0].Detail, "CON.mp4") || r.Written != m.uploads || m.uploads < 10 {
		t.Errorf("written %d, warnings %v", r.Written, r.Warnings)
	}
}

// TestBadOriginals reports what the library cannot give.
func TestBadOriginals(t *testing.T) {
	m, sel := newMock(3), photos()
	damaged, lost := sel.List[0].Media[0].SHA256, sel.List[1].Media[0].SHA256
	sel.Originals[damaged] = bytes.ToUpper(sel.Originals[damaged])
	delete(sel.Originals, lost)
	r := take(t, m, sel)
	if len(r.Warnings) != 2 || r.Written != m.uploads || r.Verified != r.Written {
		t.Errorf("written %d of %d, warnings %v", r.Written, m.uploads, r.Warnings)
	}
}

// TestLostStill sends the clip of a lost picture as a video that is seen.
func TestLostStill(t *testing.T) {
	m, sel := newMock(3), photos()
	for _, it := range sel.List {
		if len(it.Media) > 1 && it.Media[1].Role == archive.RoleLive {
			delete(sel.Originals, it.Media[0].SHA256)
		}
	}
	take(t, m, sel)
	if v := m.named(t, "IMG_0002.MOV").fields["visibility"]; v != "" {
		t.Errorf("the clip is %s", v)
	}
}

// TestNotArrived has a server that says yes and loses a file.
func TestNotArrived(t *testing.T) {
	m := newMock(3)
	m.forget = "DSC1.JPG"
	s, err := serve(t, m)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.Take(context.Background(), photos(), nil)
	if !errors.Is(err, export.ErrDamaged) || r.Verified != r.Written-1 || len(r.Warnings) != 1 {
		t.Errorf("%v; written %d, verified %d, warnings %v", err, r.Written, r.Verified, r.Warnings)
	}
}

// TestThereAlready has pictures that a phone sent: what they lack is added, what
// they have stays.
func TestThereAlready(t *testing.T) {
	each(t, func(t *testing.T, m *mock) {
		take(t, m, photos())
		jeju, still, clip := m.named(t, "IMG_0001.JPG"), m.named(t, "IMG_0002.HEIC"), m.named(t, "IMG_0002.MOV")
		for _, h := range []*held{jeju, still, clip} {
			clear(h.fields)
		}
		jeju.said["description"] = "somebody's own words"
		take(t, m, photos())
		if jeju.said["description"] != "somebody's own words" || jeju.said["isFavorite"] != true || jeju.said["latitude"] != 33.45863 {
			t.Errorf("the photo is now %v", jeju.said)
		}
		if jeju.said["dateTimeOriginal"] != nil {
			t.Error("a date from the file itself was written over the server's")
		}
		if still.fields["livePhotoVideoId"] != clip.id || clip.fields["visibility"] != "hidden" {
			t.Errorf("the picture is %v, its clip %v", still.fields, clip.fields)
		}
	})
}

// TestUsersDateWins where a picture was there with another.
func TestUsersDateWins(t *testing.T) {
	m := newMock(3)
	take(t, m, photos())
	sel := photos()
	for i := range sel.List {
		if sel.List[i].Favorite {
			sel.List[i].Moment.Origin = archive.OriginUser
		}
	}
	take(t, m, sel)
	got, _ := m.named(t, "IMG_0001.JPG").said["dateTimeOriginal"].(time.Time)
	if want := time.Date(2019, 8, 3, 9, 22, 10, 0, time.UTC); !got.Equal(want) {
		t.Errorf("the date is %v", got)
	}
}

// TestTrashIsLeftAlone wants what somebody threw away on the server to stay there.
func TestTrashIsLeftAlone(t *testing.T) {
	m := newMock(3)
	take(t, m, photos())
	m.named(t, "IMG_0001.JPG").trashed = true
	before, albums := m.changes, m.albums
	m.albums = nil
	r := take(t, m, photos())
	if len(r.Warnings) != 1 || len(m.albums) != 0 || r.Written != 0 {
		t.Errorf("warnings %v, albums %v (before %d), %d changes", r.Warnings, titles(m.albums), len(albums), m.changes-before)
	}
}

// TestSharedAlbumsAreNotJoined keeps private pictures out of what others see.
func TestSharedAlbumsAreNotJoined(t *testing.T) {
	each(t, func(t *testing.T, m *mock) {
		m.albums = []*group{{id: "others", title: "제주 2019/여름", shared: true}}
		take(t, m, photos())
		if len(m.albums) != 2 || len(m.albums[0].ids) != 0 || len(m.albums[1].ids) != 1 {
			t.Errorf("the albums are %q", titles(m.albums))
		}
		take(t, m, photos())
		if len(m.albums) != 2 {
			t.Errorf("the album of before is not found: %q", titles(m.albums))
		}
	})
}

func TestFilesAreRefused(t *testing.T) {
	s, err := serve(t, newMock(3))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Put(context.Background(), "a.txt", time.Time{}, strings.NewReader("a")); err == nil {
		t.Error("it takes a file")
	}
	if s.Free() != -1 {
		t.Error("it knows how much room there is")
	}
}

func TestNobodyThere(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	server.Close()
	_, err := immich.Open(context.Background(), address(server), dest.Credential{Secret: key}, time.UTC)
	if !errors.Is(err, dest.ErrUnreachable) {
		t.Errorf("got %v", err)
	}
}
