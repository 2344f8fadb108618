package csv

import (
	"context"
	"io"
	"iter"
	"strings"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/sheet"
	"dotori/archive/export/shelf"
)

// CommentsName is the table of comments.
const CommentsName = "comments.csv"

// tables are all files of an export.
type tables struct {
	x     *shelf.Export
	style sheet.Style
}

func (t *tables) all(ctx context.Context) error {
	_, err := t.x.Stream(ctx, sheet.CatalogName, func(w io.Writer) error { return sheet.Catalog(w, t.style, t.counted(ctx)) })
	if err != nil {
		return err
	}
	if err := t.comments(ctx); err != nil {
		return err
	}
	if err := t.chats(ctx); err != nil {
		return err
	}
	return writeReadme(ctx, t.x)
}

// counted are all items, each reported as done.
func (t *tables) counted(ctx context.Context) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		for it, err := range t.x.Items(ctx) {
			if t.x.Advance(1); !yield(it, err) {
				return
			}
		}
	}
}

func (t *tables) comments(ctx context.Context) error {
	head := []string{"date", "time", "author", "text", "parent", "id"}
	return t.table(ctx, CommentsName, head, t.x.Items(ctx), func(it archive.Item) []string {
		if it.Kind != archive.Comment {
			return nil
		}
		return []string{sheet.Day(it.Moment), sheet.Clock(it.Moment), it.Author, sheet.Text(it), it.Parent, it.ID}
	})
}

func (t *tables) chats(ctx context.Context) error {
	var names export.Names
	for c, err := range t.x.Chats(ctx) {
		if err != nil {
			return err
		}
		title := c.Title
		if title == "" {
			title = string(c.Service)
		}
		head := []string{"date", "time", "author", "text", "file"}
		if err := t.table(ctx, names.Take("chats", title+".csv"), head, c.Messages(ctx), message); err != nil {
			return err
		}
	}
	return nil
}

func message(it archive.Item) []string {
	var files []string
	for _, m := range it.Media {
		files = append(files, m.Name)
	}
	return []string{sheet.Day(it.Moment), sheet.Clock(it.Moment), it.Author, sheet.Text(it), strings.Join(files, "; ")}
}

// table writes the rows that items give; nil is none.
func (t *tables) table(ctx context.Context, name string, head []string, items iter.Seq2[archive.Item, error], row func(archive.Item) []string) error {
	_, err := t.x.Stream(ctx, name, func(w io.Writer) error {
		out, err := sheet.New(w, t.style, head...)
		if err != nil {
			return err
		}
		for it, err := range items {
			if err != nil {
				return err
			}
			if cells := row(it); cells != nil {
				if err := out.Row(cells...); err != nil {
					return err
				}
			}
		}
		return nil
	})
	return err
}
