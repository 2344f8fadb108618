package gnuboard

import (
	"html"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// writeBody fills in what a post says and shows, and its attachments.
func (w *world) writeBody(it *archive.Item, t *table, row sqldump.Row, options []string) {
	content := row.Text("wr_content")
	if t.old {
		content = sqldump.Unslash(content)
		it.Title = sqldump.Unslash(it.Title)
	}
	var attached []board.Attachment
	if !isComment(row) {
		attached = t.board.files.Of(row.Int("wr_id"))
	}
	folder := "data/file/" + t.board.table + "/"
	content, isHTML := formatted(content, options)
	if isHTML {
		w.compose(it, row, placed(content, folder, attached))
	} else {
		it.Text = board.Plain(content)
	}
	for _, a := range attached {
		board.Attach(it, w.Media(row.File, folder+a.Stored, a.Source), a.Stored)
	}
}

// formatted returns a body as HTML where it is some: html1 is, html2 lacks its
// line breaks, and plain text may show attachments.
func formatted(content string, options []string) (string, bool) {
	switch {
	case slices.Contains(options, "html1"):
		return content, true
	case slices.Contains(options, "html2"):
		return board.Breaks(content), true
	case shown.MatchString(content):
		return board.Breaks(html.EscapeString(html.UnescapeString(content))), true
	}
	return content, false
}

// shown stands in a body where an attachment is to be shown: {이미지:0:…}.
var shown = regexp.MustCompile(`\{이미지:(\d{1,3})[^}]{0,200}\}`)

// placed puts attachments where a body shows them.
func placed(content, folder string, attached []board.Attachment) string {
	if !strings.Contains(content, "{이미지:") {
		return content
	}
	return shown.ReplaceAllStringFunc(content, func(mark string) string {
		n, err := strconv.ParseInt(shown.FindStringSubmatch(mark)[1], 10, 64)
		for _, a := range attached {
			if err == nil && a.Number == n {
				return `<img src="` + html.EscapeString("/"+folder+a.Stored) + `">`
			}
		}
		return ""
	})
}

// compose fills in a body that is HTML.
func (w *world) compose(it *archive.Item, row sqldump.Row, content string) {
	body := article.Compose(content, w.Finder(row.File, placesOf))
	it.Text, it.HTML, it.Media = body.Text, body.HTML, body.Media
}

// thumb is a smaller copy that Gnuboard made.
var thumb = regexp.MustCompile(`^thumb-(.+?)(?:_\d+x\d+)?(\.\w+)$`)

// placesOf returns where in the site an address points. Of a smaller copy, the
// picture itself comes first.
func placesOf(address string) []string {
	place := board.Place(address)
	if place == "" {
		return nil
	}
	dir, base := path.Split(place)
	if m := thumb.FindStringSubmatch(base); m != nil {
		return []string{dir + m[1] + m[2], place}
	}
	return []string{place}
}
