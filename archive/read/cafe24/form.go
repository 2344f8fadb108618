package cafe24

import (
	"regexp"

	"dotori/archive/read"
	"dotori/archive/read/table"
)

// form is one kind of table that a shop hands out.
type form struct {
	match read.Match // what Detect says of such a table, but for how sure it is
	proof read.Evidence

	sure func(name string, h table.Head) int // confidence that a table has the form
	read func(r *reading, src *source)
}

// forms lists them, the most telling first, and posts before their comments.
func forms() []form {
	return []form{products(), orders(), boards(), comments(), members()}
}

func variants() (all []read.Variant) {
	for _, f := range forms() {
		all = append(all, read.Variant{Title: f.match.Variant, Evidence: f.proof})
	}
	return all
}

// formOf returns the index of the form that a table has, or -1, and how sure
// that is.
func formOf(all []form, name string, h table.Head) (index, confidence int) {
	for i, f := range all {
		if c := f.sure(name, h); c > 0 {
			return i, c
		}
	}
	return -1, 0
}

func products() form {
	return form{
		match: read.Match{Variant: "Product list", Reason: "The columns of a Cafe24 product list were found."},
		proof: read.Verified, read: (*reading).products,
		sure: func(_ string, h table.Head) int {
			if h.Has("상품코드", "자체 상품코드") && h.Find("진열상태", "판매상태", "판매가") != table.None {
				return 98
			}
			return 0
		},
	}
}

// orders also knows lists whose shop left the numbers of the rows out.
func orders() form {
	return form{
		match: read.Match{Variant: "Order list", Reason: "The columns of a Cafe24 order list were found."},
		proof: read.ParserCode, read: (*reading).orderList,
		sure: func(_ string, h table.Head) int {
			switch {
			case h.Has("주문번호", "품목별 주문번호"):
				return 96
			case h.Has("주문번호") && h.Find("주문상품명", "주문상품명(옵션포함)", "상품품목코드") != table.None && !h.Has("상품주문번호"):
				return 55
			}
			return 0
		},
	}
}

func boards() form {
	return form{
		match: read.Match{Variant: "Boards and reviews", Reason: "The columns of a board were found."},
		proof: read.BestEffort, read: (*reading).board,
		sure: func(name string, h table.Head) int {
			b := boardColumnsOf(h)
			named := b.title != table.None || b.rating != table.None || b.product != table.None
			if !isKorean(h, b.body) || !named || b.author == table.None && b.date == table.None || isComments(name, h) {
				return 0
			}
			return 45
		},
	}
}

// isKorean reports whether a column has a heading in Hangul, or in English
// beside one that only Cafe24's Admin API has.
func isKorean(h table.Head, column int) bool {
	title := h.Title(column)
	return title != "" && (hangul.MatchString(title) || h.Has("article_no"))
}

var hangul = regexp.MustCompile(`\p{Hangul}`)

func comments() form {
	return form{
		match: read.Match{Variant: "Comments on boards", Reason: "The columns of a list of comments were found."},
		proof: read.BestEffort, read: (*reading).comments,
		sure: func(name string, h table.Head) int {
			c := commentColumnsOf(h)
			if !isKorean(h, c.body) || c.article == table.None || c.author == table.None && c.date == table.None || !isComments(name, h) {
				return 0
			}
			return 45
		},
	}
}

func members() form {
	return form{
		match: read.Match{Variant: "Member list (never imported)", Reason: "The columns of a list of members were found."},
		proof: read.BestEffort, read: (*reading).memberList,
		sure: func(name string, h table.Head) int {
			reachable := h.Find("이메일", "e-mail", "email", "휴대폰번호", "휴대폰", "휴대전화", "핸드폰", "연락처") != table.None
			if reachable && (isMemberName(name) || h.Find("회원등급", "회원 가입일", "가입일", "회원구분") != table.None) {
				return 45
			}
			return 0
		},
	}
}
