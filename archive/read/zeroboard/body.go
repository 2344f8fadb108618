package zeroboard

import (
	"html"
	"regexp"
	"strconv"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// boxed stands where a post shows a picture of its author's box:
// [img:a.jpg,align=left,width=300,…].
var boxed = regexp.MustCompile(`(?i)\[img:([^\[\],\r\n]{1,200}\.(?:jpe?g|gif|png|bmp))(?:,[^\[\]\r\n]{0,200})?\]`)

// body fills in what a row says and shows: 0 is plain text, 1 HTML, and 2 HTML
// without its line breaks.
func (w *world) body(it *archive.Item, row sqldump.Row, format string) {
	content := sqldump.Unslash(row.Text("memo"))
	switch {
	case format == "1":
	case format == "2":
		content = board.Breaks(content)
	case boxed.MatchString(content):
		content = board.Breaks(html.EscapeString(html.UnescapeString(content)))
	default:
		it.Text = board.Plain(content)
		return
	}
	box := "icon/member_image_box/" + strconv.FormatInt(row.Int("ismember"), 10) + "/"
	content = boxed.ReplaceAllStringFunc(content, func(mark string) string {
		return `<img src="` + html.EscapeString(box+html.UnescapeString(boxed.FindStringSubmatch(mark)[1])) + `">`
	})
	body := article.Compose(content, w.Finder(row.File, placesOf))
	it.Text, it.HTML, it.Media = body.Text, body.HTML, body.Media
}

// placesOf returns where in the site an address points.
func placesOf(address string) []string {
	if place := board.Place(address); place != "" {
		return []string{place}
	}
	return nil
}
