package gnuboard_test

import (
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/read/gnuboard"
	"dotori/archive/read/readtest"
)

// four is Gnuboard 4 with Youngcart 4, as phpMyAdmin wrote it of a site in
// EUC-KR whose texts were escaped once too often.
const four = "-- phpMyAdmin SQL Dump\n-- version 2.11.5\n\nCREATE TABLE `g4_board` (\n  `bo_table` varchar(20) NOT NULL default '',\n  `bo_subject` varchar(255) NOT NULL default '',\n  `bo_notice` text NOT NULL,\n  PRIMARY KEY  (`bo_table`)\n) TYPE=MyISAM;\n" +
	"INSERT INTO `g4_board` (`bo_table`, `bo_subject`, `bo_notice`) VALUES ('gallery', '사진방', ''),\n('gallery2', '사진방', '');\n" +
	"CREATE TABLE `g4_board_file` (`bo_table` varchar(20), `wr_id` int, `bf_no` int, `bf_source` varchar(255), `bf_file` varchar(255)) TYPE=MyISAM;\n" +
	"INSERT INTO `g4_board_file` VALUES ('gallery', 1, 0, '설악산.jpg', '1_EC84A4.jpg');\n" +
	"CREATE TABLE `g4_write_gallery` (\n  `wr_id` int(11) NOT NULL auto_increment,\n  `wr_num` int(11) NOT NULL default '0',\n  `wr_reply` varchar(10) NOT NULL default '',\n  `wr_parent` int(11) NOT NULL default '0',\n  `wr_is_comment` tinyint(4) NOT NULL default '0',\n  `wr_comment` int(11) NOT NULL default '0',\n  `wr_option` set('html1','html2','secret','mail') NOT NULL default '',\n  `wr_subject` varchar(255) NOT NULL default '',\n  `wr_content` text NOT NULL,\n  `wr_trackback` varchar(255) NOT NULL default '',\n  `wr_name` varchar(255) NOT NULL default '',\n  `wr_datetime` datetime NOT NULL default '0000-00-00 00:00:00'\n) TYPE=MyISAM;\n" +
	"INSERT INTO `g4_write_gallery` VALUES (1, -1, '', 1, 0, 0, 'html2', '설악산 \\\\\\\"대청봉\\\\\\\"', '<img src=\\\\\\\"../data/cheditor4/0705/top.gif\\\\\\\">\r\n{이미지:0:300}', '', '홍길동', '2007-05-05 10:00:00'),\n(2, -1, '', 1, 1, 1, '', '', '멋지네요', '', '이몽룡', '2007-05-06 10:00:00');\n" +
	"CREATE TABLE `yc4_item` (`it_id` varchar(10), `ca_id` varchar(10), `it_name` varchar(255), `it_explan` mediumtext, `it_amount` int, `it_time` datetime) TYPE=MyISAM;\n" +
	"INSERT INTO `yc4_item` VALUES ('1178', '10', '등산화', '가벼운 등산화', 30000, '2007-04-01 09:30:00');\n" +
	"CREATE TABLE `yc4_item_ps` (`is_id` int, `it_id` varchar(10), `is_name` varchar(255), `is_score` tinyint, `is_subject` varchar(255), `is_content` text, `is_time` datetime) TYPE=MyISAM;\n" +
	"INSERT INTO `yc4_item_ps` VALUES (1, '1178', '성춘향', 4, '편해요', '발이\\n편해요', '2007-06-01 09:30:00');\n"

func TestFour(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			"db/club.sql", cp949(t, four),
			"home/data/file/gallery/1_EC84A4.jpg", jpeg,
			"home/data/cheditor4/0705/top.gif", gif,
			"home/data/item/1178_l1", jpeg+"2",
			"home/data/item/1178_s", jpeg+"3",
			"home/bbs/board.php", "<?php",
		),
		Want: []string{
			"2007-05-05T10:00:00 second | +09:00 archive | post | 홍길동 | 설악산 \"대청봉\" | ▣⏎▣ | board 사진방 (gallery) | top.gif, 설악산.jpg",
			"2007-05-06T10:00:00 second | +09:00 archive | comment | 이몽룡 |  | 멋지네요 | board 사진방 (gallery)",
			"2007-04-01T09:30:00 second | +09:00 archive | product |  | 등산화 | 가벼운 등산화 |  | 1178_l1 | Price: 30000",
			"2007-06-01T09:30:00 second | +09:00 archive | comment | 성춘향 | 편해요 | 발이⏎편해요 |  |  | Rating: 4",
		},
		Warnings: []string{"home/bbs/board.php: This file is a part of the website's program.",
			"home/data/item/1178_s: This is a smaller copy of a picture."},
	})
}

func TestVersions(t *testing.T) {
	for want, sql := range map[string]string{
		"Gnuboard 4 or Youngcart 4 (database dump, with or without the site's files)": four,
		"Gnuboard 5 or Youngcart 5 (database dump, with or without the site's files)": community(),
	} {
		if m := gnuboard.New().Detect(t.Context(), readtest.Archive("x.sql", sql)); m.Variant != want || m.Confidence != 100 || m.Detail != "x.sql" {
			t.Errorf("got %+v, want %q", m, want)
		}
	}
}

