package folder

import (
	"context"
	"io"

	"dotori/archive/export/sheet"
	"dotori/archive/export/shelf"
)

// writeTable makes the list for spreadsheets.
func writeTable(ctx context.Context, x *shelf.Export) error {
	_, err := x.Stream(ctx, sheet.CatalogName, func(w io.Writer) error { return sheet.Catalog(w, sheet.Plain(), x.Items(ctx)) })
	return err
}
