package xe_test

import (
	"io/fs"
	"strings"
	"testing"

	"golang.org/x/text/encoding/korean"

	"dotori/archive"
	"dotori/archive/read/readtest"
	"dotori/archive/read/xe"
)

const (
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
	hash = "0123456789abcdef0123456789abcdef"
)

func columns() []readtest.Column {
	return []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, readtest.Author, readtest.Title, readtest.Text,
		readtest.Collections, readtest.Media, readtest.Tags, readtest.Details}
}

var foreign = []fs.FS{
	readtest.Archive("a.sql", "CREATE TABLE `g5_write_free` (`wr_id` int, `wr_content` text);\nINSERT INTO `g5_write_free` VALUES (1,'글');\n"),
	readtest.Archive("a.sql", "CREATE TABLE `shop_documents` (`id` int, `content` text);\nINSERT INTO `shop_documents` VALUES (1,'글');\n"),
	readtest.Archive("a.xml", `<?xml version="1.0"?><blog type="tattertools/1.1"><post><title>a</title></post></blog>`),
	readtest.Archive("posts.xml", `<?xml version="1.0"?><posts user="hong" tag=""><post href="http://example.com/"/></posts>`),
	readtest.Archive("files/attach/images/1/a.jpg", jpeg, "config.xml", "<config/>"),
}

func run(t *testing.T, c readtest.Case) {
	t.Helper()
	c.Reader, c.Columns, c.Foreign = xe.New(), columns(), foreign
	readtest.Run(t, c)
}

// dump is a site as mysqldump writes it: comments before the documents, an
// answer before what it answers, two boards of one name, a guestbook.
const dump = "-- MySQL dump 10.13  Distrib 5.5.62\n/*!40101 SET NAMES utf8 */;\n" +
	"CREATE TABLE `xe_comments` (\n  `comment_srl` bigint(11) NOT NULL,\n  `module_srl` bigint(11) NOT NULL,\n  `document_srl` bigint(11) NOT NULL,\n" +
	"  `parent_srl` bigint(11) NOT NULL,\n  `is_secret` char(1),\n  `content` longtext NOT NULL,\n  `password` varchar(60),\n  `user_name` varchar(80),\n" +
	"  `nick_name` varchar(80),\n  `email_address` varchar(250),\n  `regdate` varchar(14),\n  `ipaddress` varchar(128),\n  `status` bigint(1)\n) ENGINE=MyISAM;\n" +
	"INSERT INTO `xe_comments` VALUES (203,51,101,202,'N','저도요','x','방자','방자','b@example.com','20100515090000','10.0.0.1',1)," +
	"(202,51,101,0,'Y','<p>가고 싶다</p>','x','향단','향단','h@example.com','20100514180000','10.0.0.1',1)," +
	"(204,51,999,0,'N','글이 없네','x','','방자','','20100516000000','',1);\n" +
	"CREATE TABLE `xe_document_categories` (`category_srl` bigint, `module_srl` bigint, `parent_srl` bigint, `title` varchar(250));\n" +
	"INSERT INTO `xe_document_categories` VALUES (71,51,0,'여행'),(72,51,71,'제주');\n" +
	"CREATE TABLE `xe_document_extra_keys` (`module_srl` bigint, `var_idx` bigint, `var_name` varchar(250), `var_type` varchar(50));\n" +
	"INSERT INTO `xe_document_extra_keys` VALUES (51,1,'날씨','text'),(51,2,'전화','tel');\n" +
	"CREATE TABLE `xe_document_extra_vars` (`module_srl` bigint, `document_srl` bigint, `var_idx` bigint, `value` longtext);\n" +
	"INSERT INTO `xe_document_extra_vars` VALUES (51,101,1,'맑음|@|바람'),(51,101,2,'010|@|1234|@|5678'),(51,101,-1,'title');\n" +
	"CREATE TABLE `xe_documents` (`document_srl` bigint, `module_srl` bigint, `category_srl` bigint, `title` varchar(250), `content` longtext,\n" +
	"  `readed_count` bigint, `voted_count` bigint, `password` varchar(60), `user_id` varchar(80), `user_name` varchar(80), `nick_name` varchar(80),\n" +
	"  `email_address` varchar(250), `tags` text, `regdate` varchar(14), `ipaddress` varchar(128), `status` varchar(20));\n" +
	"INSERT INTO `xe_documents` VALUES (101,51,72,'제주 &amp; 우도','<p>바다를 보았다 <img src=\"./files/attach/images/51/101/000/" + hash + ".jpg\" /></p>" +
	"<p><a href=\"http://dotori.example/?module=file&amp;act=procFileDownload&amp;file_srl=302&amp;sid=1\">일정표</a></p>'," +
	"15,2,'secret','hong','홍길동','길동이','hong@example.com','제주, 바다,제주','20100514123456','10.0.0.1','PUBLIC')," +
	"(102,52,0,'비밀','나만 본다',0,0,'','','','길동이','','','00000000000000','','SECRET'),(103,51,0,'','쓰는 중',0,0,'','','','길동이','','','20110101000000','','TEMP');\n" +
	"CREATE TABLE `xe_files` (`file_srl` bigint, `upload_target_srl` bigint, `source_filename` varchar(250), `uploaded_filename` varchar(250), `file_size` bigint);\n" +
	"INSERT INTO `xe_files` VALUES (301,101,'바다.jpg','./files/attach/images/51/101/000/" + hash + ".jpg',9)," +
	"(302,101,'일정표.hwp','./files/attach/binaries/51/101/000/" + hash + "',9),(303,202,'없는 것.zip','./files/attach/binaries/51/202/000/none',9);\n" +
	"CREATE TABLE `xe_guestbook_item` (`guestbook_item_srl` bigint, `module_srl` bigint, `parent_srl` bigint, `password` varchar(60), `user_name` varchar(80),\n" +
	"  `nick_name` varchar(80), `content` text, `regdate` varchar(14), `is_secret` int);\n" +
	"INSERT INTO `xe_guestbook_item` VALUES (402,53,401,'x','홍길동','길동이','어서 와','20090102000000',-1),(401,53,0,'x','','향단','잘 보고 가요','20090101000000',1);\n" +
	"CREATE TABLE `xe_modules` (`module_srl` bigint, `module` varchar(80), `mid` varchar(40), `browser_title` varchar(250));\n" +
	"INSERT INTO `xe_modules` VALUES (51,'board','trip','게시판'),(52,'board','secret','게시판'),(53,'guestbook','guest','$user_lang->userLang1');\n" +
	"CREATE TABLE `xe_lang` (`site_srl` bigint, `name` varchar(250), `lang_code` varchar(10), `value` text);\n" +
	"INSERT INTO `xe_lang` VALUES (0,'userLang1','en','Guestbook'),(0,'userLang1','ko','방명록');\n" +
	"CREATE TABLE `xe_sites` (`site_srl` bigint, `domain` varchar(255));\nINSERT INTO `xe_sites` VALUES (0,'http://www.dotori.example/');\n"

