package ttxml_test

import (
	"encoding/base64"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"golang.org/x/text/encoding/korean"

	"dotori/archive"
	"dotori/archive/read/readtest"
	"dotori/archive/read/ttxml"
)

const jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"

// picture returns a JPEG of n more bytes in base64, in lines.
func picture(n int) string {
	s := base64.StdEncoding.EncodeToString([]byte(jpeg + strings.Repeat("acorn", n)))
	var b strings.Builder
	for len(s) > 76 {
		b.WriteString(s[:76] + "\r\n")
		s = s[76:]
	}
	return b.String() + s
}

// textcube is a backup as Textcube writes it; the newest writer has a page.
func textcube() string {
	return `<?xml version="1.0" encoding="utf-8" ?><blog type="tattertools/1.1" extension="textcube/2.0" migrational="false">` +
		`<setting><name>dotori</name><secondaryDomain></secondaryDomain><title>도토리 창고</title><description>모은 글</description>` +
		`<banner><name>b.png</name><content>` + picture(3) + `</content></banner><language>ko</language><timezone>Asia/Seoul</timezone></setting>` + "\r\n" +
		`<category><name>여행</name><priority>1</priority><category><name>제주</name><priority>1</priority></category></category>` + "\r\n" +
		`<post slogan="봄-소풍" format="1.1"><id>12</id><appointed>false</appointed><visibility>public</visibility><starred>1</starred><title>봄 소풍 &amp; 바다</title>` +
		`<content formatter="ttml" editor="modern">&lt;p&gt;바다에 갔다.&lt;/p&gt;[##_1C|1001.jpg|width="550" height="301" alt="" filename="바다.jpg" filemime="image/jpeg"|푸른 바다_##]&lt;p&gt;끝 ` + "\x08" + `.&lt;/p&gt;</content>` +
		`<location>/대한민국/제주</location><password>비밀번호</password><acceptComment>1</acceptComment><acceptTrackback>1</acceptTrackback>` +
		`<published>1382500000</published><created>1382500000</created><modified>1382500300</modified><longitude>126.5</longitude><latitude>33.5</latitude>` +
		`<category>여행/제주</category><tag>바다</tag><tag>봄 나들이</tag>` + "\r\n" +
		`<attachment mime="image/jpeg" size="29" width="550" height="301"><name>1001.jpg</name><label>바다.jpg</label><enclosure>0</enclosure><attached>1382500000</attached><downloads>3</downloads><content>` + picture(4) + `</content></attachment>` + "\r\n" +
		`<attachment mime="image/jpeg" size="34" width="1" height="1"><name>1002.jpg</name><label>숲.jpg</label><enclosure>0</enclosure><attached>1382500000</attached><downloads>0</downloads><content>` + picture(5) + `</content></attachment>` + "\r\n" +
		`<comment><id>1</id><commenter id=""><name>길동</name><homepage>http://gildong.example.com</homepage><ip>192.0.2.1</ip><openid></openid></commenter>` +
		`<content>좋아요` + "\r\n" + `&lt;3</content><password>0123456789abcdef0123456789abcdef</password><secret>0</secret><longitude></longitude><latitude></latitude><written>1382500100</written><isFiltered>0</isFiltered>` + "\r\n" +
		`<comment><id>2</id><commenter id="1"><name>다람쥐</name><homepage></homepage><ip>192.0.2.2</ip><openid></openid></commenter><content>고마워요</content><password></password><secret>1</secret><written>1382500200</written><isFiltered>0</isFiltered></comment>` + "\r\n" +
		`</comment>` + "\r\n" +
		`<trackback><url>http://other.example.com/3</url><site>옆집 블로그</site><title>나도 바다</title><excerpt>엮인 글</excerpt><ip>192.0.2.3</ip><received>1382500400</received><isFiltered>0</isFiltered></trackback>` + "\r\n" +
		`<logs><trackback><url>http://out.example.com</url><sent>1382500500</sent></trackback></logs></post>` + "\r\n" +
		`<post slogan="later" format="1.1"><id>13</id><appointed>true</appointed><visibility>private</visibility><title>나중에</title><content formatter="markdown" editor="tinyMCE">*기울임* [##_1R|1003.zip|| 모음 _##]</content>` +
		`<location>/</location><published>1500000000</published><created>1382600000</created><modified>1382600000</modified>` +
		`<attachment mime="application/zip" size="0" width="0" height="0"><name>1003.zip</name><label>사진 모음.zip</label></attachment></post>` + "\r\n" +
		`<page slogan="about"><id>1</id><visibility>public</visibility><title>소개</title><content formatter="ttml">블로그 소개` + "\n" + `둘째 줄</content><published>1382500000</published><created>1382500000</created><modified>1382500000</modified></page>` +
		`<notice slogan="공지"><id>2</id><visibility>public</visibility><title>공지</title><content formatter="ttml">&lt;b&gt;알림&lt;/b&gt;</content><published>1382500000</published><created>1382500000</created><modified>1382500000</modified></notice>` +
		`<keyword><id>3</id><visibility>public</visibility><name>도토리</name><description editor="" formatter="ttml">참나무 열매</description><published>1382500000</published><created>1382500000</created><modified>1382500000</modified></keyword>` +
		`<link><url>http://link.example.com</url><title>이웃</title></link><logs><referer><url>http://r.example.com</url><referred>1</referred></referer></logs>` +
		`<commentsNotified><comment><id>9</id><commenter><name>남</name></commenter><content>남의 블로그</content></comment></commentsNotified>` +
		`<plugin><name>p</name><setting>a=b</setting></plugin>` +
		`<guestbook><comment><commenter id=""><name>영희</name><homepage></homepage><ip>192.0.2.4</ip></commenter><content>다녀갑니다</content><password>x</password><secret>1</secret><written>1382501000</written>` +
		`<comment><commenter id="1"><name>다람쥐</name></commenter><content>또 오세요</content><secret>0</secret><written>1382501100</written></comment></comment></guestbook></blog>`
}

