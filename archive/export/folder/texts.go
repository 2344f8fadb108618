package folder

import (
	"context"
	"io"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/albums"
	"dotori/archive/export/shelf"
)

// pages makes what is read by people from the list of all items.
func pages(o archive.Options) func(context.Context, *shelf.Export) error {
	steps := []func(context.Context, *shelf.Export) error{writeTexts, writeChats, writeTable, writeReadme}
	if o.Text(byOption, byMonth) == byAlbum {
		steps = append(steps, albums.List)
	}
	return func(ctx context.Context, x *shelf.Export) error {
		for _, write := range steps {
			if err := write(ctx, x); err != nil {
				return err
			}
		}
		return nil
	}
}

// writeTexts gives every text its page with the comments beneath it.
func writeTexts(ctx context.Context, x *shelf.Export) error {
	for t, err := range x.Texts(ctx) {
		if err == nil {
			_, err = x.Document(ctx, pagePath(t.Item), page(t), x.Modified(t.Item.Moment))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// writeChats gives every room a file.
func writeChats(ctx context.Context, x *shelf.Export) error {
	var names export.Names
	for c, err := range x.Chats(ctx) {
		if err != nil {
			return err
		}
		title := c.Title
		if title == "" {
			title = string(c.Service)
		}
		_, err = x.Stream(ctx, names.Take(chatDir, title+".md"), func(w io.Writer) error { return chat(ctx, w, title, c) })
		if err != nil {
			return err
		}
	}
	return nil
}

func writeReadme(ctx context.Context, x *shelf.Export) error {
	_, err := x.Document(ctx, ReadmeName, readme, time.Time{})
	return err
}
