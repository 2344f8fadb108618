package wordpress_test

import (
	"io/fs"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/korean"

	"dotori/archive"
	"dotori/archive/read/readtest"
	"dotori/archive/read/wordpress"
)

const jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"

const exportHead = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.4" created="2023-11-01 00:00" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>도토리 &amp; 숲</title><link>https://acorn.example.com</link><language>ko-KR</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://example.com/</wp:base_site_url><wp:base_blog_url>https://www.acorn.example.com</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[gildong]]></wp:author_login><wp:author_email><![CDATA[g@example.com]]></wp:author_email><wp:author_display_name><![CDATA[길동]]></wp:author_display_name></wp:author>
<wp:author><wp:author_id>2</wp:author_id><wp:author_login><![CDATA[younghee]]></wp:author_login><wp:author_display_name><![CDATA[영희]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>travel</wp:category_nicename><wp:cat_name><![CDATA[여행]]></wp:cat_name></wp:category>
`

// entry returns an item of an export.
func entry(id, kind, status, date, gmt, author, title, content, more string) string {
	return `<item><title><![CDATA[` + title + `]]></title><link>https://acorn.example.com/?p=` + id + `</link><pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate><dc:creator><![CDATA[` + author + `]]></dc:creator>` +
		`<content:encoded><![CDATA[` + strings.ReplaceAll(content, "]]>", "]]]]><![CDATA[>") + `]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>` + id + `</wp:post_id>` +
		`<wp:post_date><![CDATA[` + date + `]]></wp:post_date><wp:post_date_gmt><![CDATA[` + gmt + `]]></wp:post_date_gmt><wp:post_name>n</wp:post_name><wp:status><![CDATA[` + status + `]]></wp:status>` +
		`<wp:post_type><![CDATA[` + kind + `]]></wp:post_type><wp:is_sticky>0</wp:is_sticky>` + more + "</item>\n"
}

func comment(id, parent, author, user, approved, text string) string {
	return `<wp:comment><wp:comment_id>` + id + `</wp:comment_id><wp:comment_author><![CDATA[` + author + `]]></wp:comment_author><wp:comment_author_email>x@example.com</wp:comment_author_email>` +
		`<wp:comment_author_url></wp:comment_author_url><wp:comment_author_IP>192.0.2.1</wp:comment_author_IP><wp:comment_date><![CDATA[2019-08-05 10:00:00]]></wp:comment_date><wp:comment_date_gmt><![CDATA[2019-08-05 01:00:00]]></wp:comment_date_gmt>` +
		`<wp:comment_content><![CDATA[` + text + `]]></wp:comment_content><wp:comment_approved><![CDATA[` + approved + `]]></wp:comment_approved><wp:comment_type><![CDATA[comment]]></wp:comment_type>` +
		`<wp:comment_parent>` + parent + `</wp:comment_parent><wp:comment_user_id>` + user + `</wp:comment_user_id></wp:comment>`
}

func attachment(id, parent, file string) string {
	return entry(id, "attachment", "inherit", "2019-08-03 18:00:00", "2019-08-03 09:00:00", "gildong", "사진 "+id, "",
		`<wp:post_parent>`+parent+`</wp:post_parent><wp:attachment_url><![CDATA[https://acorn.example.com/wp-content/uploads/`+file+`]]></wp:attachment_url>`+
			`<wp:postmeta><wp:meta_key><![CDATA[_wp_attached_file]]></wp:meta_key><wp:meta_value><![CDATA[`+file+`]]></wp:meta_value></wp:postmeta>`+
			`<wp:postmeta><wp:meta_key><![CDATA[_wp_attachment_metadata]]></wp:meta_key><wp:meta_value><![CDATA[a:1:{s:5:"width";i:10;}]]></wp:meta_value></wp:postmeta>`)
}

