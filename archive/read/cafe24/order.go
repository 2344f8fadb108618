package cafe24

import (
	"strings"

	"dotori/archive"
	"dotori/archive/read/table"
)

// order is the rows with one order number, which mostly follow each other.
type order struct {
	number string // "" when it is damaged
	part   string // of the first row
	item   archive.Item
	goods  []string
}

// orderList yields the orders of a list, when the user asked for them.
func (r *reading) orderList(src *source) {
	if !r.orders {
		r.skip(src, "Orders are personal data of customers and were left out. To import them, turn on the option Import orders.")
		return
	}
	var columns *orderColumns
	var last *order
	r.rows(src, func(h table.Head, row table.Row) {
		if columns == nil {
			columns = orderColumnsOf(h)
		}
		number := orderNumber(src, columns, row)
		if last == nil || number == "" || number != last.number {
			r.finish(src, last)
			last = r.begin(src, columns, row, number)
		}
		last.goods = append(last.goods, columns.goodsOf(row))
	})
	r.finish(src, last)
}

// begin makes an order of its first row.
func (r *reading) begin(src *source, c *orderColumns, row table.Row, number string) *order {
	o := &order{number: number, part: row.At(c.part)}
	o.item = archive.Item{Kind: archive.Order, Title: number, Line: src.line, Moment: r.ordered(src, c, row, number), Details: c.factsOf(row)}
	if number != "" {
		o.item.NativeID = "order/" + number
	}
	if r.names {
		o.item.Author = line(row.At(c.buyer))
		if name := line(row.At(c.recipient)); name != "" && name != o.item.Author {
			o.item.People = []string{name}
		}
		return o
	}
	for _, i := range []int{c.buyer, c.recipient} {
		if name := line(row.At(i)); name != "" {
			o.item.Details = append(o.item.Details, archive.Detail{Name: c.head.Title(i), Value: masked(name)})
		}
	}
	return o
}

// ordered returns when something was ordered: the number begins with the day.
func (r *reading) ordered(src *source, c *orderColumns, row table.Row, number string) archive.Moment {
	stated := first(row, c.dates)
	if m := r.moment(stated); m.Known() {
		return m
	}
	if stated != "" {
		src.note("The dates of orders could not be read.", stated)
	}
	day, _, _ := strings.Cut(number, "-")
	return r.moment(day)
}

// finish yields an order. One whose number came before in the list is a part
// of that one: some lists are sorted by goods.
func (r *reading) finish(src *source, o *order) {
	if o == nil {
		return
	}
	o.item.Text = strings.Join(o.goods, "\n")
	if id := src.identity(o.item); o.number != "" && src.seen.has(id) {
		o.item.Parent = id
		o.item.NativeID += "/" + o.part
	}
	r.item(src, o.item)
}
