package viewer

import (
	"context"
	"image"
	"time"

	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
)

// Source is what the viewer needs of the catalog: what one goes through, and
// what is known of an item.
type Source interface {
	// Cells returns what a query selects.
	Cells(ctx context.Context, q catalog.Query) ([]catalog.Cell, error)
	Knowledge
	// Stack returns the stack that an item is in, the one on top first, or the
	// item alone.
	Stack(ctx context.Context, id string) ([]catalog.StackItem, error)
}

// Knowledge is what is known of an item.
type Knowledge interface {
	Item(ctx context.Context, id string) (archive.Item, error)
	// Originals returns what the archives say of fields that the user changed.
	Originals(ctx context.Context, id string) ([]catalog.Edit, error)
	// Holders returns the items that have the same bytes.
	Holders(ctx context.Context, sha256 string) ([]catalog.Cell, error)
	Provenance
}

// Provenance says where an item was found.
type Provenance interface {
	Sources(ctx context.Context, id string) ([]catalog.Source, error)
	Import(ctx context.Context, id string) (catalog.Import, error)
}

// Facts is what a file says about itself. Zero fields are unknown.
type Facts struct {
	Camera      string
	Lens        string
	Exposure    float64 // seconds
	FNumber     float64
	ISO         int
	FocalLength float64 // millimetres
	Motion      bool    // a short video is inside the picture's own file
	Cut         bool    // the file ends before its picture does
}

// Still is one picture of an animation, and how long it stays.
type Still struct {
	Picture *image.RGBA
	For     time.Duration
}

// Config is what the viewer works with. Funcs that may be nil say so.
type Config struct {
	Source Source
	// Pictures gives thumbnails; edges up to that of the screen are asked for.
	Pictures kit.Pictures
	// Original decodes an original upright, with all its pixels or, of a giant,
	// as many as there is room for.
	Original func(ctx context.Context, sha256 string) (image.Image, error)
	// Facts reads what an original says about itself; it may be nil.
	Facts func(ctx context.Context, sha256 string) (Facts, error)
	// Stills returns the pictures of an animation, upright, or none of what
	// does not move; it may be nil.
	Stills  func(ctx context.Context, sha256 string) ([]Still, error)
	Runner  *task.Runner
	Do      func(func()) // fyne.Do
	Loc     *i18n.Localizer
	Session *Session

	// Service returns the translated name of a service.
	Service func(archive.Service) string
	// Reason says in the reader's language why a picture cannot be shown.
	Reason func(error) string
	Actions
}

// Actions lead out of the viewer, or change what it shows.
type Actions struct {
	// Open hands an original to the system's program for it.
	Open func(sha256, name string)
	// Motion hands the video inside a picture to the system's player.
	Motion func(sha256, name string)
	// Favorite keeps whether an item is a favourite; nil where nothing can be changed.
	Favorite func(id string, on bool)
	// EditDate lets the user correct the date; it may be nil.
	EditDate func(archive.Item)
	// TakeDate gives an item another of its moments; it may be nil.
	TakeDate func(id string, m archive.Moment)
	// Export begins an export of an item; it may be nil.
	Export func(id string)
	// More offers what else can be done with an item, at a point of the window;
	// it may be nil.
	More func(id string, at fyne.Position)
	// Unstack takes items out of the stack that they lie in, and LayOnTop lays the
	// first of a stack on top of the others; nil where nothing can be changed.
	Unstack  func(ids []string)
	LayOnTop func(stack []archive.Item)
	// Moved tells that another item is shown than before; it may be nil.
	Moved func(from, to string)
	// Visit shows an item where it belongs: in its chat, mail, diary or post.
	Visit func(catalog.Cell)
	// FullScreen makes the window fill the screen, or what it was before.
	FullScreen func(on bool)
	// Back leaves the viewer.
	Back func()
}

// Session is what the viewers of one window remember together.
type Session struct {
	// Turned holds quarters clockwise by the SHA-256 of pictures that were
	// turned for looking. Nothing is written.
	Turned map[string]int
	// NoInfo hides what is known beside the picture.
	NoInfo bool
	Slides Slides
}

// NewSession returns a session in which nothing is turned.
func NewSession(s Slides) *Session { return &Session{Turned: map[string]int{}, Slides: s} }