// export is a small site with what exports hold.
func export() string {
	return exportHead +
		entry("10", "post", "publish", "2019-08-04 09:30:00", "2019-08-04 00:30:00", "gildong", "제주 &amp; 바다",
			"<!-- wp:paragraph -->\n<p>바다에 <strong>갔다</strong>.</p>\n<!-- /wp:paragraph -->\n<!-- wp:image {\"id\":20} -->\n<figure><a href=\"https://acorn.example.com/wp-content/uploads/2019/08/sea.jpg\"><img src=\"https://acorn.example.com/wp-content/uploads/2019/08/sea-300x200.jpg\" class=\"wp-image-20\"/></a><figcaption>파도</figcaption></figure>\n<!-- /wp:image -->",
			`<category domain="category" nicename="travel"><![CDATA[여행]]></category><category domain="post_tag" nicename="sea"><![CDATA[바다]]></category><category domain="post_format" nicename="x"><![CDATA[표준]]></category>`+
				`<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[22]]></wp:meta_value></wp:postmeta>`+
				comment("6", "5", "길동", "1", "1", "고마워요")+comment("5", "0", "손님", "0", "1", "멋져요\n부러워요")+comment("7", "0", "광고", "0", "spam", "싸게 팝니다")) +
		attachment("20", "10", "2019/08/sea.jpg") + attachment("21", "10", "2019/08/rest.jpg") + attachment("22", "0", "2019/08/thumb.jpg") + attachment("23", "0", "2019/08/alone.jpg") +
		entry("11", "page", "private", "2019-08-05 10:00:00", "2019-08-05 01:00:00", "younghee", "예전 글",
			"첫 문단\n둘째 줄\n\n[caption id=\"a\" width=\"300\"]<img src=\"/wp-content/uploads/2019/08/sea.jpg\" /> 설명[/caption]\n\n[gallery ids=\"20,21\"]\n\n<blockquote>인용</blockquote>\n끝 ]]> \x08",
			`<wp:post_modified><![CDATA[2020-01-01 00:00:00]]></wp:post_modified><wp:post_password><![CDATA[비밀]]></wp:post_password>`) +
		entry("12", "post", "draft", "2019-08-06 11:00:00", "0000-00-00 00:00:00", "gildong", "초고", "쓰는 중", "") +
		entry("13", "post", "draft", "0000-00-00 00:00:00", "0000-00-00 00:00:00", "gildong", "날짜 없는 초고", "쓰는 중", "") +
		entry("14", "nav_menu_item", "publish", "2019-08-06 11:00:00", "2019-08-06 02:00:00", "gildong", "메뉴", "", "") +
		entry("15", "shop_order", "wc-completed", "2019-08-06 11:00:00", "2019-08-06 02:00:00", "", "주문", "주소", "") +
		"</channel></rss>"
}

func columns() []readtest.Column {
	return []readtest.Column{native, readtest.Moment, readtest.Zone, readtest.Kind, readtest.Author, readtest.Title, readtest.Text, readtest.Media, readtest.Collections, readtest.Tags, readtest.Details}
}

func native(it archive.Item) string { return it.Account + " " + it.NativeID }

func wantOfExport() []string {
	const site = "acorn.example.com post/"
	return []string{
		site + "10 | 2019-08-04T09:30:00 second | +09:00 archive | post own | 길동 | 제주 & 바다 | 바다에 갔다.⏎⏎▣⏎파도 | sea.jpg, thumb.jpg, rest.jpg? | blog 여행, blog 도토리 & 숲 | 바다 | Visibility: publish, Address: https://acorn.example.com/?p=10",
		site + "10/comment/5 | 2019-08-05T10:00:00 second | +09:00 archive | comment | 손님 |  | 멋져요⏎부러워요",
		site + "10/comment/7 | 2019-08-05T10:00:00 second | +09:00 archive | comment | 광고 |  | 싸게 팝니다 |  |  |  | Filtered: spam",
		site + "10/comment/6 | 2019-08-05T10:00:00 second | +09:00 archive | comment own | 길동 |  | 고마워요",
		site + "11 | 2019-08-05T10:00:00 second | +09:00 archive | post | 영희 | 예전 글 | 첫 문단⏎둘째 줄⏎⏎▣⏎⏎설명⏎⏎▣⏎▣⏎⏎인용⏎⏎끝 ]]> | sea.jpg, sea.jpg, rest.jpg? | blog 도토리 & 숲 |  | Type: page, Visibility: protected, Address: https://acorn.example.com/?p=11, Modified: 2020-01-01 00:00:00",
		site + "12 | 2019-08-06T11:00:00 second | +09:00 archive | post own | 길동 | 초고 | 쓰는 중 |  | blog 도토리 & 숲 |  | Visibility: draft, Address: https://acorn.example.com/?p=12",
		site + "13 | unknown |  | post own | 길동 | 날짜 없는 초고 | 쓰는 중 |  | blog 도토리 & 숲 |  | Visibility: draft, Address: https://acorn.example.com/?p=13",
		site + "23 | 2019-08-03T18:00:00 second | +09:00 mtime | photo own | 길동 | 사진 23 |  | alone.jpg | blog 도토리 & 숲",
	}
}

