package gnuboard

import (
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

const mostPictures = 10 // of a product, in columns it_img1 to it_img10

func goodsColumns() []string {
	columns := []string{"it_id", "ca_id", "it_name", "it_basic", "it_explan", "it_price", "it_amount", "it_cust_price", "it_cust_amount",
		"it_maker", "it_origin", "it_time"}
	for n := range mostPictures {
		columns = append(columns, "it_img"+strconv.Itoa(n+1))
	}
	return columns
}

func goodsID(row sqldump.Row) string { return ".item/" + board.Line(row.Text("it_id")) }

// goods yields a product.
func (w *world) goods(p *board.Pass, t *table, row sqldump.Row) {
	if !t.site.first(p, row, goodsID(row)) {
		return
	}
	it := w.begin(t.site, row, archive.Product, goodsID(row))
	it.Title = board.Line(row.Text("it_name"))
	it.Moment = board.Datetime(row.Text("it_time"))
	if category := t.site.category(row.Text("ca_id")); category != "" {
		it.Collections = []archive.Collection{{Kind: archive.Board, Title: category}}
	}
	w.compose(&it, row, paragraph(row.Text("it_basic"))+row.Text("it_explan"))
	w.goodsPictures(&it, row)
	for _, d := range [][2]string{{"Price", "it_price"}, {"Price", "it_amount"}, {"List price", "it_cust_price"},
		{"List price", "it_cust_amount"}, {"Maker", "it_maker"}, {"Origin", "it_origin"}} {
		if value := board.Line(row.Text(d[1])); value != "" && value != "0" {
			it.Details = append(it.Details, archive.Detail{Name: d[0], Value: value})
		}
	}
	w.Item(it)
}

func paragraph(s string) string {
	if strings.TrimSpace(s) == "" {
		return ""
	}
	return "<p>" + s + "</p>"
}

// goodsPictures adds the pictures that the row names; Youngcart 4 named them
// after the product instead.
func (w *world) goodsPictures(it *archive.Item, row sqldump.Row) {
	for n := range mostPictures {
		if stored := row.Text("it_img" + strconv.Itoa(n+1)); stored != "" {
			board.Attach(it, w.Media(row.File, "data/item/"+stored, stored), stored)
		}
	}
	if row.Has("it_img1") {
		return
	}
	for _, size := range []string{"_l1", "_l2", "_l3", "_l4", "_l5", "_m", "_s"} {
		m := w.Media(row.File, "data/item/"+row.Text("it_id")+size, "")
		if isLarge := strings.HasPrefix(size, "_l"); !m.Missing && (isLarge || len(it.Media) == 0) {
			board.Attach(it, m, m.Name)
		}
	}
}

// category returns the path of a category; each level adds two characters to its id.
func (s *site) category(id string) string {
	var names []string
	for end := 2; end <= len(id); end += 2 {
		if name := s.categories[id[:end]]; name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, "/")
}