func TestSiteWithoutADump(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive("www/bbs/board.php", "<?php", "www/data/file/free/a.hwp", "HWP", "www/data/file/free/b.jpg", jpeg, "www/data/file/free/thumb-b_1x1.jpg", jpeg+"t"),
		Left: []string{"www/data/file/free/b.jpg"},
		Want: []string{"unknown |  | file |  | a.hwp |  |  | a.hwp"},
		Warnings: []string{"www/bbs/board.php: This file is a part of the website's program.",
			"www/data/file/free/thumb-b_1x1.jpg: This is a smaller copy of a picture."},
	})
}

// Tables in files of their own belong together; a later backup is another state.
func TestSeveralDumps(t *testing.T) {
	write, rows, _ := strings.Cut(community(), writeFive)
	later := strings.ReplaceAll(community(), "첫 산행", "고친 제목")
	r := readtest.Read(t.Context(), gnuboard.New(), readtest.Archive("1/board.sql", write, "1/write.sql", writeFive+rows, "2/all.sql", later), nil)
	if len(r.Items) != 16 || len(r.Warnings) != 1 {
		t.Fatalf("%d items, %v", len(r.Items), r.Warnings)
	}
	if w := r.Warnings[0].Error(); w != "1/board.sql: There are no posts in this database dump." {
		t.Errorf("warning %s", w)
	}
	ids := map[string]int{}
	for _, it := range r.Items {
		ids[it.Identity()]++
		if it.Account != "다람쥐 산악회" {
			t.Errorf("%s has the account %q", it.NativeID, it.Account)
		}
	}
	if len(ids) != 8 {
		t.Errorf("%d identities, want 8", len(ids))
	}
}

// Two sites in one database, of which none says its name.
func TestTwoSites(t *testing.T) {
	_, rows, _ := strings.Cut(community(), writeFive)
	one := writeFive + rows
	two := strings.ReplaceAll(one, "g5_", "club_")
	r := readtest.Read(t.Context(), gnuboard.New(), readtest.Archive("a.sql", one+two), nil)
	ids := map[string]bool{}
	for _, it := range r.Items {
		ids[it.Identity()] = true
	}
	if len(r.Items) != 16 || len(ids) != 16 {
		t.Errorf("%d items, %d identities", len(r.Items), len(ids))
	}
}

func TestHostileDumps(t *testing.T) {
	head := boardsFive + writeFive
	post := func(id, num, reply, parent, comment, group, path string) string {
		return insert("g5_write_free", "("+strings.Join([]string{id, num, "'" + reply + "'", parent, comment, group, "'" + path + "'"}, ",")+
			",'','','제목','글','',0,0,'','','홍길동','2014-03-01 20:30:00','','')")
	}
	for name, sql := range map[string]string{
		"a comment on itself":         post("1", "-1", "", "1", "1", "1", ""),
		"a reply to itself":           post("1", "-1", "A", "1", "0", "0", ""),
		"replies in a circle":         post("1", "-1", "", "1", "0", "0", "") + post("2", "-1", "AA", "2", "0", "0", ""),
		"the same post twice":         post("1", "-1", "", "1", "0", "0", "") + post("1", "-1", "", "1", "0", "0", ""),
		"a comment's reply alone":     post("1", "-1", "", "1", "0", "0", "") + post("2", "-1", "", "1", "1", "1", "A"),
		"numbers that are too large":  post("99999999999999999999", "-1", "", "1", "0", "0", ""),
		"negative numbers":            post("-5", "-1", "", "1", "0", "0", ""),
		"Hangul in a reply's place":   post("1", "-1", "가", "1", "0", "0", ""),
		"replies in the wrong order":  post("3", "-1", "AA", "3", "0", "0", "") + post("2", "-1", "A", "2", "0", "0", "") + post("1", "-1", "", "1", "0", "0", ""),
		"nested in the wrong order":   post("4", "-1", "", "1", "1", "1", "AA") + post("3", "-1", "", "1", "1", "1", "A") + post("2", "-1", "", "1", "1", "1", "") + post("1", "-1", "", "1", "0", "0", ""),
		"a file with a strange name":  insert("g5_board_file", `('free',1,0,'../../x','../../../etc/passwd',0,'')`) + post("1", "-1", "", "1", "0", "0", ""),
		"a huge line":                 insert("g5_write_free", "(1,-1,'',1,0,0,'','','','제목','"+strings.Repeat("가나다라 ", 100_000)+"','',0,0,'','','','2014-03-01 20:30:00','','')"),
		"pictures that are no places": insert("g5_write_free", `(1,-1,'',1,0,0,'','','html1','제목','<img src="x.jpg"><img src="data:image/gif;base64,R0lGODlh"><img src="//"><img src="data/"><a href="../../..">x</a>{이미지:9}','',0,0,'','','','2014-03-01 20:30:00','','')`),
	} {
		t.Run(name, func(t *testing.T) {
			run(t, readtest.Case{Root: readtest.Archive("a.sql", head+sql), Overlap: true})
		})
	}
}

// A title of one site must not become that of a site beside it.
func TestUnnamedSite(t *testing.T) {
	_, rows, _ := strings.Cut(community(), writeFive)
	r := readtest.Read(t.Context(), gnuboard.New(), readtest.Archive("a.sql", writeFive+rows), archive.Options{})
	for _, it := range r.Items {
		if it.Account != "" {
			t.Errorf("%s has the account %q", it.NativeID, it.Account)
		}
	}
}
