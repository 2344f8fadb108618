package ttxml_test

import (
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/readtest"
	"dotori/archive/read/ttxml"
)

// tistory is a backup as Tistory wrote it: without names of the author and ids
// of comments.
const tistory = `<?xml version="1.0" encoding="utf-8" ?>
<blog type="tattertools/1.1" migrational="false"><setting><name>acorn</name><title>도토리</title></setting>
<post slogan="첫-글" format="1.1"><author domain="tistory">100001</author><id>7</id><isKorea>Y</isKorea><visibility>syndicated</visibility><title>첫 글</title>
<content>&lt;p&gt;안녕&lt;br /&gt;하세요&lt;/p&gt;</content><location>/</location><password>pw</password><published>1385697346</published><created>1385697346</created><modified>1385697350</modified>
<device>2</device><uselessMargin>1</uselessMargin><category>일상</category>
<comment><commenter id=""><name>손님</name><homepage></homepage><ip>192.0.2.10</ip></commenter><content>같은 말</content><password>x</password><secret>0</secret><written>1394136958</written><isFiltered>0</isFiltered>
<comment><commenter id="100001"><name>주인</name></commenter><content>답글 : )</content><secret>0</secret><written>1398174160</written><isFiltered>0</isFiltered></comment></comment>
<comment><commenter id=""><name>손님</name></commenter><content>같은 말</content><secret>0</secret><written>1394136958</written><isFiltered>0</isFiltered></comment>
<trackback><url>http://spam.example.net/x</url><site>spam</site><title>spam</title><excerpt>-</excerpt><ip>192.0.2.12</ip><received>1415924629</received><isFiltered>1</isFiltered></trackback>
</post></blog>`

func TestTistory(t *testing.T) {
	readtest.Run(t, readtest.Case{
		Reader: ttxml.New(), Root: one("backup/tistory-backup.xml", tistory),
		Columns: []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, readtest.Author, readtest.Text, readtest.Collections},
		Want: []string{
			"2013-11-29T12:55:46 second | +09:00 archive | post own |  | 안녕⏎하세요 | blog 일상, blog 도토리",
			"2014-03-07T05:15:58 second | +09:00 archive | comment | 손님 | 같은 말",
			"2014-04-22T22:42:40 second | +09:00 archive | comment own | 주인 | 답글 : )",
			"2014-03-07T05:15:58 second | +09:00 archive | comment | 손님 | 같은 말",
			"2014-11-14T09:23:49 second | +09:00 archive | comment | spam | -",
		},
	})
	items := readtest.Read(t.Context(), ttxml.New(), one("t.xml", tistory), nil).Items
	if items[2].Parent != items[1].Identity() || items[3].Parent != items[0].Identity() || !items[4].Hidden {
		t.Errorf("comments hang wrongly: %+v", items)
	}
}

func TestVariants(t *testing.T) {
	for name, want := range map[string]string{
		"tistory-backup.xml": "Backup of Tistory until 2016", "x.xml": "Backup of Tistory until 2016",
		"egloos_gildong_001.xml": "Egloos, saved as TTXML",
	} {
		if m := ttxml.New().Detect(t.Context(), one(name, tistory)); m.Variant != want || m.Confidence < 95 {
			t.Errorf("%s: %+v", name, m)
		}
	}
	if m := ttxml.New().Detect(t.Context(), one("Textcube-Backup-x.xml", textcube())); m.Variant != "Backup of Textcube or Tattertools" {
		t.Errorf("%+v", m)
	}
	if e := ttxml.New().Info().EvidenceOf("Egloos, saved as TTXML"); e != read.ParserCode {
		t.Errorf("evidence %s", e)
	}
}

// egloos is a part of a blog as egloos2ttxml writes it.
func egloos(id, more string) string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<blog type="tattertools/1.1" migrational="true">
    <setting><title>길동의 이글루</title><name>길동</name></setting>
    <post slogan="글 ` + id + `"><title>글 ` + id + `</title><id>` + id + `</id><visibility>public</visibility><password>abc</password>
        <published>123250` + id + `000</published><created>123250` + id + `000</created><modified>123250` + id + `000</modified><category>일기</category>
        <content><![CDATA[하나<br/>둘<img src="[##_ATTACH_PATH_##]/` + id + `.jpg">]]></content>
        <attachment mime="image/jpeg"><name>` + id + `.jpg</name><label>` + id + `.jpg</label><content>` + picture(1) + `</content></attachment>
        <comment><commenter><name>이웃</name><homepage>http://e.example.com</homepage><ip/></commenter><content><![CDATA[잘 봤어요<br />또 올게요 <a href="http://e.example.com/1">여기</a>]]></content><password/><secret><![CDATA[0]]></secret><written><![CDATA[1232600000]]></written></comment>
    </post>` + more + `