var wantDump = []string{
	"2010-05-14T12:34:56 second | +09:00 archive | post own | 길동이 | 제주 & 우도 | 바다를 보았다 ▣⏎⏎일정표 | board 게시판 (trip) | 바다.jpg, 일정표.hwp | 제주, 바다 | " +
		"Category: 여행 / 제주, Views: 15, Likes: 2, 날씨: 맑음, 바람",
	"unknown |  | post | 길동이 | 비밀 | 나만 본다 | board 게시판 (secret) |  |  | Visibility: private",
	"2011-01-01T00:00:00 second | +09:00 archive | post | 길동이 |  | 쓰는 중 | board 게시판 (trip) |  |  | Visibility: draft",
	"2009-01-01T00:00:00 second | +09:00 archive | guestbook | 향단 |  | 잘 보고 가요 | guestbook 방명록 |  |  | Visibility: private",
	"2009-01-02T00:00:00 second | +09:00 archive | comment | 길동이 |  | 어서 와",
	"2010-05-14T18:00:00 second | +09:00 archive | comment | 향단 |  | 가고 싶다 |  | 없는 것.zip? |  | Visibility: private",
	"2010-05-16T00:00:00 second | +09:00 archive | comment | 방자 |  | 글이 없네 | board 게시판 (trip)",
	"2010-05-15T09:00:00 second | +09:00 archive | comment | 방자 |  | 저도요",
}

var siteFiles = []string{
	"www/files/attach/images/51/101/000/" + hash + ".jpg", jpeg + "sea", "www/files/attach/binaries/51/101/000/" + hash, "hwp 일정",
	"www/files/attach/binaries/51/999/000/orphan", "그냥 글", "www/files/attach/images/51/999/000/orphan.jpg", jpeg + "orphan",
	"www/files/thumbnails/101/000/100x100.crop.jpg", jpeg + "small", "www/files/cache/a.php", "<?php", "www/modules/board/tpl/icon.gif", "GIF89a",
	"www/index.php", "<?php", "www/내 사진.jpg", jpeg + "own",
}

func TestDumpAndSite(t *testing.T) {
	want := append(append([]string{}, wantDump...), "unknown |  | file |  | orphan |  |  | orphan")
	run(t, readtest.Case{
		Root:    readtest.Archive(append([]string{"db/dotori.sql", dump}, siteFiles...)...),
		Options: archive.Options{"owner": "hong"},
		Left:    []string{"www/files/attach/images/51/999/000/orphan.jpg", "www/내 사진.jpg"},
		Want:    want,
		Warnings: []string{
			"db/dotori.sql: Files that posts mention are not in the archive. (없는 것.zip)",
			"www/index.php: This file is a part of the website's program.",
			"www/files/cache/a.php: This file is a part of the website's program.",
			"www/files/thumbnails/101/000/100x100.crop.jpg: This is a smaller copy of a picture.",
			"www/modules/board/tpl/icon.gif: This file is a part of the website's program.",
		},
	})
}

