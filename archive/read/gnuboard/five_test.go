package gnuboard_test

import (
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/read/gnuboard"
	"dotori/archive/read/readtest"
)

// community is a board with everything that one can hold: a notice, HTML of
// both kinds, replies and comments in a wrong order, attachments, a secret.
func community() string {
	return "-- MySQL dump 10.13\n/*!40101 SET NAMES utf8 */;\n" + boardsFive +
		insert("g5_board_file",
			`('free',3,0,'일정표.hwp','1_aB3_일정표.hwp',4,'')`,
			`('free',1,0,'산행 사진.jpg','1_x9_산행.jpg',0,'')`,
			`('free',1,1,'지도.gif','1_x9_map.gif',0,'')`,
			`('free',1,2,'','',0,'')`) +
		writeFive +
		insert("g5_write_free",
			`(5,-1,'',1,1,2,'','','','','같이 가요 &#52287;','',0,0,'', 'secretword','이몽룡','2014-03-02 09:00:00','10.0.0.1','')`,
			`(7,-1,'',1,1,2,'A','','secret','','저도요 <b>정말</b>','',0,0,'hong','secretword','홍길동','2014-03-02 10:00:00','10.0.0.1','')`,
			`(8,-1,'',1,1,3,'','','html1','','늦었네요','',0,0,'','','성춘향','2014-03-03 10:00:00','10.0.0.1','')`,
			`(6,-1,'A',6,0,0,'','','html2','Re: 첫 산행','<p>좋았습니다</p>\r\n또 가요','',3,0,'','x','이몽룡','2014-03-05 21:05:06','10.0.0.1','')`,
			`(9,-1,'AA',9,0,0,'','','','Re: Re: 첫 산행','그래요','',3,0,'','x','홍길동','2014-03-06 21:05:06','10.0.0.1','')`,
			`(1,-1,'',1,0,0,'','후기','html1','첫 산행','<p>정상에서 <img src=\"http://www.example.co.kr/g5/data/editor/1403/thumb-peak_600x450.jpg\" alt=\"정상\"> 봅니다.</p><p><img src="http://www.example.co.kr/data/file/free/1_x9_map.gif"></p>','http://example.com/course',12,2,'hong','x','홍길동','2014-03-01 20:30:00','10.0.0.1','')`,
			`(3,-3,'',3,0,0,'','','secret','회비 안내','1. 매월 5일\r\n2. {이미지:0}','',40,0,'admin','x','총무','0000-00-00 00:00:00','10.0.0.1','')`,
			`(4,-4,'',99,1,1,'','','','','지워진 글의 댓글','',0,0,'','x','방자','2014-04-01 00:00:00','10.0.0.1','')`)
}

func site() []string {
	return []string{
		"hosting/backup.sql", community(),
		"hosting/www/data/file/free/1_x9_산행.jpg", jpeg + "1",
		"hosting/www/data/file/free/1_x9_map.gif", gif,
		"hosting/www/data/file/free/thumb-1_x9_산행_174x124.jpg", jpeg + "t",
		"hosting/www/data/file/free/index.php", "",
		"hosting/www/data/file/free/1_zz_회칙.hwp", "HWP Document",
		"hosting/www/data/file/free/1_zz_empty.hwp", "",
		"hosting/www/data/editor/1403/peak.jpg", jpeg + "2",
		"hosting/www/data/editor/1403/unused.jpg", jpeg + "3",
		"hosting/www/data/session/sess_1", "x",
		"hosting/www/data/dbconfig.php", "<?php",
		"hosting/www/bbs/board.php", "<?php",
		"hosting/www/skin/board/basic/img/icon.gif", gif + "i",
		"hosting/www/install/gnuboard5.sql", boardsFive + writeFive,
		"hosting/www/js/common.js", "var a;",
		"hosting/www/index.php", "<?php",
		"hosting/www/photos/2014.jpg", jpeg + "4",
	}
}

