package viewer

import (
	"context"
	"image"

	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
)

// Source is what the viewer needs of the catalog.
type Source interface {
	Item(ctx context.Context, id string) (archive.Item, error)
	Sources(ctx context.Context, id string) ([]catalog.Source, error)
	Import(ctx context.Context, id string) (catalog.Import, error)
}

// Facts is what a file says about how it was taken. Zero fields are unknown.
type Facts struct {
	Camera      string
	Lens        string
	Exposure    float64 // seconds
	FNumber     float64
	ISO         int
	FocalLength float64 // millimetres
}

// Config is what the viewer works with.
type Config struct {
	Source Source
	// Pictures gives thumbnails; edges up to 1440 are asked for.
	Pictures kit.Pictures
	// Original decodes an original whole and upright.
	Original func(ctx context.Context, sha256 string) (image.Image, error)
	// Facts reads what an original says about itself; it may be nil.
	Facts  func(ctx context.Context, sha256 string) (Facts, error)
	Runner *task.Runner
	Do     func(func()) // fyne.Do
	Loc    *i18n.Localizer

	// Service returns the translated name of a service.
	Service func(archive.Service) string
	// Reason says in the reader's language why a picture cannot be shown.
	Reason func(error) string
	// Open hands an original to the system's program for it.
	Open func(sha256, name string)
	// Favorite keeps whether an item is a favourite; nil where nothing can be changed.
	Favorite func(id string, on bool)
	// EditDate lets the user correct the date; it may be nil.
	EditDate func(archive.Item)
	// Back leaves the viewer; at is the cell that was shown last.
	Back func(at catalog.Cell)
	// Bar holds further buttons for the bar at the top, made for the cell
	// that is shown; it may be nil.
	Bar func(current func() catalog.Cell) []fyne.CanvasObject
}
