package cafe24

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/table"
)

// orderColumns are those of an order list that are read; no other is.
type orderColumns struct {
	head                           table.Head
	number, part, buyer, recipient int
	what, choice, quantity, price  int
	dates, facts                   []int
}

func orderColumnsOf(h table.Head) *orderColumns {
	c := &orderColumns{
		head: h, number: h.Find("주문번호"), part: h.Find("품목별 주문번호"),
		buyer:     h.Find("주문자명", "주문자", "주문자 이름", "구매자명"),
		recipient: h.Find("수령인", "수령인명", "수취인", "받는사람"),
		what:      h.Find("주문상품명", "주문상품명(옵션포함)", "상품명(한국어 쇼핑몰)", "상품명", "상품명(관리용)", "상품코드"),
		choice:    h.Find("상품옵션", "옵션", "옵션+판매가"), quantity: h.Find("수량"),
		price: h.Find("품목별 결제금액", "상품구매금액(KRW)", "상품구매금액", "판매가"),
		dates: each(h, "주문일시", "발주일", "주문일자", "주문일", "결제일시(입금확인일)", "결제일"),
	}
	for i := range h.Len() {
		key := table.Key(h.Title(i))
		if fact.MatchString(key) && !personal.MatchString(key) && i != c.price {
			c.facts = append(c.facts, i)
		}
	}
	return c
}

var (
	// fact is a heading with what belongs to an order and to no person.
	fact = regexp.MustCompile(`금액|배송비|결제수단|결제방법|결제구분|일시|일자|발주일|주문일|결제일|상태|매출경로|주문경로|배송업체|쿠폰|적립금|할인|회차|통화`)
	// personal is a heading with what belongs to a person, or was typed by one:
	// the further fields of an order form may ask for anything.
	personal = regexp.MustCompile(`추가항목|주문자|수령인|수취인|받는|고객|회원|구매자|성명|이름|아이디|이메일|e-?mail|전화|휴대|연락처|핸드폰|주소|우편|메시지|메세지|메모|요청|계좌|예금주|입금자|환불은행|생년|생일|ip`)
)

// factsOf returns the details of an order, from its first row.
func (c *orderColumns) factsOf(row table.Row) (details []archive.Detail) {
	for _, i := range c.facts {
		if value := row.At(i); value != "" {
			title := c.head.Title(i)
			if day.MatchString(title) {
				value = spelled(value)
			}
			details = append(details, archive.Detail{Name: title, Value: scrub(value)})
		}
	}
	return details
}

// day is the heading of a date.
var day = regexp.MustCompile(`일시|일자|[문주제송]일`)

// spelled writes out a date that Excel keeps as a number.
func spelled(value string) string {
	m, ok := table.Date(value)
	if _, err := strconv.ParseFloat(value, 64); err != nil || !ok {
		return value
	}
	if m.Precision == archive.PrecisionDay {
		return m.Wall.Format(time.DateOnly)
	}
	return m.Wall.Format("2006-01-02 15:04")
}

// goodsOf tells what a row orders: 도토리묵 (용량: 350g) × 2 · 12,000.
func (c *orderColumns) goodsOf(row table.Row) string {
	what := line(row.At(c.what))
	if choice := line(row.At(c.choice)); choice != "" {
		what += " (" + choice + ")"
	}
	if n := line(row.At(c.quantity)); n != "" {
		what += " × " + n
	}
	if price := line(row.At(c.price)); price != "" {
		what += " · " + price
	}
	return scrub(strings.TrimSpace(what))
}