func siteOf(content string) fs.FS {
	return readtest.Archive("acorn.WordPress.2023-11-01.xml", content,
		"wp-content/uploads/2019/08/sea.jpg", jpeg+"1", "wp-content/uploads/2019/08/sea-300x200.jpg", jpeg+"2", "wp-content/uploads/2019/08/thumb.jpg", jpeg+"3",
		"wp-content/uploads/2019/08/alone.jpg", jpeg+"4", "wp-content/uploads/2019/08/unknown.jpg", jpeg+"5", "wp-login.php", "<?php", "wp-config.php", "<?php password", "wp-content/themes/x/a.jpg", jpeg+"6", "bbs/a.jpg", jpeg+"7")
}

func TestExport(t *testing.T) {
	const file = "acorn.WordPress.2023-11-01.xml: "
	for name, content := range map[string]string{
		"utf-8": export(), "utf-8 with mark": "\xEF\xBB\xBF" + export(), "utf-16": utf16LE(export()), "cp949": cp949(t, export()),
		"older": strings.ReplaceAll(export(), "/export/1.2/", "/export/1.0/"), "crlf": readtest.CRLF(export()),
	} {
		t.Run(name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{
				Reader: wordpress.New(), Root: siteOf(content), Options: archive.Options{"owner": "길동"}, Columns: columns(), Want: wantOfExport(),
				Left: []string{"wp-content/uploads/2019/08/unknown.jpg", "bbs/a.jpg"},
				Warnings: []string{
					file + "Some entries have no date. (1)",
					file + "Some pictures and files are not in the archive. (2)",
					file + "Menus, revisions, orders and other entries of the program were left out. (nav_menu_item 1, shop_order 1)",
					"wp-config.php: This file belongs to the program WordPress.",
					"wp-login.php: This file belongs to the program WordPress.",
					"wp-content/themes/x/a.jpg: This file belongs to the program WordPress.",
					"wp-content/uploads/2019/08/sea-300x200.jpg: This is a smaller copy that WordPress made of a picture.",
				},
				Foreign: []fs.FS{
					readtest.Archive("a.xml", `<blog type="tattertools/1.1"><post/></blog>`),
					readtest.Archive("a.xml", `<rss version="2.0"><channel><item><title>wp:wxr_version</title></item></channel></rss>`),
					readtest.Archive("a.xml", `<posts count="1"></posts>`), readtest.Archive("wp-content/uploads/2019/08/a.jpg", jpeg),
				},
			})
		})
	}
}

func utf16LE(s string) string {
	b := []byte{0xFF, 0xFE}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return string(b)
}

func cp949(t *testing.T, s string) string {
	t.Helper()
	encoded, err := korean.EUCKR.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return encoded
}

func TestChoices(t *testing.T) {
	names, err := wordpress.New().Choices(t.Context(), siteOf(export()), "owner")
	if err != nil || strings.Join(names, " ") != "길동 영희" {
		t.Errorf("%q, %v", names, err)
	}
}

