package web_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/retry"
	"dotori/archive/export/dest/web"
)

func TestStatus(t *testing.T) {
	for _, c := range []struct {
		status int
		header string
		body   string
		want   error
		passes bool
		says   string
	}{
		{200, "", "", nil, false, ""},
		{207, "", "", nil, false, ""},
		{301, "Location: https://new.example.com/", "", dest.ErrMoved, false, "https://new.example.com/"},
		{401, "", "", dest.ErrRefused, false, ""},
		{403, "Content-Type: application/xml; charset=utf-8", "<d:error><s:message>File name contains a colon</s:message></d:error>", dest.ErrForbidden, false, "File name contains a colon"},
		{404, "", "", fs.ErrNotExist, false, ""},
		{405, "Content-Type: text/html", "<html>secret</html>", dest.ErrProtocol, false, "405"},
		{409, "", "", dest.ErrConflict, false, ""},
		{412, "", "", fs.ErrExist, false, ""},
		{413, "", "", dest.ErrTooLarge, false, ""},
		{423, "", "", dest.ErrLocked, true, ""},
		{429, "Retry-After: 7", "", dest.ErrBusy, true, ""},
		{500, "Content-Type: text/plain", "out of coffee", dest.ErrBusy, true, "out of coffee"},
		{501, "", "", dest.ErrProtocol, false, ""},
		{503, "", "", dest.ErrBusy, true, ""},
		{507, "", "", export.ErrNoSpace, false, ""},
	} {
		r := &http.Response{StatusCode: c.status, Status: fmt.Sprint(c.status, " ", http.StatusText(c.status)), Header: http.Header{}, Body: io.NopCloser(strings.NewReader(c.body))}
		if name, value, ok := strings.Cut(c.header, ": "); ok {
			r.Header.Set(name, value)
		}
		err := web.Status(r)
		if !errors.Is(err, c.want) || retry.May(err) != c.passes || err != nil && !strings.Contains(err.Error(), c.says) {
			t.Errorf("%d: got %v (passes: %v), want %v", c.status, err, retry.May(err), c.want)
		}
		if err != nil && strings.Contains(err.Error(), "secret") {
			t.Errorf("%d: a page of the server is shown: %v", c.status, err)
		}
	}
}

// TestFollowsNoRedirect wants neither a request nor a password at the new place.
func TestFollowsNoRedirect(t *testing.T) {
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("somebody came") }))
	defer other.Close()
	first := httptest.NewServer(http.RedirectHandler(other.URL, http.StatusTemporaryRedirect))
	defer first.Close()
	client := web.Client()
	defer client.CloseIdleConnections()
	r, err := client.Post(first.URL, "text/plain", strings.NewReader("x"))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if err := web.Status(r); !errors.Is(err, dest.ErrMoved) {
		t.Errorf("got %v", err)
	}
}

// TestGuard wants nobody to read a file after a request has ended.
func TestGuard(t *testing.T) {
	g := web.NewGuard(strings.NewReader("ab"))
	if _, err := g.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	if err := g.Close(); err != nil {
		t.Error(err)
	}
	if n, err := g.Read(make([]byte, 1)); n != 0 || err == nil {
		t.Errorf("it still gives %d bytes", n)
	}
}
