package zeroboard_test

import (
	"io/fs"
	"testing"

	"golang.org/x/text/encoding/korean"

	"dotori/archive"
	"dotori/archive/read/readtest"
	"dotori/archive/read/zeroboard"
)

// The beginnings of pictures; what follows tells them apart.
const (
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
	gif  = "GIF89a"
)

func cp949(t testing.TB, s string) string {
	t.Helper()
	out, err := korean.EUCKR.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func columns() []readtest.Column {
	return []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, readtest.Author, readtest.Title, readtest.Text,
		readtest.Collections, readtest.Media, readtest.Details}
}

var foreign = []fs.FS{
	readtest.Archive("data/free/a.jpg", jpeg, "notes/zboard.txt", "zetyx_board_free"),
	readtest.Archive("db.sql", "CREATE TABLE `g5_write_free` (`wr_id` int, `wr_subject` text, `wr_content` text, `wr_is_comment` int);INSERT INTO g5_write_free VALUES (1,'zetyx_board_free','',0);"),
	readtest.Archive("db.sql", "CREATE TABLE my_board_free (no int, memo text, subject text);INSERT INTO my_board_free VALUES (1,'a','b');"),
}

func run(t *testing.T, c readtest.Case) {
	t.Helper()
	c.Reader, c.Columns, c.Foreign = zeroboard.New(), columns(), foreign
	readtest.Run(t, c)
}

// old is a dump of 2006 as MySQL 3.23 wrote it; comments stand before the posts.
const old = `# MySQL dump 8.22
#
# Host: localhost    Database: club
#--------------------------------------------------------
CREATE TABLE zetyx_admin_table (
  no int(11) NOT NULL auto_increment,
  group_no int(11) NOT NULL default '1',
  name varchar(40) NOT NULL default '',
  skinname varchar(255) default NULL,
  title varchar(255) default NULL,
  PRIMARY KEY  (no)
) TYPE=MyISAM;
INSERT INTO zetyx_admin_table VALUES (1,1,'free','nzeo_ver4_category','동창회 사랑방');
CREATE TABLE zetyx_board_category_free (
  no int(11) NOT NULL auto_increment,
  num int(11) NOT NULL default '0',
  name varchar(255) NOT NULL default ''
) TYPE=MyISAM;
INSERT INTO zetyx_board_category_free VALUES (1,1,'일반');
INSERT INTO zetyx_board_category_free VALUES (2,2,'사진');
CREATE TABLE zetyx_board_comment_free (
  no int(11) NOT NULL auto_increment,
  parent int(11) NOT NULL default '0',
  ismember int(11) NOT NULL default '0',
  name varchar(20) default NULL,
  password varchar(20) default NULL,
  memo text,
  reg_date int(13) default NULL,
  ip varchar(15) default NULL
) TYPE=MyISAM;
INSERT INTO zetyx_board_comment_free VALUES (1,1,0,'성춘향','secretword','반갑다 &#52287;아',1076684700,'10.0.0.1');
INSERT INTO zetyx_board_comment_free VALUES (2,77,0,'방자','secretword','지운 글의 답글',1076684800,'10.0.0.1');
CREATE TABLE zetyx_board_free (
  no int(11) NOT NULL auto_increment,
  division int(11) NOT NULL default '1',
  headnum int(11) NOT NULL default '0',
  arrangenum int(11) NOT NULL default '0',
  depth int(11) NOT NULL default '0',
  father int(11) NOT NULL default '0',
  child int(11) NOT NULL default '0',
  ismember int(11) NOT NULL default '0',
  memo text,
  ip varchar(15) default NULL,
  password varchar(20) default NULL,
  name varchar(20) NOT NULL default '',
  email varchar(255) default NULL,
  subject varchar(250) NOT NULL default '',
  use_html char(1) default '0',
  category int(11) NOT NULL default '1',
  is_secret char(1) NOT NULL default '0',
  sitelink1 varchar(255) default NULL,
  file_name1 varchar(255) default NULL,
  file_name2 varchar(255) default NULL,
  s_file_name1 varchar(255) default NULL,
  s_file_name2 varchar(255) default NULL,
  reg_date int(13) default NULL,
  hit int(11) NOT NULL default '0',
  vote int(11) NOT NULL default '0',
  PRIMARY KEY  (no),
  KEY headnum (headnum)
) TYPE=MyISAM;
INSERT INTO zetyx_board_free VALUES (3,1,-2,1,1,1,0,7,'[img:우리집.jpg,align=left,width=300,height=200,vspace=0,hspace=0,border=0]\r\n그래 &lt;만나자&gt;','10.0.0.1','secretword','이몽룡','mong@example.com','[re] 첫 글','0',1,'0',NULL,'','','','',1076770800,5,0);
INSERT INTO zetyx_board_free VALUES (1,1,-2,0,0,0,3,0,'안녕\\\\r\\\\n&nbsp;친구\\\\\\"들\\\\\\"','10.0.0.1','secretword','홍길동','','첫 글','0',2,'0','http://example.com/','data/free/1076684400/소풍 사진.jpg','data/free/회칙.hwp','소풍 사진.jpg','회칙.hwp',1076684400,31,2);
INSERT INTO zetyx_board_free VALUES (2,1,-2000000001,0,0,0,0,0,'<b>공지</b> <img src=\"http://club.example.com/bbs/data/free/map.gif\">\r\n둘째 줄','10.0.0.1','secretword','총무','','모임 안내','2',1,'1',NULL,NULL,NULL,NULL,NULL,1076600000,9,0);
`