func TestDumpCharsets(t *testing.T) {
	plain := strings.Replace(dump, "SET NAMES utf8", "SET NAMES euckr", 1)
	cp949, err := korean.EUCKR.NewEncoder().String(plain)
	if err != nil {
		t.Fatal(err)
	}
	for charset, content := range map[string]string{"UTF-8": dump, "UTF-8 with BOM": "\uFEFF" + dump, "CP949": cp949, "CRLF": readtest.CRLF(dump)} {
		t.Run(charset, func(t *testing.T) {
			c := readtest.Case{Reader: xe.New(), Root: readtest.Archive("a.sql", content), Foreign: foreign}
			c.Columns = []readtest.Column{readtest.Kind, readtest.Author, readtest.Title, readtest.Collections}
			c.Want = []string{
				"post | 길동이 | 제주 & 우도 | board 게시판 (trip)", "post | 길동이 | 비밀 | board 게시판 (secret)", "post | 길동이 |  | board 게시판 (trip)",
				"guestbook | 향단 |  | guestbook 방명록", "comment | 길동이", "comment | 향단", "comment | 방자 |  | board 게시판 (trip)", "comment | 방자",
			}
			c.Warnings = []string{"a.sql: Files that posts mention are not in the archive. (바다.jpg +2)"}
			readtest.Run(t, c)
		})
	}
}

// Rhymix under another prefix, as phpMyAdmin writes it, without describing its
// tables: columns stand in the inserts.
const rhymix = "-- phpMyAdmin SQL Dump\n-- 테이블의 덤프 데이터 `my_site_documents`\n\n" +
	"INSERT INTO `my_site_documents` (`document_srl`, `module_srl`, `title`, `content`, `nick_name`, `regdate`, `status`) VALUES\n" +
	"(7, 5, '새 글', '<p><img src=\"/files/attach/images/2024/05/06/a.webp\"></p>', '춘향', '20240506070809', 'PUBLIC'),\n(8, 5, '둘', '글', '춘향', '20240507000000', 'PUBLIC');\n" +
	"INSERT INTO `my_site_files` (`file_srl`, `upload_target_srl`, `source_filename`, `uploaded_filename`) VALUES\n(9, 7, '봄.webp', './files/attach/images/2024/05/06/a.webp');\n" +
	"INSERT INTO `my_site_modules` (`module_srl`, `module`, `mid`, `browser_title`) VALUES\n(5, 'board', 'free', '자유게시판');\n" +
	"INSERT INTO `my_site_domains` (`domain_srl`, `domain`, `is_default_domain`) VALUES\n(0, 'dotori.example', 'Y');\n"

func TestRhymix(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive("dump.sql", rhymix, "files/attach/images/2024/05/06/a.webp", "RIFF\x10\x00\x00\x00WEBPVP8 "),
		Want: []string{
			"2024-05-06T07:08:09 second | +09:00 archive | post | 춘향 | 새 글 | ▣ | board 자유게시판 | 봄.webp",
			"2024-05-07T00:00:00 second | +09:00 archive | post | 춘향 | 둘 | 글 | board 자유게시판",
		},
	})
}

// Numbers are the same whenever a site is dumped, and the site's own.
func TestIdentity(t *testing.T) {
	r := readtest.Read(t.Context(), xe.New(), readtest.Archive("a.sql", dump), nil)
	first := r.Items[0]
	if first.Account != "dotori.example" || first.NativeID != "document/101" {
		t.Errorf("account %q, id %q", first.Account, first.NativeID)
	}
	if last := r.Items[len(r.Items)-1]; last.NativeID != "comment/203" || last.Parent != r.Items[5].Identity() {
		t.Errorf("id %q, parent %q, want that of %q", last.NativeID, last.Parent, r.Items[5].NativeID)
	}
	for _, it := range r.Items {
		b, err := it.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		for _, secret := range []string{"example.com", "10.0.0.1", "5678", "secret\"", "홍길동"} {
			if strings.Contains(string(b), secret) {
				t.Errorf("%s holds %q", b, secret)
			}
		}
	}
}

func TestDumpWithoutPosts(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive("a.sql", dump[:strings.Index(dump, "INSERT INTO")], "other.sql", "CREATE TABLE a (b int);\n"),
		Left: []string{"other.sql"}, Want: []string{}, Warnings: []string{"a.sql: There are no posts in this database dump."},
	})
}

// A dump that was cut keeps what came before, wherever that was.
func TestDumpCut(t *testing.T) {
	for n := len(dump) - 1; n > 0; n -= 97 {
		r := readtest.Read(t.Context(), xe.New(), readtest.Archive("a.sql", dump[:n]), nil)
		if r.Err != nil || len(r.Items) > len(wantDump) {
			t.Fatalf("cut at %d: %d items, %v", n, len(r.Items), r.Err)
		}
		if n > strings.Index(dump, "INSERT INTO `xe_files`") && len(r.Items) < 6 {
			t.Errorf("cut at %d: only %d items", n, len(r.Items))
		}
	}
}