func TestOwnerOfOne(t *testing.T) {
	res := readtest.Read(t.Context(), wordpress.New(), readtest.Archive("a.xml", exportHead+entry("1", "post", "publish", "2019-08-04 09:30:00", "2019-08-04 00:30:00", "gildong", "a", "b", "")), nil)
	if len(res.Items) != 1 || !res.Items[0].Own {
		t.Errorf("%+v", res.Items)
	}
}

// Parts of one export show each other's attachments and overlap.
func TestParts(t *testing.T) {
	post := entry("10", "post", "publish", "2019-08-04 09:30:00", "2019-08-04 00:30:00", "gildong", "글", `[gallery ids="20"]`, "")
	other := strings.ReplaceAll(exportHead, "acorn.example.com", "other.example.com")
	root := readtest.Archive("a/x.000.xml", exportHead+post+"</channel></rss>", "a/x.001.xml", exportHead+attachment("20", "0", "2019/08/sea.jpg")+post+"</channel></rss>",
		"b/other.xml", other+post+"</channel></rss>", "a/2019/08/sea.jpg", jpeg)
	readtest.Run(t, readtest.Case{
		Reader: wordpress.New(), Root: root, Overlap: true, Columns: []readtest.Column{native, readtest.Text, readtest.Media},
		Want: []string{"acorn.example.com post/10 | ▣ | sea.jpg", "acorn.example.com post/10 | ▣ | sea.jpg", "other.example.com post/10"},
	})
}

// Exports of sites on their makers' own machines must not hide each other.
func TestSitesWithoutAddress(t *testing.T) {
	local := strings.ReplaceAll(exportHead, "https://www.acorn.example.com", "http://localhost:8080")
	local = strings.ReplaceAll(strings.ReplaceAll(local, "https://acorn.example.com", "http://localhost"), "https://example.com/", "http://localhost/")
	post := func(title string) string {
		return entry("1", "post", "publish", "2019-08-04 09:30:00", "2019-08-04 00:30:00", "a", title, "b", comment("1", "0", "가", "0", "1", "나"))
	}
	readtest.Run(t, readtest.Case{Reader: wordpress.New(), Root: readtest.Archive("a.xml", local+post("하나")+"</channel></rss>", "b.xml", local+post("둘")+"</channel></rss>"),
		Columns: []readtest.Column{native, readtest.Kind, readtest.Title},
		Want:    []string{"  | post own | 하나", "  | comment", "  | post own | 둘", "  | comment"}})
}

func TestHostile(t *testing.T) {
	whole := export()
	for _, c := range []struct {
		name, content string
		items         int
		warning       string
	}{
		{"cut in a text", whole[:strings.Index(whole, "갔다")], 1, "a.xml:10: This file ends in the middle; what is there was read."},
		{"cut after an item", whole[:strings.Index(whole, "</item>")+7], 4, "a.xml:10: This file ends in the middle; what is there was read."},
		{"item that does not end", strings.Replace(whole, "</item>", "", 1), 8, "a.xml: Some entries have no date. (1)"},
		{"only a head", exportHead, 0, "a.xml:9: This file ends in the middle; what is there was read."},
		{"no version", strings.Replace(whole, "<wp:wxr_version>1.2</wp:wxr_version>", "", 1), 8, "a.xml: Some entries have no date. (1)"},
		{"comments that answer each other", exportHead + entry("1", "post", "publish", "", "", "", "a", "", comment("1", "2", "가", "0", "1", "나")+comment("2", "1", "가", "0", "1", "나")), 3, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			k := readtest.Case{Reader: wordpress.New(), Root: readtest.Archive("a.xml", c.content), Overlap: true}
			res := readtest.Read(t.Context(), k.Reader, k.Root, nil)
			if len(res.Items) != c.items {
				t.Errorf("%d items, want %d: %q", len(res.Items), c.items, readtest.Lines(res.Items))
			}
			if c.warning != "" && (len(res.Warnings) == 0 || res.Warnings[0].Error() != c.warning) {
				t.Errorf("warnings %v, want %q first", res.Warnings, c.warning)
			}
			readtest.Fuzz(t, k)
		})
	}
}
