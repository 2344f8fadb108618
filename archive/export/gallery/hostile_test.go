package gallery_test

import (
	"encoding/json"
	"path"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/gallery"
)

const evil = "</script><script>alert(1)</script>\u2028\u2029\"'`<img src=http://evil.example/x onerror=alert(1)> ${x} {{.}} ]]> --> & \x00\x1b"

// hostile is a selection in which every text tries to leave its place.
func hostile() *exporttest.Selection {
	at := archive.At(time.Date(2011, 3, 4, 5, 6, 0, 0, time.UTC), archive.PrecisionMinute, archive.OriginArchive)
	collections := []archive.Collection{}
	var items []archive.Item
	for _, k := range []archive.CollectionKind{archive.Album, archive.DiaryFolder, archive.Board, archive.GuestbookWall, archive.MailFolder, archive.Blog, "new"} {
		collections = append(collections, archive.Collection{Kind: k, Title: evil})
	}
	originals := map[string][]byte{}
	for i, name := range []string{"a.svg", "javascript:alert(1).html", "x\".jpg", "#?%.c#"} {
		original := exporttest.Everything().Originals
		for sum, b := range original {
			if _, taken := originals[sum]; !taken {
				originals[sum] = b
				items = append(items, archive.Item{Kind: archive.File, Service: evil, Moment: at, Title: evil, NativeID: name, Occurrence: i,
					Media: []archive.Media{{SHA256: sum, Name: name, MIME: []string{"image/svg+xml", "text/html", "image/jpeg", ""}[i], Size: int64(len(b))}}})
				break
			}
		}
	}
	html := "<h5>" + evil + "</h5><p onclick=alert(1) style=x>본문 <a href=\"javascript:alert(1)\">하나</a> <a href=\"https://evil.example/?a=1&b=2\">둘</a>" +
		"<img src=http://evil.example/p.gif><img src=media:0><img src=media:99><iframe src=//evil.example></iframe></p>"
	for _, k := range archive.Kinds() {
		it := archive.Item{Kind: k, Service: "test", NativeID: string(k), Moment: at, Title: evil, Text: evil + "\n둘째 줄", Author: evil,
			People: []string{evil}, Tags: []string{evil}, Collections: collections, Details: []archive.Detail{{Name: evil, Value: evil}}, Media: items[0].Media}
		if k == archive.Message {
			it.Collections = []archive.Collection{{Kind: archive.Chat, Title: evil}}
		}
		formatted := it
		formatted.NativeID, formatted.HTML, formatted.Title = it.NativeID+"2", html, ""
		items = append(items, it, formatted)
	}
	return exporttest.Select(originals, items...)
}

// TestHostileTextsStayTexts has the pages hold no script, no address of the
// web, and no attribute that anybody smuggled in.
func TestHostileTextsStayTexts(t *testing.T) {
	m := site(t, hostile(), nil)
	shown := 0
	for name, p := range checkSite(t, m) {
		if strings.HasPrefix(name, "texts/") && strings.Contains(p.text, "둘") && strings.Contains(p.text, "https://evil.example/?a=1&b=2") {
			shown++
		}
	}
	if shown < 5 {
		t.Errorf("only %d pages say where the link leads", shown)
	}
}

// TestActiveFilesAreNotLinked keeps browsers from running what somebody sent.
func TestActiveFilesAreNotLinked(t *testing.T) {
	named := 0
	for name, p := range checkSite(t, site(t, hostile(), nil)) {
		for _, l := range p.links {
			if ext := path.Ext(l); strings.Contains(l, "originals/") && (ext == ".svg" || ext == ".html") {
				t.Errorf("%s leads to %s", name, l)
			}
		}
		if strings.Contains(p.text, "originals/2011/03/") {
			named++
		}
	}
	if named == 0 {
		t.Error("nothing says where they are")
	}
}

// TestSearchDataIsData reads the scripts of the search page as JSON.
func TestSearchDataIsData(t *testing.T) {
	m := site(t, hostile(), nil)
	rows := 0
	for name, f := range m.Files {
		if !strings.HasPrefix(name, "data/") {
			continue
		}
		body, ok := strings.CutPrefix(string(f.Data), "dotori(")
		body, end := strings.CutSuffix(body, ");\n")
		var data [][]string
		if err := json.Unmarshal([]byte(body), &data); err != nil || !ok || !end {
			t.Fatalf("%s: %v", name, err)
		}
		if strings.ContainsAny(body, "<>&\u2028\u2029") {
			t.Errorf("%s holds what ends a script", name)
		}
		for _, row := range data {
			rows++
			if _, there := m.Files[strings.Split(row[0], "#")[0]]; !there || len(row) != 9 {
				t.Errorf("%s: %q", name, row)
			}
		}
	}
	if want := len(hostile().List); rows != want {
		t.Errorf("%d of %d items can be found", rows, want)
	}
}

// TestForeignListIsRead exports into a place whose list of items somebody wrote.
func TestForeignListIsRead(t *testing.T) {
	m := site(t, exporttest.Select(nil), nil)
	line := `{"id":"` + strings.Repeat("AB", 16) + `","kind":"photo","service":"photos","moment":{"wall":"2011-01-01T00:00:00","offset":"","precision":"day","origin":""},"media":[{"sha256":"../..` +
		strings.Repeat("/..", 18) + `/etc","name":"x","mime":"image/jpeg","path":"javascript:alert(1)"}]}` + "\n"
	m.Files["javascript:alert(1)"] = exporttest.File{}
	m.Files["items.jsonl"] = exporttest.File{Data: []byte(line)}
	_, err := gallery.Writer{}.Write(t.Context(), m, exporttest.Select(nil), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	checkSite(t, m)
	if _, ok := m.Files["years/2011.html"]; !ok {
		t.Error("the year of the item is not there")
	}
}
