package all_test

import "dotori/archive/read/readtest"

func zeroboardFixtures() []readtest.Fixture {
	const (
		old    = "CREATE TABLE zetyx_board_free (no int, headnum int, arrangenum int, father int, memo text, subject text, reg_date int) TYPE=MyISAM;\nINSERT INTO zetyx_board_free VALUES (1,-1,0,0,'\xB1\xDB','\xC1\xA6\xB8\xF1',1076684400);\n"
		list   = "INSERT INTO `zetyx_board_free` (`no`, `headnum`, `memo`, `subject`) VALUES (1, -1, '글', '제목');\n"
		others = "CREATE TABLE `xe_documents` (`document_srl` int);\nINSERT INTO `xe_documents` VALUES (1);\n"
	)
	return []readtest.Fixture{
		{Name: "zeroboard", Service: "zeroboard", Root: readtest.Archive("club.sql", old)},
		{Name: "zeroboard without columns", Service: "zeroboard", Root: readtest.Archive("a/b/club.sql", list)},
		{Name: "zeroboard behind another program's tables", Service: "zeroboard", Root: readtest.Archive("club.sql", "CREATE TABLE users (id int);INSERT INTO users VALUES (1);"+old)},
		{Name: "zeroboard with its files", Service: "zeroboard", Root: readtest.Archive(
			"club.sql", old, "www/bbs/zboard.php", "<?php", "www/bbs/data/free/a.jpg", jpeg, "www/index.html", "<p>x")},
		{Name: "the files of zeroboard", Service: "zeroboard", Root: readtest.Archive("bbs/zboard.php", "<?php", "bbs/data/free/a.hwp", "HWP")},
		{Name: "a dump that mentions zeroboard", Root: readtest.Archive("club.sql", "CREATE TABLE notes (a text);INSERT INTO notes VALUES ('zetyx_board_free');")},
	}
}
