package all_test

import "dotori/archive/read/readtest"

func gnuboardFixtures() []readtest.Fixture {
	const (
		columns = "(wr_id int, wr_num int, wr_reply text, wr_parent int, wr_is_comment int, wr_subject text, wr_content text, wr_name text, wr_datetime datetime);\n"
		rows    = " VALUES (1,-1,'',1,0,'봄','꽃이 피었다','홍길동','2014-03-01 20:30:00');\n"
		five    = "CREATE TABLE `g5_write_free` " + columns + "INSERT INTO `g5_write_free`" + rows
		renamed = "CREATE TABLE club_write_notice " + columns + "INSERT INTO club_write_notice" + rows
		goods   = "CREATE TABLE g5_shop_item (it_id text, it_name text, it_explan text);INSERT INTO g5_shop_item VALUES ('1','배낭','');\n"
		list    = "INSERT INTO `g4_write_free` (`wr_id`, `wr_parent`, `wr_is_comment`, `wr_subject`, `wr_content`) VALUES\n(1, 1, 0, '봄', '꽃');\n"
	)
	return []readtest.Fixture{
		{Name: "gnuboard", Service: "gnuboard", Root: readtest.Archive("db.sql", five)},
		{Name: "gnuboard in a site with pictures", Service: "gnuboard", Root: readtest.Archive(
			"a/b/c/db.sql", five, "a/www/data/file/free/1.jpg", jpeg, "a/www/index.php", "<?php", "a/www/skin/a.html", "<p>x")},
		{Name: "gnuboard of another prefix", Service: "gnuboard", Root: readtest.Archive("db.sql", renamed)},
		{Name: "gnuboard without columns", Service: "gnuboard", Root: readtest.Archive("db.sql", list)},
		{Name: "youngcart", Service: "gnuboard", Root: readtest.Archive("db.sql", goods)},
		{Name: "the files of gnuboard", Service: "gnuboard", Root: readtest.Archive("www/data/file/free/1.jpg", jpeg, "www/bbs/board.php", "<?php")},
		{Name: "what gnuboard is made from", Root: readtest.Archive("gnuboard/install/gnuboard5.sql", five)},
		{Name: "another program's dump", Root: readtest.Archive("db.sql", "CREATE TABLE users (id int);INSERT INTO users VALUES (1);")},
	}
}
