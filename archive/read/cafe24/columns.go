package cafe24

import "dotori/archive/read/table"

// productColumns are those of a product list that an item has a place for; the
// others become details under their own headings.
type productColumns struct {
	code, name, tags, options, groups int
	names                             []int // in place of name
	texts, pages                      []int // short texts; HTML of which the first is taken
	pictures                          []int // of one picture, from large to small
	more                              int   // pictures
	apart                             map[int]bool
}

func productColumnsOf(h table.Head) productColumns {
	c := productColumns{
		code: h.Find("상품코드"), name: h.Find("상품명"), tags: h.Find("검색어설정"),
		options: h.Find("옵션입력"), groups: h.Find("상품분류 번호"), more: h.Find("이미지등록(추가)"),
		names:    each(h, "상품명(관리용)", "영문 상품명", "공급사 상품명", "모델명"),
		texts:    each(h, "상품 요약설명", "상품 간략설명"),
		pages:    each(h, "상품 상세설명", "모바일 상품 상세설명"),
		pictures: each(h, "이미지등록(상세)", "이미지등록(목록)", "이미지등록(작은목록)", "이미지등록(축소)"),
		apart:    map[int]bool{},
	}
	for _, list := range [][]int{{c.name, c.tags, c.options, c.groups, c.more}, c.texts, c.pages, c.pictures, notices(h)} {
		for _, i := range list {
			c.apart[i] = true
		}
	}
	return c
}

// notices are columns with what the shop says to all customers: its address
// and telephone number are among it.
func notices(h table.Head) []int {
	return each(h, "상품결제안내", "상품배송안내", "교환/반품안내", "서비스문의/안내")
}

func each(h table.Head, titles ...string) (columns []int) {
	for _, t := range titles {
		columns = append(columns, h.Find(t))
	}
	return columns
}
