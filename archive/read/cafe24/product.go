package cafe24

import (
	"regexp"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/table"
)

// products yields the rows of a product list.
func (r *reading) products(src *source) {
	var columns *productColumns
	r.rows(src, func(h table.Head, row table.Row) {
		if columns == nil {
			c := productColumnsOf(h)
			columns = &c
		}
		r.product(src, h, *columns, row)
	})
}

func (r *reading) product(src *source, h table.Head, c productColumns, row table.Row) {
	it := archive.Item{
		Kind: archive.Product, Title: line(first(row, append([]int{c.name}, c.names...))),
		Tags: words(row.At(c.tags), ","), Collections: groupsOf(row.At(c.groups)), Moment: r.made(row, c),
	}
	if code := row.At(c.code); code != "" {
		it.NativeID = "product/" + code
	}
	if it.Title == "" && it.NativeID == "" {
		src.note("Rows have neither a code nor a name.", "")
		return
	}
	r.describe(&it, row, c)
	it.Details = detailsOf(h, row, c)
	r.item(src, it)
}

// pictureMark stands for the product's picture, which its page shows first.
const pictureMark = "dotori:picture"

// describe fills in what a product's page says and shows.
func (r *reading) describe(it *archive.Item, row table.Row, c productColumns) {
	page, pictures := pageOf(row, c), r.pictures(row, c)
	if len(pictures) > 0 {
		page = `<p><img src="` + pictureMark + `"></p>` + page
	}
	body := article.Compose(page, func(ref article.Ref) (archive.Media, bool) {
		if ref.Addresses[0] == pictureMark && len(pictures) > 0 {
			main := pictures[0]
			pictures = pictures[1:]
			return main, true
		}
		return r.find(ref)
	})
	it.Text, it.HTML, it.Media = body.Text, body.HTML, append(body.Media, pictures...)
}

// pageOf joins what a product's page says.
func pageOf(row table.Row, c productColumns) string {
	var parts []string
	for _, i := range c.texts {
		if s := row.At(i); s != "" && (len(parts) == 0 || parts[0] != s) {
			parts = append(parts, s)
		}
	}
	var page strings.Builder
	for _, s := range parts {
		page.WriteString("<p>" + s + "</p>\n")
	}
	page.WriteString(first(row, c.pages))
	return page.String()
}

// dated is the folder in which a shop keeps a day's pictures.
var dated = regexp.MustCompile(`(?:^|/)((?:19|20)\d{6})/[^/]+$`)

// made returns the day of the product's pictures, the only date there is.
func (r *reading) made(row table.Row, c productColumns) archive.Moment {
	for _, i := range c.pictures {
		m := dated.FindStringSubmatch(row.At(i))
		if m == nil {
			continue
		}
		if day, err := time.Parse("20060102", m[1]); err == nil {
			return archive.At(day, archive.PrecisionDay, archive.OriginFolder).In(r.zone)
		}
	}
	return archive.Moment{}
}
