package gnuboard

import (
	"strings"

	"dotori/archive"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// noteCart notes what was ordered. Youngcart 4 joins carts and orders by
// another number than the order's own.
func (s *site) noteCart(row sqldump.Row) {
	name := board.Line(row.Text("it_name"))
	if name == "" {
		name = board.Line(row.Text("it_id"))
	}
	price := row.Text("ct_price")
	if price == "" {
		price = row.Text("ct_amount")
	}
	key := cartKey(row)
	s.carts[key] = append(s.carts[key], strings.TrimSpace(name+" × "+board.Line(row.Text("ct_qty"))+", "+board.Line(price)))
}

func cartKey(row sqldump.Row) string {
	if uid := row.Text("on_uid"); uid != "" {
		return "on_uid " + uid
	}
	return row.Text("od_id")
}

// order yields what was ordered, when and for how much; not by whom.
func (w *world) order(p *board.Pass, t *table, row sqldump.Row) {
	number := board.Line(row.Text("od_id"))
	if !t.site.first(p, row, ".order/"+number) {
		return
	}
	it := w.begin(t.site, row, archive.Order, ".order/"+number)
	it.Title = number
	it.Moment = board.Datetime(row.Text("od_time"))
	it.Text = strings.Join(t.site.carts[cartKey(row)], "\n")
	for _, d := range [][2]string{{"Status", "od_status"}, {"Payment", "od_settle_case"}, {"Price", "od_cart_price"}, {"Paid", "od_receipt_price"}} {
		if value := board.Line(row.Text(d[1])); value != "" && value != "0" {
			it.Details = append(it.Details, archive.Detail{Name: d[0], Value: value})
		}
	}
	w.Item(it)
}