func TestOldDumpWithItsSite(t *testing.T) {
	const program = ": This file is a part of the website's program."
	run(t, readtest.Case{
		Root: readtest.Archive(
			"club.sql", cp949(t, old),
			"public_html/bbs/zboard.php", "<?php",
			"public_html/bbs/lib.php", "<?php",
			"public_html/bbs/skin/nzeo/view.gif", gif+"s",
			"public_html/bbs/data/free/1076684400/소풍 사진.jpg", jpeg+"1",
			"public_html/bbs/data/free/map.gif", gif,
			"public_html/bbs/data/free/옛 주소록.xls", "xls",
			"public_html/bbs/data/free/unused.jpg", jpeg+"2",
			"public_html/bbs/data/__zbSessionTMP/sess_1", "x",
			"public_html/bbs/icon/member_image_box/7/우리집.jpg", jpeg+"3",
			"public_html/bbs/icon/group_1.gif", gif+"g",
			"public_html/about.html", "<p>소개",
		),
		Options: archive.Options{"owner": "홍길동"},
		Left:    []string{"public_html/bbs/data/free/unused.jpg", "public_html/about.html"},
		Want: []string{
			"2004-02-14T00:06:40 second | +09:00 archive | comment | 방자 |  | 지운 글의 답글 | board 동창회 사랑방",
			"2004-02-14T00:00:00 second | +09:00 archive | post own | 홍길동 | 첫 글 | 안녕⏎\u00a0친구\"들\" | board 동창회 사랑방 | 소풍 사진.jpg, 회칙.hwp? | Category: 사진, Views: 31, Likes: 2, Link: http://example.com/",
			"2004-02-13T00:33:20 second | +09:00 archive | post | 총무 | 모임 안내 | 공지 ▣⏎둘째 줄 | board 동창회 사랑방 | map.gif | Visibility: private, Notice: yes, Category: 일반, Views: 9",
			"2004-02-14T00:05:00 second | +09:00 archive | comment | 성춘향 |  | 반갑다 찿아 | board 동창회 사랑방",
			"2004-02-15T00:00:00 second | +09:00 archive | post | 이몽룡 | [re] 첫 글 | ▣⏎그래 <만나자> | board 동창회 사랑방 | 우리집.jpg | Category: 일반, Views: 5",
			"unknown |  | file |  | 옛 주소록.xls |  | board 동창회 사랑방 | 옛 주소록.xls",
		},
		Warnings: []string{
			"public_html/bbs/lib.php" + program,
			"public_html/bbs/zboard.php" + program,
			"public_html/bbs/data/__zbSessionTMP/sess_1" + program,
			"public_html/bbs/icon/group_1.gif" + program,
			"public_html/bbs/skin/nzeo/view.gif" + program,
		},
	})
}

