package gnuboard_test

import (
	"testing"

	"dotori/archive"
	"dotori/archive/read/readtest"
)

// shop is Youngcart 5 with reviews before the goods that they are about.
func shop() string {
	return "CREATE TABLE `g5_shop_category` (`ca_id` varchar(10), `ca_name` varchar(255));\n" + insert("g5_shop_category", "('10','등산'),('1020','배낭')") +
		"CREATE TABLE `g5_shop_item_use` (`is_id` int, `it_id` varchar(20), `mb_id` varchar(255), `is_name` varchar(255), `is_password` varchar(255), `is_score` tinyint, `is_subject` varchar(255), `is_content` text, `is_time` datetime);\n" +
		insert("g5_shop_item_use", `(1,'1394','','이몽룡','',5,'튼튼해요','<p>잘 메고 다닙니다</p>','2014-05-01 10:00:00')`, `(2,'없는것','','방자','',0,'','글','2014-05-02 10:00:00')`) +
		"CREATE TABLE `g5_shop_item` (`it_id` varchar(20), `ca_id` varchar(10), `it_name` varchar(255), `it_basic` text, `it_explan` mediumtext, `it_price` int, `it_cust_price` int, `it_maker` varchar(255), `it_origin` varchar(255), `it_img1` varchar(255), `it_img2` varchar(255), `it_time` datetime);\n" +
		insert("g5_shop_item", `('1394','1020','다람쥐 배낭','가볍다','<p>30 리터 <img src="/data/editor/1403/peak.jpg"></p>',45000,50000,'도토리','국산','1394/bag.jpg','1394/side.jpg','2014-04-01 00:00:00')`) +
		"CREATE TABLE `g5_shop_item_qa` (`iq_id` int, `it_id` varchar(20), `iq_secret` tinyint, `mb_id` varchar(255), `iq_name` varchar(255), `iq_email` varchar(255), `iq_subject` varchar(255), `iq_question` text, `iq_answer` text, `iq_time` datetime);\n" +
		insert("g5_shop_item_qa", `(1,'1394',1,'','성춘향','','색은요?','빨강도 있나요','파랑만 있습니다','2014-05-03 10:00:00')`) +
		"CREATE TABLE `g5_shop_order` (`od_id` bigint, `mb_id` varchar(255), `od_name` varchar(20), `od_hp` varchar(20), `od_addr1` varchar(100), `od_cart_price` int, `od_receipt_price` int, `od_status` varchar(255), `od_settle_case` varchar(255), `od_time` datetime);\n" +
		insert("g5_shop_order", `(2014050112,'hong','춘향이네','010-1234','서울시',45000,45000,'배송','무통장','2014-05-01 12:00:00')`) +
		"CREATE TABLE `g5_shop_cart` (`ct_id` int, `od_id` bigint, `it_id` varchar(20), `it_name` varchar(255), `ct_price` int, `ct_qty` int);\n" +
		insert("g5_shop_cart", `(1,2014050112,'1394','다람쥐 배낭',45000,1)`) +
		"CREATE TABLE `g5_member` (`mb_id` varchar(20), `mb_password` varchar(255), `mb_nick` varchar(255), `mb_hp` varchar(255));\n" + insert("g5_member", `('hong','secretword','홍길동','010-1234'),('mong','secretword','이몽룡','010-1234')`) +
		"CREATE TABLE `g5_memo` (`me_id` int, `me_recv_mb_id` varchar(20), `me_send_mb_id` varchar(20), `me_send_datetime` datetime, `me_memo` text, `me_type` varchar(4));\n" +
		insert("g5_memo", `(1,'hong','mong','2014-06-01 10:00:00','언제 만날까?','recv'),(2,'hong','mong','2014-06-01 10:00:00','언제 만날까?','send'),(3,'mong','hong','2014-06-01 11:00:00','내일','send'),(4,'a','b','2014-06-01 12:00:00','남의 쪽지','recv')`) +
		"CREATE TABLE `g5_content` (`co_id` varchar(20), `co_html` tinyint, `co_subject` varchar(255), `co_content` longtext);\n" + insert("g5_content", `('company',1,'모임 소개','<p>우리는 <b>산</b>을 좋아합니다</p>')`) +
		"CREATE TABLE `g5_qa_content` (`qa_id` int, `qa_parent` int, `qa_type` tinyint, `mb_id` varchar(20), `qa_name` varchar(255), `qa_hp` varchar(255), `qa_category` varchar(255), `qa_html` tinyint, `qa_subject` varchar(255), `qa_content` text, `qa_file1` varchar(255), `qa_source1` varchar(255), `qa_datetime` datetime);\n" +
		insert("g5_qa_content", `(2,1,1,'admin','총무','','가입',1,'답변','<p>네</p>','','','2014-07-02 10:00:00'),(1,0,0,'mong','이몽룡','010-1234','가입',0,'문의','가입되나요','a1.jpg','얼굴.jpg','2014-07-01 10:00:00')`)
}

const (
	review = "2014-05-01T10:00:00 second | +09:00 archive | comment | 이몽룡 | 튼튼해요 | 잘 메고 다닙니다 |  |  | Rating: 5"
	orphan = "2014-05-02T10:00:00 second | +09:00 archive | comment | 방자 |  | 글"
	bag    = "2014-04-01T00:00:00 second | +09:00 archive | product |  | 다람쥐 배낭 | 가볍다⏎⏎30 리터 ▣ | board 등산/배낭 | peak.jpg?, bag.jpg, side.jpg? | Price: 45000, List price: 50000, Maker: 도토리, Origin: 국산"
	asked  = "2014-05-03T10:00:00 second | +09:00 archive | comment | 성춘향 | 색은요? | 빨강도 있나요 |  |  | Visibility: private"
	answer = "unknown |  | comment |  |  | 파랑만 있습니다"
	about  = "unknown |  | post |  | 모임 소개 | 우리는 산을 좋아합니다 | board 내용관리"
	letter = "2014-07-01T10:00:00 second | +09:00 archive | post | 이몽룡 | 문의 | 가입되나요 | board 1:1문의 | 얼굴.jpg? | Visibility: private, Category: 가입"
	reply  = "2014-07-02T10:00:00 second | +09:00 archive | post | 총무 | 답변 | 네 | board 1:1문의 |  | Visibility: private, Category: 가입"
)

func TestShop(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive("shop.sql", shop(), "data/item/1394/bag.jpg", jpeg),
		Want: []string{bag, asked, answer, about, letter, review, reply, orphan},
		Warnings: []string{
			"shop.sql: Orders are personal data of customers and were left out. To import them, turn on the option Import orders. (g5_shop_order)",
			"shop.sql: Private messages were left out. To import yours, turn on the option Import private messages. (g5_memo)",
		},
	})
}

func TestOrdersAndMessages(t *testing.T) {
	run(t, readtest.Case{
		Root:    readtest.Archive("shop.sql", shop(), "data/item/1394/bag.jpg", jpeg),
		Options: archive.Options{"orders": "true", "memos": "true", "owner": "hong"},
		Want: []string{bag, asked, answer,
			"2014-05-01T12:00:00 second | +09:00 archive | order |  | 2014050112 | 다람쥐 배낭 × 1, 45000 |  |  | Status: 배송, Payment: 무통장, Price: 45000, Paid: 45000",
			"2014-06-01T10:00:00 second | +09:00 archive | message | 이몽룡 |  | 언제 만날까? | chat 이몽룡",
			"2014-06-01T11:00:00 second | +09:00 archive | message own | 홍길동 |  | 내일 | chat 이몽룡",
			about, letter, review, reply, orphan},
	})
}
