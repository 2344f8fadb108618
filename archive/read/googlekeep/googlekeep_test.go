package googlekeep_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive/read/blog/blogtest"
	"dotori/archive/read/googlekeep"
	"dotori/archive/read/readtest"
)

const jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"

const spring = `{"color":"DEFAULT","isTrashed":false,"isPinned":true,"isArchived":false,"textContent":"꽃을 보러 간다\n김밥도 싼다","title":"봄 나들이",` +
	`"userEditedTimestampUsec":1551700000000000,"createdTimestampUsec":1551600000000000,` +
	`"textContentHtml":"<p dir=\"ltr\"><span style=\"font-size:16.0pt\">꽃을 <b>보러</b> 간다</span></p><p>김밥도 싼다</p>",` +
	`"labels":[{"name":"나들이"},{"name":"봄"}],"annotations":[{"description":"","source":"WEBLINK","title":"경복궁","url":"https://example.com/palace"}]}`

const shopping = `{"attachments":[{"filePath":"1661.bb.jpeg","mimetype":"image/jpeg"},{"filePath":"gone.png","mimetype":"image/png"}],"color":"RED","isTrashed":true,"isPinned":false,"isArchived":true,` +
	`"listContent":[{"text":"우유","isChecked":false,"textHtml":"<p>우유</p>"},{"text":"<김밥>","isChecked":true}],"title":"",` +
	`"userEditedTimestampUsec":"1551700000000000","sharees":[{"isOwner":true,"type":"WRITER","email":"gildong@example.com"},{"isOwner":false,"type":"WRITER","email":"chunhyang@example.com"}]}`

// page is a note as its page shows it; the styles before it are long.
func page(heading, content string) string {
	return `<?xml version="1.0" ?><!DOCTYPE html><html><head><meta charset="utf-8"><title>봄</title><style>.checked { } /* go/keep-more-colors-eng */</style></head>
<body><div class="note DEFAULT"><div class="heading"><div class="meta-icons">
<span class="archived" title="Note archived"></span></div>
` + heading + `</div>
<div class="title">봄</div>
<div class="content">` + content + `</div>
<div class="attachments"><ul><li><img src="1661.bb.jpg"></li></ul></div>
<div class="chips"><span class="chip label"><span class="label-name">나들이</span></span></div></div></body></html>`
}

const list = `<ul class="list"><li class="listitem"><span class="bullet">&#9744;</span><span class="text">우유</span></li><li class="listitem checked"><span class="bullet">&#9745;</span><span class="text">김밥</span></li></ul>`

func columns() []readtest.Column {
	return []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, readtest.Title, readtest.Text, readtest.Media, readtest.People, readtest.Tags, readtest.Details, readtest.Files}
}

func foreign() []fs.FS {
	return []fs.FS{
		readtest.Archive("Keep/a.json", `{"title":"a","photoTakenTime":{"timestamp":"1"}}`, "Keep/b.html", `<div class="note">쪽지</div>`, "Keep/a.jpg", jpeg),
		readtest.Archive("a.json", `[{"isTrashed":false}]`), readtest.Archive("a.jpg", jpeg),
	}
}

func TestTakeout(t *testing.T) {
	root := readtest.Archive(
		"Takeout/archive_browser.html", "<title>Google</title>", "Takeout/Keep/봄 나들이.json", spring, "Takeout/Keep/봄 나들이.html", page("2019. 3. 3. 오후 5:00:00", "꽃"),
		"Takeout/Keep/2019-03-04T20_46_40.000+09_00.json", shopping, "Takeout/Keep/1661.bb.jpg", jpeg, "Takeout/Keep/Labels.txt", "나들이\n봄\n",
		"Takeout/Keep/깨진 것.json", spring[:300], "Takeout/Keep/깨진 것.html", page("Mar 4, 2019, 8:46:40 PM", list),
		"Takeout/Other/a.json", `{}`,
	)
	readtest.Run(t, readtest.Case{
		Reader: googlekeep.New(), Root: root, Foreign: foreign(), Columns: columns(), Left: []string{"Takeout/Other/a.json"},
		Want: []string{
			"2019-03-04T20:46:40 second | +09:00 archive | diary |  | ☐ 우유⏎☑ <김밥> | 1661.bb.jpg, gone.png? | gildong@example.com, chunhyang@example.com |  | Archived: ✓ | Takeout/Keep/2019-03-04T20_46_40.000+09_00.json",
			"2019-03-03T17:00:00 second | +09:00 archive | diary own | 봄 나들이 | 꽃을 보러 간다⏎⏎김밥도 싼다 |  |  | 나들이, 봄 | Link: 경복궁⏎https://example.com/palace, Edited: 2019-03-04 20:46:40, Pinned: ✓ | Takeout/Keep/봄 나들이.json, Takeout/Keep/봄 나들이.html",
			"2019-03-04T20:46:40 second | +09:00 archive | diary own | 봄 | ☐ 우유⏎☑ 김밥⏎▣ | 1661.bb.jpg |  | 나들이 |  | Takeout/Keep/깨진 것.html",
		},
		Warnings: []string{
			"Takeout/Keep/깨진 것.json: This note could not be read. (unexpected end of JSON input)",
			"Takeout/archive_browser.html: This page only lists what the Takeout holds.",
			"Takeout/Keep/Labels.txt: The labels in this list are tags of the notes.",
		},
	})
}