// The same dump in each charset and line end, and as newer tools write it.
func TestEncodings(t *testing.T) {
	const list = "(`no`, `headnum`, `father`, `memo`, `name`, `subject`, `use_html`, `reg_date`)"
	row := "CREATE TABLE `zetyx_board_free` (`no` int, `headnum` int, `arrangenum` int, `father` int, `memo` text, `name` text, `subject` text, `use_html` char(1), `reg_date` int);\n" +
		"INSERT INTO `zetyx_board_free` " + list + " VALUES\n(1, -1, 0, '꽃이 피었다', '홍길동', '봄', '0', 1076684400);\n"
	for name, content := range map[string]string{
		"UTF-8":           row,
		"byte order mark": "\xEF\xBB\xBF" + row,
		"CP949":           cp949(t, row),
		"CRLF":            readtest.CRLF(row),
		"without CREATE":  row[len("CREATE TABLE `zetyx_board_free` (`no` int, `headnum` int, `arrangenum` int, `father` int, `memo` text, `name` text, `subject` text, `use_html` char(1), `reg_date` int);\n"):],
	} {
		t.Run(name, func(t *testing.T) {
			run(t, readtest.Case{Root: readtest.Archive("a/b.sql", content), Options: archive.Options{"timezone": ""}, Want: []string{
				"2004-02-13T15:00:00 second | +00:00 archive | post | 홍길동 | 봄 | 꽃이 피었다 | board free",
			}})
		})
	}
}

func TestFilesWithoutADump(t *testing.T) {
	run(t, readtest.Case{
		Root:     readtest.Archive("bbs/zboard.php", "<?php", "bbs/data/free/a.hwp", "HWP", "bbs/data/free/b.jpg", jpeg),
		Left:     []string{"bbs/data/free/b.jpg"},
		Want:     []string{"unknown |  | file |  | a.hwp |  |  | a.hwp"},
		Warnings: []string{"bbs/zboard.php: This file is a part of the website's program."},
	})
}

func TestEmptyAndTornDumps(t *testing.T) {
	const create = "CREATE TABLE zetyx_board_free (no int, headnum int, arrangenum int, father int, memo text, subject text, reg_date int);\n"
	run(t, readtest.Case{Root: readtest.Archive("a.sql", create), Want: []string{}, Warnings: []string{"a.sql: There are no posts in this database dump."}})
	run(t, readtest.Case{
		Root:     readtest.Archive("a.sql", create+"INSERT INTO zetyx_board_free VALUES (1,-1,0,0,'글','제목',1076684400),(2,-2,0,0,'글이 여기"),
		Want:     []string{"2004-02-14T00:00:00 second | +09:00 archive | post |  | 제목 | 글 | board free"},
		Warnings: []string{"a.sql:2: This database dump ends in the middle of a statement."},
	})
}

// Two backups of one site, and a copy of a post in another one's place.
func TestSeveralBackups(t *testing.T) {
	const create = "CREATE TABLE zetyx_board_free (no int, headnum int, arrangenum int, father int, memo text, subject text, reg_date int);\n"
	const first = "INSERT INTO zetyx_board_free VALUES (1,-1,0,0,'글','제목',1076684400);\n"
	r := readtest.Read(t.Context(), zeroboard.New(), readtest.Archive(
		"1.sql", create+first, "2.sql", create+first+"INSERT INTO zetyx_board_free VALUES (2,-2,0,1,'답','제목',1076684500);\n",
		"other/3.sql", create+"INSERT INTO zetyx_board_free VALUES (1,-1,0,0,'남의 글','제목',1076684401);\n"), nil)
	if len(r.Items) != 4 || len(r.Warnings) != 0 {
		t.Fatalf("%q, %v", readtest.Lines(r.Items), r.Warnings)
	}
	id := func(i int) string { return r.Items[i].Identity() }
	if id(0) != id(1) || r.Items[2].Parent != id(0) || id(3) == id(0) {
		t.Errorf("identities %q, %q, parent %q, other site %q", id(0), id(1), r.Items[2].Parent, id(3))
	}
}
