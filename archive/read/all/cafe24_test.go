package all_test

import "dotori/archive/read/readtest"

func cafe24Fixtures() []readtest.Fixture {
	const product = "상품코드,자체 상품코드,진열상태,상품명\n\"P00000JT\",\"\",\"Y\",\"도토리 묵\"\n"
	return []readtest.Fixture{
		{Name: "cafe24 products", Service: "cafe24", Root: readtest.Archive("dotori_20250805_201_f879.csv", "\uFEFF"+product)},
		{Name: "cafe24 products with pictures", Service: "cafe24", Root: readtest.Archive(
			"상품.csv", product, "web/product/big/20250730/a.jpg", jpeg, "web/upload/b.jpg", jpeg)},
		{Name: "cafe24 orders", Service: "cafe24", Root: readtest.Archive("orders.csv", "주문번호,품목별 주문번호\n20260930-0000024,20260930-0000024-01\n")},
		{Name: "cafe24 reviews", Service: "cafe24", Root: readtest.Archive("후기.csv", "번호,제목,내용,작성자,작성일,평점\n1,묵,쫄깃,성춘향,2024-05-06,5\n")},
		{Name: "cafe24 comments", Service: "cafe24", Root: readtest.Archive("dotori_board_comment.csv", "댓글번호,게시글번호,내용,작성자\n1,1,네,방자\n")},
		{Name: "cafe24 members", Service: "cafe24", Root: readtest.Archive("dotori_member.csv", "이름,회원등급,이메일\n성춘향,일반,a@example.com\n")},
		{Name: "tables of others", Root: readtest.Archive("a.csv", "날짜,금액\n2020-01-01,1\n", "b.csv", "title,content\na,b\n")},
	}
}