func TestWhatWasThrownAwayIsInTheTrash(t *testing.T) {
	items := readtest.Read(t.Context(), googlekeep.New(), readtest.Archive("a.json", shopping, "b.json", spring), nil).Items
	if len(items) != 2 || !items[0].Trashed || items[1].Trashed || items[0].NativeID != "" || items[1].NativeID != "1551600000000000" {
		t.Errorf("%+v", items)
	}
}

func TestPagesAlone(t *testing.T) {
	readtest.Run(t, readtest.Case{
		Reader: googlekeep.New(), Columns: columns(), Foreign: foreign(),
		Root: readtest.Archive("Keep/봄.html", page("Sep 23, 2016, 5:41:43 PM UTC", "꽃이<br>피었다"), "Keep/1661.bb.jpg", jpeg),
		Want: []string{"2016-09-24T02:41:43 second | +09:00 archive | diary own | 봄 | 꽃이⏎피었다⏎▣ | 1661.bb.jpg |  | 나들이 |  | Keep/봄.html"},
	})
}

func TestEncodings(t *testing.T) {
	for name, content := range blogtest.Encodings(t, spring, spring) {
		t.Run(name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{Reader: googlekeep.New(), Root: readtest.Archive("Keep/a.json", content),
				Want: []string{"2019-03-03T17:00:00 second | diary own |  | 꽃을 보러 간다⏎⏎김밥도 싼다"}})
		})
	}
}

func TestDamaged(t *testing.T) {
	for name, tt := range map[string]struct{ content, want string }{
		"a strange field":  {strings.Replace(spring, `"isPinned":true`, `"isPinned":"x"`, 1), "2019-03-03T17:00:00 second | diary own |  | 꽃을 보러 간다⏎⏎김밥도 싼다"},
		"a strange date":   {strings.NewReplacer("1551600000000000", "-5", "1551700000000000", `{}`).Replace(spring), "unknown | diary own |  | 꽃을 보러 간다⏎⏎김밥도 싼다"},
		"another text":     {strings.Replace(spring, "김밥도 싼다</p>", "떡도 싼다</p>", 1), "2019-03-03T17:00:00 second | diary own |  | 꽃을 보러 간다⏎김밥도 싼다"},
		"a huge line":      {strings.Replace(spring, "간다\\n", strings.Repeat("간다 ", 1<<17)+"\\n", 1), ""},
		"control signs":    {strings.Replace(spring, `"title":"`, `"title":"\u0000\r\ufffc`, 1), "2019-03-03T17:00:00 second | diary own |  | 꽃을 보러 간다⏎⏎김밥도 싼다"},
		"a path elsewhere": {strings.Replace(shopping, "1661.bb.jpeg", "../../etc/passwd", 1), "2019-03-04T20:46:40 second | diary |  | ☐ 우유⏎☑ <김밥> | passwd?, gone.png?"},
	} {
		t.Run(name, func(t *testing.T) {
			c := readtest.Case{Reader: googlekeep.New(), Root: readtest.Archive("Keep/a.json", tt.content)}
			if tt.want != "" {
				c.Want = []string{tt.want}
			}
			readtest.Run(t, c)
		})
	}
}

// FuzzRead reads any bytes as a note and as the page of one.
func FuzzRead(f *testing.F) {
	f.Add([]byte(spring))
	f.Add([]byte(shopping))
	f.Add([]byte(page("Sep 23, 2016, 5:41:43 PM", list)))
	f.Fuzz(func(t *testing.T, content []byte) {
		blogtest.Fuzz(t, googlekeep.New(), fstest.MapFS{
			"Keep/a.json": {Data: content}, "Keep/b.html": {Data: content}, "Keep/1661.bb.jpg": {Data: []byte(jpeg)}, "Keep/c.json": {Data: []byte(spring)},
		})
	})
}
