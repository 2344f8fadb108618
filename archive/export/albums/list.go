package albums

import (
	"context"
	"encoding/csv"
	"io"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/sheet"
	"dotori/archive/export/shelf"
)

// ListName is the list of what is in which album.
const ListName = "albums.csv"

// List writes [ListName]: a line for each file and album. It begins with a mark
// that makes Excel read it as UTF-8.
func List(ctx context.Context, x *shelf.Export) error {
	_, err := x.Stream(ctx, ListName, func(w io.Writer) error {
		if _, err := io.WriteString(w, "\uFEFF"); err != nil {
			return err
		}
		c := csv.NewWriter(w)
		c.UseCRLF = true
		if err := c.Write([]string{"album", "file", "date", "title"}); err != nil {
			return err
		}
		for it, err := range x.Items(ctx) {
			if err == nil {
				err = lines(c, it)
			}
			if err != nil {
				return err
			}
		}
		c.Flush()
		return c.Error()
	})
	return err
}

func lines(c *csv.Writer, it archive.Item) error {
	for _, title := range Of(it) {
		for _, m := range it.Media {
			if m.Path == "" {
				continue
			}
			if err := c.Write([]string{sheet.Guard(title), sheet.Guard(m.Path), export.Date(it.Moment), sheet.Guard(it.Title)}); err != nil {
				return err
			}
		}
	}
	return nil
}
