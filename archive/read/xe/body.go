package xe

import (
	"net/url"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
	"dotori/archive/read/tree"
)

// compose fills in what a document or comment says, shows, and has attached.
func (d *database) compose(it *archive.Item, s *site, srl int64, row sqldump.Row) {
	attached := s.files.Of(srl)
	body := article.Compose(row.Text("content"), d.Finder(row.File, func(address string) []string { return placesOf(address, attached) }))
	it.Text, it.HTML, it.Media = body.Text, body.HTML, body.Media
	for _, a := range attached {
		board.Attach(it, d.Media(row.File, a.Stored, a.Source), a.Stored)
	}
}

// placesOf returns where in the site an address points: a path below files,
// or one of the files of the document, which its number names.
func placesOf(address string, attached []board.Attachment) []string {
	address, query, _ := strings.Cut(address, "?")
	if values, err := url.ParseQuery(query); err == nil && values.Get("file_srl") != "" {
		return storedAs(values.Get("file_srl"), attached)
	}
	address = tree.Unescape(address)
	i := strings.LastIndex("/"+address, "/files/")
	if i < 0 {
		return nil
	}
	return []string{address[i:]}
}

func storedAs(number string, attached []board.Attachment) []string {
	srl, err := strconv.ParseInt(number, 10, 64)
	for _, a := range attached {
		if err == nil && a.Number == srl {
			return []string{a.Stored}
		}
	}
	return nil
}