var columns = []readtest.Column{readtest.Moment, readtest.Kind, readtest.Author, readtest.Title, readtest.Text, readtest.Media, readtest.Collections, readtest.Tags, readtest.Details}

func wantOfTextcube() []string {
	const day = "2013-10-23T12:46:40 second"
	return []string{
		day + " | post own | 다람쥐 | 봄 소풍 & 바다 | 바다에 갔다.⏎⏎▣⏎⏎푸른 바다⏎⏎끝 . | 바다.jpg, 숲.jpg | blog 여행/제주, blog 도토리 창고 | 바다, 봄 나들이 | Visibility: public, Address: 봄-소풍, Place: 대한민국/제주, Modified: 2013-10-23 12:51:40",
		"2013-10-23T12:48:20 second | comment | 길동 |  | 좋아요⏎<3 |  |  |  | Homepage: http://gildong.example.com",
		"2013-10-23T12:50:00 second | comment own | 다람쥐 |  | 고마워요 |  |  |  | Visibility: secret",
		"2013-10-23T12:53:20 second | comment | 옆집 블로그 | 나도 바다 | 엮인 글 |  |  |  | Trackback: http://other.example.com/3",
		"2017-07-14T11:40:00 second | post own | 다람쥐 | 나중에 | 기울임⏎⏎사진 모음.zip⏎⏎모음 | 사진 모음.zip? | blog 도토리 창고 |  | Visibility: private, Publication: reserved, Address: later, Modified: 2013-10-24 16:33:20",
		day + " | post own | 다람쥐 | 소개 | 블로그 소개⏎둘째 줄 |  | blog 도토리 창고 |  | Type: page, Visibility: public, Address: about",
		day + " | post own | 다람쥐 | 공지 | 알림 |  | blog 도토리 창고 |  | Type: notice, Visibility: public, Address: 공지",
		day + " | post own | 다람쥐 | 도토리 | 참나무 열매 |  | blog 도토리 창고 |  | Type: keyword, Visibility: public",
		"2013-10-23T13:03:20 second | guestbook | 영희 |  | 다녀갑니다 |  | guestbook 도토리 창고 |  | Visibility: secret",
		"2013-10-23T13:05:00 second | comment own | 다람쥐 |  | 또 오세요",
	}
}

func one(name, content string) fstest.MapFS { return readtest.Archive(name, content) }

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

func TestTextcube(t *testing.T) {
	for name, content := range map[string]string{
		"utf-8": textcube(), "utf-8 with mark": "\xEF\xBB\xBF" + textcube(), "cp949": cp949(t, textcube()), "utf-16": utf16LE(textcube()),
		"names in lower case": strings.NewReplacer("acceptComment", "acceptcomment", "isFiltered", "isfiltered").Replace(textcube()),
	} {
		t.Run(name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{
				Reader: ttxml.New(), Root: one("Textcube-Backup-20131101.xml", content), Options: archive.Options{"owner": "다람쥐"},
				Columns: columns, Want: wantOfTextcube(),
				Warnings: []string{"Textcube-Backup-20131101.xml: The files of some attachments are not in the archive. (1)"},
				Foreign:  foreign(),
			})
		})
	}
}

func foreign() (roots []fs.FS) {
	for _, content := range []string{
		`<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>x</title></item></channel></rss>`,
		`<posts count="1"><post><title>eA==</title></post></posts>`, `<blog type="other/1.0"><post/></blog>`, `<html><body>tattertools/1.1</body></html>`,
	} {
		roots = append(roots, one("export.xml", content))
	}
	return append(roots, one("a.jpg", jpeg))
}

func TestMediaOfAttachments(t *testing.T) {
	root := one("b.xml", textcube())
	for name, r := range map[string]fs.FS{"seeking": root, "forward only": forward{root}} {
		res := readtest.Read(t.Context(), ttxml.New(), r, nil)
		if len(res.Unread) > 0 || res.Err != nil {
			t.Fatal(name, res.Unread, res.Err)
		}
		if m := res.Items[0].Media; m[0].Size != int64(len(jpeg)+4*5) || m[1].Size != int64(len(jpeg)+5*5) {
			t.Errorf("%s: %d and %d bytes", name, m[0].Size, m[1].Size)
		}
	}
}

// forward is a file system whose files cannot seek, as in a zip.
type forward struct{ fs.FS }

func (f forward) Open(name string) (fs.File, error) {
	file, err := f.FS.Open(name)
	if d, ok := file.(fs.ReadDirFile); ok || err != nil {
		return d, err
	}
	return struct{ fs.File }{file}, nil
}
