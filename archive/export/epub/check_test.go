package epub_test

import (
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export/exporttest"
)

// jars is where Debian keeps the programs of the package epubcheck.
const jars = "/usr/share/java/*"

// hostile is a formatted text as no program should write it.
const hostile = `<strong>굵게<p>문단</p><ul><li>하나<blockquote>둘</blockquote></li>셋</ul></strong>` +
	`<li>홀로</li><table>앞<caption>표<p>이름</p></caption><tr><td>칸<td><h1>제목</h1></table><td>칸 밖</td>` +
	`<dl><dt>말<p>뜻</p><dd>풀이</dl><p><img src="media:0" alt="그림 &quot;하나&quot;"> <em><hr>끝</em></p><pre>a
 b</pre><ruby>漢<rt>한</rt></ruby><a href="https://example.com/?a=1&amp;b=2">곳</a><script>x</script><img src="media:9"><ol></ol><table></table>`

// formatted is a post of that text.
func formatted() *exporttest.Selection {
	sel := exporttest.Everything()
	photo := sel.List[0]
	for _, it := range sel.List {
		if it.Kind == archive.Photo && len(it.Media) > 0 {
			photo = it
		}
	}
	at := archive.At(time.Date(2008, 5, 1, 9, 0, 0, 0, time.UTC), archive.PrecisionSecond, archive.OriginArchive)
	post := archive.Item{Kind: archive.Post, Service: "blog", NativeID: "formatted", Moment: at, Title: "서식 \x01 ]]> & <b>", HTML: hostile, Text: "굵게", Media: photo.Media[:1]}
	return exporttest.Select(sel.Originals, append(sel.List, post)...)
}

// TestWordsOfFormattedTexts wants every word of a formatted text, in XHTML.
func TestWordsOfFormattedTexts(t *testing.T) {
	m := exporttest.NewMemory()
	write(t, m, formatted(), nil)
	o := open(t, m.Files["추억 2008.epub"].Data)
	for _, word := range []string{"굵게", "문단", "하나", "둘", "셋", "홀로", "앞", "표", "이름", "칸", "제목", "칸 밖", "말", "뜻", "풀이", "끝", "漢(한)", "곳", "https://example.com/?a=1&b=2"} {
		if !strings.Contains(o.text, word) {
			t.Errorf("%q is lost", word)
		}
	}
	if strings.Contains(o.text, "script") || len(o.alts) < 2 {
		t.Errorf("alts %q", o.alts)
	}
}

// TestEPUBCheck lets the program of the format's authors judge the books.
func TestEPUBCheck(t *testing.T) {
	found, _ := filepath.Glob("/usr/share/java/epubcheck*.jar")
	if _, err := exec.LookPath("java"); err != nil || len(found) == 0 {
		t.Skip("java or epubcheck is not installed")
	}
	m, dir := exporttest.NewMemory(), t.TempDir()
	write(t, m, formatted(), archive.Options{"chats": "true"})
	for name, f := range m.Files {
		if path.Ext(name) != ".epub" {
			continue
		}
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
		out, _ := exec.Command("java", "-cp", jars, "com.adobe.epubcheck.tool.Checker", file).CombinedOutput()
		if !strings.Contains(string(out), "0 fatals / 0 errors / 0 warnings") {
			t.Errorf("%s: %s", name, out)
		}
	}
}
