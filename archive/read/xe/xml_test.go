package xe_test

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing"

	"golang.org/x/text/encoding/korean"

	"dotori/archive/read/readtest"
	"dotori/archive/read/xe"
)

func b64(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }

// leaves writes elements with their texts in base64, a line each.
func leaves(nameAndText ...string) string {
	var b strings.Builder
	for i := 0; i < len(nameAndText); i += 2 {
		fmt.Fprintf(&b, "<%s>%s</%s>\n", nameAndText[i], b64(nameAndText[i+1]), nameAndText[i])
	}
	return b.String()
}

// buffs writes a file in pieces of base64.
func buffs(content string, size int) string {
	var b strings.Builder
	b.WriteString("<file>\n")
	for len(content) > 0 {
		n := min(size, len(content))
		b.WriteString("<buff>" + b64(content[:n]) + "</buff>\n")
		content = content[n:]
	}
	return b.String() + "</file>\n"
}

const flower = jpeg + "꽃 사진"

// exportXML is a board as the tools write it for XE's importer.
func exportXML() string {
	comment := func(number, parent, text string) string {
		return "<comment>\n" + leaves("sequence", number, "parent", parent, "is_secret", "N", "content", text, "password", "x", "nick_name", "방자",
			"email", "b@example.com", "regdate", "20050315090000", "ipaddress", "10.0.0.1") + "</comment>\n"
	}
	return `<?xml version="1.0" encoding="utf-8" ?>` + "\n" + `<posts count="3" id="garden">` + "\n" +
		"<categories>\n<category sequence=\"1\" parent=\"0\">" + b64("봄") + "</category>\n</categories>\n" +
		"<post>\n" + leaves("category", "봄", "is_notice", "N", "is_secret", "Y", "title", "꽃이 피었다", "content", `<p>보세요</p><img src="꽃.jpg">`,
		"readed_count", "12", "voted_count", "0", "password", "x", "user_id", "hong", "user_name", "홍길동", "nick_name", "길동이",
		"email", "hong@example.com", "tags", "꽃,봄", "regdate", "20050314210500", "update", "20050314210500", "ipaddress", "10.0.0.1") +
		"<trackbacks count=\"1\">\n<trackback>\n" + leaves("url", "http://example.com/") + "</trackback>\n</trackbacks>\n" +
		"<comments count=\"3\">\n" + comment("1", "0", "예쁘다") + comment("2", "1", "그러게") + comment("3", "9", "정말") + "</comments>\n" +
		"<attaches count=\"2\">\n<attach>\n" + leaves("filename", "꽃.jpg", "download_count", "0") + buffs(flower, 7) + "</attach>\n" +
		"<attach>\n" + leaves("filename", "지도.pdf", "url", "http://example.com/files/attach/binaries/1/map", "path", "./files/attach/binaries/1/map") + "</attach>\n</attaches>\n" +
		"<extra_vars>\n<key>\n" + leaves("var_idx", "1", "lang_code", "ko", "value", "맑음", "eid", "weather") + "</key>\n</extra_vars>\n</post>\n" +
		"<post>\n" + leaves("title", "둘째 글", "content", "글", "user_name", "홍길동", "regdate", "언젠가") + "</post>\n<post>\n</post>\n</posts>\n"
}

var wantXML = []string{
	"2005-03-14T21:05:00 second | +09:00 archive | post own | 길동이 | 꽃이 피었다 | 보세요⏎⏎▣ | board garden | 꽃.jpg, 지도.pdf? | 꽃, 봄 | " +
		"Category: 봄, Visibility: private, Views: 12, weather: 맑음",
	"2005-03-15T09:00:00 second | +09:00 archive | comment | 방자 |  | 예쁘다",
	"2005-03-15T09:00:00 second | +09:00 archive | comment | 방자 |  | 그러게",
	"2005-03-15T09:00:00 second | +09:00 archive | comment | 방자 |  | 정말",
	"unknown |  | post | 홍길동 | 둘째 글 | 글 | board garden",
}

func TestXML(t *testing.T) {
	cp949, err := korean.EUCKR.NewEncoder().String("둘째 글")
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"UTF-8": exportXML(), "UTF-8 with BOM": "\uFEFF" + exportXML(), "CRLF": readtest.CRLF(exportXML()),
		"CP949 in base64": strings.Replace(exportXML(), b64("둘째 글"), b64(cp949), 1),
		"plain text":      strings.Replace(exportXML(), b64("둘째 글"), "둘째 글", 1),
		"one line":        strings.ReplaceAll(exportXML(), "\n", ""),
	} {
		t.Run(name, func(t *testing.T) {
			run(t, readtest.Case{
				Root: readtest.Archive("backup/module.xml", content, "sitemap.xml", "<urlset/>"), Options: map[string]string{"owner": "hong"},
				Left: []string{"sitemap.xml"}, Want: wantXML,
				Warnings: []string{
					"backup/module.xml: There is nothing in some posts. (1)",
					"backup/module.xml: The dates of some posts could not be read. (1)",
					"backup/module.xml: Trackbacks were left out. (1)",
					"backup/module.xml: Files that posts mention are not in the archive. (지도.pdf)",
				},
			})
		})
	}
}

func TestXMLOfMembers(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive("member.xml", "<members count=\"1\">\n<member>\n"+leaves("user_id", "hong", "email", "hong@example.com")+"</member>\n</members>",
			"message.xml", "<messages count=\"1\">\n<message>\n"+leaves("content", "비밀")+"</message>\n</messages>"),
		Want: []string{},
		Warnings: []string{
			"member.xml: This is a list of a site's members. Personal data of other people is not imported.",
			"message.xml: These are private messages of a site's members. Personal data of other people is not imported.",
		},
	})
}

func TestXMLCut(t *testing.T) {
	whole := exportXML()
	cut := whole[:strings.Index(whole, "</attaches>")-20]
	r := readtest.Read(t.Context(), xe.New(), readtest.Archive("a.xml", cut), nil)
	if len(r.Items) != 4 || len(r.Warnings) == 0 || r.Err != nil || len(r.Unread) > 0 {
		t.Errorf("%d items, warnings %v, %v, unread %v", len(r.Items), r.Warnings, r.Err, r.Unread)
	}
}

// packed hides that its files can seek, as those of a zip cannot.
type packed struct{ fs.FS }

type packedFile struct{ fs.File }

func (p packed) Open(name string) (fs.File, error) {
	f, err := p.FS.Open(name)
	if _, isFolder := f.(fs.ReadDirFile); isFolder || err != nil {
		return f, err
	}
	return packedFile{f}, nil
}

func TestAttachmentsAreDecoded(t *testing.T) {
	large := strings.Repeat("도토리", 100_000)
	content := strings.Replace(exportXML(), buffs(flower, 7), buffs(large, 1000), 1)
	for _, root := range []fs.FS{readtest.Archive("a.xml", content), packed{readtest.Archive("a.xml", content)}} {
		for it, err := range xe.New().Read(t.Context(), root, nil) {
			if err != nil || len(it.Media) == 0 {
				continue
			}
			for range 2 { // a second reading goes back to the beginning
				f, err := it.Media[0].Open()
				if err != nil {
					t.Fatal(err)
				}
				got, err := io.ReadAll(f)
				if err != nil || !bytes.Equal(got, []byte(large)) {
					t.Errorf("%d bytes of %d, %v", len(got), len(large), err)
				}
				f.Close()
			}
		}
	}
}
