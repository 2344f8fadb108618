package cafe24

import (
	"strings"

	"dotori/archive/read/table"
)

// boardColumns are those of a board or of reviews, by the names that they have
// on admin pages and in the Admin API; columns of an export were never seen.
type boardColumns struct {
	id, parent, board, category   int
	title, body, author, date     int
	views, rating, secret, public int
	product, productCode, files   int
	answer, answerDate, answerer  int
}

func boardColumnsOf(h table.Head) *boardColumns {
	return &boardColumns{
		id:       h.Find("번호", "글번호", "게시글번호", "게시물번호", "후기번호", "문의번호", "article_no", "no"),
		parent:   h.Find("원글번호", "부모글번호", "상위글번호", "원글", "parent_article_no", "parent"),
		board:    h.Find("게시판", "게시판명", "게시판 이름", "게시판번호", "board_name", "board_no", "board"),
		category: h.Find("분류", "말머리", "카테고리", "구분", "category"),
		title:    h.Find("제목", "글제목", "title", "subject"),
		body:     h.Find("내용", "본문", "글내용", "후기내용", "후기", "문의내용", "content", "contents"),
		author:   h.Find("작성자", "글쓴이", "작성자명", "닉네임", "이름", "writer", "name"),
		date:     h.Find("작성일", "작성일시", "작성일자", "등록일", "등록일시", "등록일자", "날짜", "created_date", "regdate", "date"),
		views:    h.Find("조회수", "조회", "hit", "hits"),
		rating:   h.Find("평점", "별점", "만족도", "rating"),
		secret:   h.Find("비밀글", "비밀글여부", "비밀글 설정", "secret"),
		public:   h.Find("공개여부", "공개 여부", "공개"),
		product:  h.Find("상품명", "상품", "product_name"), productCode: h.Find("상품코드", "상품번호", "product_no", "product_code"),
		files:  h.Find("첨부파일", "첨부 파일", "첨부", "이미지", "사진", "포토", "attach_file", "attached_file"),
		answer: h.Find("답변", "답변내용", "답변 내용", "관리자 답변", "답글", "reply"), answerDate: h.Find("답변일", "답변일시", "답변일자"),
		answerer: h.Find("답변자", "답변 작성자"),
	}
}

// commentColumns are those of a list of comments.
type commentColumns struct {
	id, article, parent, board int
	body, author, date         int
}

func commentColumnsOf(h table.Head) *commentColumns {
	b := boardColumnsOf(h)
	c := &commentColumns{
		id: h.Find("댓글번호", "댓글 번호", "코멘트번호", "comment_no"), parent: h.Find("상위댓글번호", "부모댓글번호", "원댓글번호", "parent_comment_no"),
		article: h.Find("게시글번호", "게시물번호", "원글번호", "글번호", "article_no", "부모글번호"), board: b.board,
		body: h.Find("댓글내용", "댓글 내용", "댓글", "코멘트", "내용", "본문", "comment", "content"), author: b.author, date: b.date,
	}
	if c.article == table.None && c.id != table.None {
		c.article = b.id
	}
	return c
}

// isComments reports whether a table lists comments, not the posts above them.
func isComments(name string, h table.Head) bool {
	base := strings.ToLower(stemOf(name))
	if strings.Contains(base, "_comment") || strings.Contains(base, "댓글") {
		return true
	}
	return h.Find("댓글번호", "댓글 번호", "댓글내용", "댓글 내용", "코멘트번호", "comment_no") != table.None
}