</blog>`
}

func TestEgloosParts(t *testing.T) {
	root := readtest.Archive("egloos_gildong_001.xml", egloos("1", ""), "egloos_gildong_002.xml", egloos("2", ""),
		"egloos_gildong_category.xml", `<blog type="tattertools/1.1" migrational="true"><setting><name>길동</name></setting><category><name>일기</name></category></blog>`)
	readtest.Run(t, readtest.Case{
		Reader: ttxml.New(), Root: root, Columns: []readtest.Column{account, readtest.Kind, readtest.Title, readtest.Text, readtest.Media, readtest.Collections},
		Want: []string{
			"gildong post/1 | post own | 글 1 | 하나⏎둘▣ | 1.jpg | blog 일기, blog 길동의 이글루",
			"gildong  | comment |  | 잘 봤어요⏎또 올게요 여기",
			"gildong post/2 | post own | 글 2 | 하나⏎둘▣ | 2.jpg | blog 일기, blog 길동의 이글루",
			"gildong  | comment |  | 잘 봤어요⏎또 올게요 여기",
		},
		Warnings: []string{"egloos_gildong_category.xml: There are no entries in this file."},
	})
}

func account(it archive.Item) string { return it.Account + " " + it.NativeID }

// Two blogs without a name must not hide each other's posts.
func TestBlogsWithoutName(t *testing.T) {
	post := func(created string) string {
		return `<blog type="tattertools/1.0"><post><id>1</id><title>글</title><content>가</content><created>` + created + `</created></post></blog>`
	}
	res := readtest.Read(t.Context(), ttxml.New(), readtest.Archive("a.xml", post("1382500000"), "b.xml", post("1382600000")), nil)
	if len(res.Items) != 2 || res.Items[0].Identity() == res.Items[1].Identity() {
		t.Errorf("%q", readtest.Lines(res.Items, account))
	}
}

func TestAttachmentsBeside(t *testing.T) {
	body := strings.ReplaceAll(blogOf("ttml", `[##_1C|1.jpg||_##]`), "<content>"+picture(1)+"</content>", "<content/>")
	root := readtest.Archive("blog/b.xml", body, "blog/attach/1/1.jpg", jpeg, "blog/attach/1/5.pdf", "%PDF", "blog/attach/1/other.jpg", jpeg)
	readtest.Run(t, readtest.Case{
		Reader: ttxml.New(), Root: root, Left: []string{"blog/attach/1/other.jpg"},
		Columns:  []readtest.Column{readtest.Text, readtest.Media},
		Want:     []string{"▣ | 바다.jpg, 산.jpg?, 숲.png?, 노래.mp3?, 글.pdf"},
		Warnings: []string{"blog/b.xml: The files of some attachments are not in the archive. (3)"},
	})
}

func TestTimezone(t *testing.T) {
	zoned := strings.Replace(textcube(), "Asia/Seoul", "America/New_York", 1)
	for _, c := range []struct {
		options archive.Options
		want    string
	}{
		{nil, "2013-10-22T23:46:40 second -04:00 archive"},
		{archive.Options{"timezone": "Asia/Tokyo"}, "2013-10-23T12:46:40 second +09:00 archive"},
		{archive.Options{"timezone": ""}, "2013-10-23T03:46:40 second +00:00 archive"},
	} {
		it := readtest.Read(t.Context(), ttxml.New(), one("b.xml", zoned), c.options).Items[0]
		if got := readtest.Moment(it) + " " + readtest.Zone(it); got != c.want {
			t.Errorf("%v: %s, want %s", c.options, got, c.want)
		}
	}
}

func TestHostile(t *testing.T) {
	whole := textcube()
	cut := func(mark string) string { return whole[:strings.Index(whole, mark)+len(mark)] }
	for _, c := range []struct {
		name, content string
		items         int
		warnings      []string
	}{
		{"cut in a text", cut("바다에 갔"), 1, []string{"b.xml:3: This file ends in the middle; what is there was read.", "b.xml: The dates of some entries could not be read. (1)"}},
		{"cut in an attachment", cut("<label>숲.jpg</label><enclosure>0</enclosure><attached>1382500000</attached><downloads>0</downloads><content>/9j/"), 1, nil},
		{"cut after a post", cut("</logs></post>"), 4, nil},
		{"post that does not end", strings.Replace(tistory, "</post>", `<post><id>8</id><title>둘</title></post>`, 1), 6, nil},
		{"comment that does not end", strings.Replace(tistory, "</comment></comment>", "", 1), 5, nil},
		{"root that does not end", tistory[strings.Index(tistory, "<blog"):strings.Index(tistory, "<setting>")] + "<post><title>a</title></post>", 1, []string{"b.xml:1: This file ends in the middle; what is there was read.", "b.xml: The dates of some entries could not be read. (1)"}},
		{"only a root", `<blog type="tattertools/1.1">`, 0, nil},
		{"empty posts", `<blog type="tattertools/1.1"><post/><post><id>1</id></post></blog>`, 0,
			[]string{"b.xml: There is nothing in some entries. (2)", "b.xml: There are no entries in this file."}},
		{"bad dates", `<blog type="tattertools/1.1"><post><title>a</title><published>99999999999999</published></post><post><title>b</title><published>2013-10-23 12:00:00</published></post></blog>`, 2,
			[]string{"b.xml: The dates of some entries could not be read. (1)"}},
		{"deep answers", `<blog type="tattertools/1.1"><post><title>a</title>` + strings.Repeat("<comment><content>x</content>", 100_000), 34, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			k := readtest.Case{Reader: ttxml.New(), Root: one("b.xml", c.content), Overlap: true}
			res := readtest.Read(t.Context(), k.Reader, k.Root, nil)
			if len(res.Items) != c.items {
				t.Errorf("%d items, want %d: %q", len(res.Items), c.items, readtest.Lines(res.Items, readtest.Kind, readtest.Text))
			}
			var got []string
			for _, w := range res.Warnings {
				got = append(got, w.Error())
			}
			if len(c.warnings) > 0 && strings.Join(got, "\n") != strings.Join(c.warnings, "\n") {
				t.Errorf("warnings %q, want %q", got, c.warnings)
			}
			if len(c.warnings) == 0 && strings.HasPrefix(c.name, "cut") && len(got) == 0 {
				t.Error("nobody is told that the file is cut")
			}
			readtest.Fuzz(t, k)
		})
	}
}
