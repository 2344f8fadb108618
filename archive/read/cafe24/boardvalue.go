package cafe24

import (
	"html"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/table"
	"dotori/archive/text"
)

// detailsOf returns what a board says of a post beside its text.
func (c *boardColumns) detailsOf(row table.Row) (details []archive.Detail) {
	add := func(name, value string) {
		if value != "" {
			details = append(details, archive.Detail{Name: name, Value: value})
		}
	}
	add("Category", line(row.At(c.category)))
	add("Product", line(row.At(c.product)))
	add("Product code", line(row.At(c.productCode)))
	add("Rating", line(row.At(c.rating)))
	add("Views", line(row.At(c.views)))
	if c.isPrivate(row) {
		add("Visibility", "private")
	}
	return details
}

func (c *boardColumns) isPrivate(row table.Row) bool {
	switch strings.ToUpper(row.At(c.secret)) {
	case "Y", "T", "O", "1", "TRUE", "예", "비밀글", "비밀":
		return true
	}
	switch strings.ToUpper(row.At(c.public)) {
	case "N", "F", "X", "0", "FALSE", "아니오", "비공개", "비밀글":
		return true
	}
	return false
}

var tag = regexp.MustCompile(`<[a-zA-Z/!][^<>]*>`)

// compose reads a body; boards hold HTML as well as plain text.
func (r *reading) compose(body string) article.Body {
	if tag.MatchString(body) {
		return article.Compose(body, r.find)
	}
	return article.Body{Text: text.NFC(strings.TrimSpace(marks.Replace(html.UnescapeString(body))))}
}

// marks takes out what a text of ours never holds.
var marks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "", string(archive.ObjectMark), "")

// attached returns the files that a post's own column names.
func (b *boardReading) attached(row table.Row) (media []archive.Media) {
	cell := strings.NewReplacer("\n", "|", ";", "|").Replace(row.At(b.columns.files))
	if isFlag(cell) {
		return nil
	}
	for _, address := range words(cell, "|") {
		m, ok := b.find(article.Ref{Use: article.Picture, Addresses: []string{address}})
		if ok {
			media = append(media, m)
		}
	}
	return media
}