func TestFiveWithItsSite(t *testing.T) {
	const program = ": This file is a part of the website's program."
	run(t, readtest.Case{
		Root:    readtest.Archive(site()...),
		Options: archive.Options{"owner": "hong"},
		Left:    []string{"hosting/www/data/editor/1403/unused.jpg", "hosting/www/photos/2014.jpg"},
		Want: []string{
			"2014-03-01T20:30:00 second | +09:00 archive | post own | 홍길동 | 첫 산행 | 정상에서 ▣ 봅니다.⏎⏎▣ | board 자유게시판 | peak.jpg, 지도.gif, 산행 사진.jpg | Likes: 2, Category: 후기, Views: 12, Link: http://example.com/course",
			"unknown |  | post | 총무 | 회비 안내 | 1. 매월 5일⏎2. ▣ | board 자유게시판 | 일정표.hwp? | Visibility: private, Notice: yes, Views: 40",
			"2014-04-01T00:00:00 second | +09:00 archive | comment | 방자 |  | 지워진 글의 댓글 | board 자유게시판",
			"2014-03-02T09:00:00 second | +09:00 archive | comment | 이몽룡 |  | 같이 가요 찿 | board 자유게시판",
			"2014-03-02T10:00:00 second | +09:00 archive | comment own | 홍길동 |  | 저도요 <b>정말</b> | board 자유게시판 |  | Visibility: private",
			"2014-03-03T10:00:00 second | +09:00 archive | comment | 성춘향 |  | 늦었네요 | board 자유게시판",
			"2014-03-05T21:05:06 second | +09:00 archive | post | 이몽룡 | Re: 첫 산행 | 좋았습니다⏎⏎⏎또 가요 | board 자유게시판 |  | Views: 3",
			"2014-03-06T21:05:06 second | +09:00 archive | post | 홍길동 | Re: Re: 첫 산행 | 그래요 | board 자유게시판 |  | Views: 3",
			"unknown |  | file |  | 1_zz_회칙.hwp |  | board 자유게시판 | 1_zz_회칙.hwp",
		},
		Warnings: []string{
			"hosting/www/index.php" + program,
			"hosting/www/bbs/board.php" + program,
			"hosting/www/data/dbconfig.php" + program,
			"hosting/www/data/file/free/1_zz_empty.hwp: This file is empty.",
			"hosting/www/data/file/free/index.php" + program,
			"hosting/www/data/file/free/thumb-1_x9_산행_174x124.jpg: This is a smaller copy of a picture.",
			"hosting/www/data/session/sess_1" + program,
			"hosting/www/install/gnuboard5.sql" + program,
			"hosting/www/js/common.js" + program,
			"hosting/www/skin/board/basic/img/icon.gif" + program,
		},
	})
}

func TestParentsAndIdentities(t *testing.T) {
	r := readtest.Read(t.Context(), gnuboard.New(), readtest.Archive("a.sql", community()), nil)
	byID := map[string]archive.Item{}
	for _, it := range r.Items {
		byID[it.NativeID] = it
		if it.Account != "다람쥐 산악회" || len(it.Files) != 1 || it.Files[0] != "a.sql" || it.Line == 0 {
			t.Errorf("item %s: account %q, files %q, line %d", it.NativeID, it.Account, it.Files, it.Line)
		}
	}
	for child, parent := range map[string]string{"free/1": "", "free/6": "free/1", "free/9": "free/6",
		"free/5": "free/1", "free/7": "free/5", "free/8": "free/1", "free/4": "", "free/3": ""} {
		want := ""
		if parent != "" {
			want = byID[parent].Identity()
		}
		if got := byID[child]; got.Parent != want || got.NativeID == "" {
			t.Errorf("%s has the parent %q, want that of %q", child, got.Parent, parent)
		}
	}
}

// What other programs must never see.
func TestPrivateColumnsAreNotRead(t *testing.T) {
	r := readtest.Read(t.Context(), gnuboard.New(), readtest.Archive("a.sql", community()+shop()), archive.Options{"orders": "true", "memos": "true", "owner": "hong"})
	for _, it := range r.Items {
		s := readtest.Line(it, columns()...)
		for _, private := range []string{"10.0.0.1", "secretword", "010-1234", "서울시", "춘향이네"} {
			if strings.Contains(s, private) {
				t.Errorf("%q holds %q", s, private)
			}
		}
	}
}

// The same dump in the shapes that tools write, and in each charset.
func TestDialects(t *testing.T) {
	list := "`wr_id`, `wr_num`, `wr_reply`, `wr_parent`, `wr_is_comment`, `wr_subject`, `wr_content`, `wr_option`, `wr_name`, `wr_datetime`"
	phpMyAdmin := "-- phpMyAdmin SQL Dump\n-- 테이블의 덤프 데이터 `g5_write_free`\n\nINSERT INTO `g5_write_free` (" + list + ") VALUES\n(1, -1, '', 1, 0, '봄', '꽃이 피었다', '', '홍길동', '2014-03-01 20:30:00');\n"
	oneRow := writeFive + "INSERT INTO g5_write_free VALUES (1,-1,'',1,0,0,'','','','봄','꽃이 피었다','',0,0,'','','홍길동','2014-03-01 20:30:00','','');\n"
	for name, content := range map[string]string{
		"phpMyAdmin without CREATE": phpMyAdmin,
		"HeidiSQL":                  strings.ReplaceAll(phpMyAdmin, "VALUES\n(", "VALUES\n\t("),
		"REPLACE":                   strings.ReplaceAll(phpMyAdmin, "INSERT INTO", "REPLACE INTO"),
		"one row":                   oneRow,
		"CRLF":                      readtest.CRLF(oneRow),
		"byte order mark":           "\xEF\xBB\xBF" + oneRow,
		"CP949":                     cp949(t, oneRow),
		"another prefix":            strings.ReplaceAll(oneRow, "g5_write", "club_write"),
	} {
		t.Run(name, func(t *testing.T) {
			run(t, readtest.Case{Root: readtest.Archive("덤프/a.sql", content), Want: []string{
				"2014-03-01T20:30:00 second | +09:00 archive | post | 홍길동 | 봄 | 꽃이 피었다 | board free",
			}})
		})
	}
}
