package ui

import (
	"context"
	"image"
	"image/color"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/albums"
	"dotori/ui/chats"
	"dotori/ui/diary"
	"dotori/ui/exporting"
	"dotori/ui/importing"
	"dotori/ui/kit"
	"dotori/ui/mail"
	"dotori/ui/merging"
	"dotori/ui/photos"
	"dotori/ui/repair"
	"dotori/ui/reviewing"
	"dotori/ui/search"
	"dotori/ui/settings"
	"dotori/ui/viewer"
)

// Services is what the window works on: one open library, seen through the
// interfaces that its pages declare. Except where an interface says otherwise
// they are called off the UI goroutine, several at a time.
type Services struct {
	Library Library

	Counter  Counter
	Photos   photos.Source
	Viewer   viewer.Source
	Albums   albums.Source
	Diary    diary.Source
	Chats    chats.Source
	Owners   chats.Owners
	Mail     mail.Source
	Search   search.Source
	People   Register
	Facets   search.Library
	Importer importing.Importer
	Merger   merging.Merger // nil where nothing can be changed
	Exporter exporting.Exporter
	Imports  settings.Imports
	Clocks   Clocks // nil where nothing can be changed
	Repair   repair.Source
	Finder   reviewing.Finder // nil where nothing can be looked for
	Review   reviewing.Source
	Kin      reviewing.Library

	// Pictures gives thumbnails by the SHA-256 of an original.
	Pictures kit.Pictures
	// Tint returns the mean colour of such a thumbnail without waiting, or nil; it
	// may be nil itself. It is called on the UI goroutine.
	Tint func(sha256 string) color.Color
	// Original decodes an original whole and upright.
	Original func(ctx context.Context, sha256 string) (image.Image, error)
	// Facts reads what an original says about itself; it may be nil.
	Facts func(ctx context.Context, sha256 string) (viewer.Facts, error)
	// Stills returns the pictures of an animation, or none of what does not
	// move; it may be nil.
	Stills func(ctx context.Context, sha256 string) ([]viewer.Still, error)
	// Motion writes the video that is inside a picture's file to a file of its
	// own, which goes with the program, and returns its path; it may be nil.
	Motion func(ctx context.Context, sha256 string) (string, error)
	// File returns the path of an original for the system's own programs.
	File func(sha256 string) (string, error)
	// Title returns the English name of a service, the key of its translation;
	// it may be nil.
	Title func(archive.Service) string
	// Lacks returns what archives of a service never hold, as its reader says it
	// in English, keys of their translations; it may be nil.
	Lacks func(archive.Service) []string
	// Options lists what the reader of a service can be told; it may be nil.
	Options func(archive.Service) []archive.Option
	// Do makes changes by the user as one action. TakeBack takes the newest one
	// back and DoAgain does that again, today or after a restart; they return its
	// title, or [ingest.ErrNothingToUndo]. All are nil where the library is read
	// only. They are called one at a time; what is cancelled never happened.
	Do                func(ctx context.Context, title string, edits []catalog.Edit) error
	TakeBack, DoAgain func(context.Context) (title string, err error)
	// Tell is called once, before these: progress hears, on their goroutine, how
	// many changes of an action are made. It may be nil.
	Tell func(progress func(done, total int))
	// Changed is called on the UI goroutine after imports came or went, so that
	// thumbnails can be made; it may be nil.
	Changed func()

	// Sample opens the sample library, which is apart from the user's own. It
	// is nil in the sample library itself.
	Sample func(context.Context) (Services, error)
	// Open opens the library in another folder, or a new one in a folder that is
	// empty. It is nil where only this library can be open.
	Open func(ctx context.Context, dir string) (Services, error)
	// Close gives the library back; calls after the first do nothing. It may be
	// nil.
	Close func()
}

// Library describes the open library.
type Library struct {
	Dir       string // absolute
	ReadOnly  bool
	Locked    bool // ReadOnly because another process is writing to it
	Sample    bool
	Mended    bool // its catalog was damaged, and has been made again
	Elsewhere bool // not in the folder where Dotori looks by itself
}
