package webarchive_test

import (
	"io"
	"strings"
	"testing"

	"dotori/archive/read/article"
	"dotori/archive/read/page"
	"dotori/archive/read/webarchive"
)

const saved = `From: <Saved by Blink>
MIME-Version: 1.0
Content-Type: multipart/related; boundary="b"

--b
Content-Type: text/html; charset=utf-8
Content-Location: http://www.cyworld.com/diary/1

<title>봄</title><p>벚꽃이 피었다<img src="img/%EB%B4%84.gif"><img src="cid:pic@x"><img src="gone.gif">
--b
Content-Type: image/gif
Content-Transfer-Encoding: base64
Content-Location: http://www.cyworld.com/diary/img/봄.gif

R0lGODlhMQ==
--b
Content-Type: image/gif
Content-ID: <pic@x>

GIF89a2
--b--
`

func TestArchive(t *testing.T) {
	for name, text := range map[string]string{
		"as saved": saved, "of Windows": strings.ReplaceAll(saved, "\n", "\r\n"), "its end is missing": strings.TrimSuffix(saved, "--b--\n"),
	} {
		w := webarchive.Parse([]byte(text))
		p := w.Page(page.Rules{})
		if p == nil || p.Title != "봄" || p.Address != "http://www.cyworld.com/diary/1" {
			t.Fatalf("%s: the page is %+v", name, p)
		}
		body := article.Compose(p.Body(), w.Find)
		var got []string
		for _, m := range body.Media {
			content := "?"
			if !m.Missing {
				r, err := m.Open()
				if err != nil {
					t.Fatal(err)
				}
				b, err := io.ReadAll(r)
				if err != nil {
					t.Fatal(err)
				}
				content = strings.TrimSpace(string(b))
			}
			got = append(got, m.Name+" "+content)
		}
		if want := "봄.gif GIF89a1, picture.gif GIF89a2, gone.gif ?"; strings.Join(got, ", ") != want {
			t.Errorf("%s: media %q, want %q", name, got, want)
		}
		if !webarchive.Begins([]byte(text)) {
			t.Errorf("%s: it does not begin like a web archive", name)
		}
	}
}

func TestNoArchive(t *testing.T) {
	for _, text := range []string{"", "봄", "MIME-Version: 1.0\n\n", "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/css\n\np{}\n--b--\n"} {
		if p := webarchive.Parse([]byte(text)).Page(page.Rules{}); p != nil {
			t.Errorf("%q holds the page %+v", text, p)
		}
	}
	if webarchive.Begins([]byte("벚꽃이 피었다\n")) || webarchive.Is("a.html") || !webarchive.Is("a/B.MHT") || !webarchive.Is("a.mhtml") {
		t.Error("names or beginnings are taken for what they are not")
	}
}
