package main

import (
	"context"
	"errors"
	"sync"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/media"
	"dotori/archive/review"
	"dotori/ui"
	"dotori/ui/importing"
	"dotori/ui/viewer"
)

// services gives the window one open library through the interfaces that its
// pages declare. The thumbnails of the library are made from then on.
func services(s *session, about ui.Library) (ui.Services, error) {
	g, err := openGallery(s, s.library.ReadOnly())
	if err != nil {
		return ui.Services{}, err
	}
	about.Dir, about.ReadOnly, about.Mended = s.library.Dir(), s.library.ReadOnly(), s.mended
	imports, videos := &importer{ingester: s.ingester, gallery: g}, &motions{originals: s.library}
	w := ui.Services{
		Library: about, Counter: s.catalog, Photos: s.catalog, Viewer: s.catalog, Albums: s.catalog,
		Diary: s.catalog, Chats: s.catalog, Owners: people{s.catalog, s}, Mail: s.catalog, Search: s.catalog, People: s.catalog, Facets: s.catalog,
		Importer: imports, Exporter: newExporter(s, g.builder), Imports: importLog{s.catalog, imports}, Clocks: s.catalog, Repair: s.catalog, Review: s.catalog, Kin: s.catalog,
		Finder: &review.Finder{Catalog: s.catalog, Prints: g.store, Maker: g.builder, Originals: s.library},
		Title:  titles(), Lacks: lacks(), Options: options,
		Pictures: g.Picture, Tint: g.Tint, Original: g.Original, Facts: s.facts, File: s.library.OriginalPath,
		Stills: g.Stills, Motion: videos.File,
		Close: sync.OnceFunc(func() { _ = errors.Join(videos.Close(), g.Close(), s.Close()) }),
	}
	if !about.ReadOnly {
		w.Merger = merger{s, g}
		w.Do, w.TakeBack, w.DoAgain, w.Tell = s.do, s.takeBack, s.doAgain, s.ingester.Tell
	}
	g.work()
	return w, nil
}

// do makes changes by the user as one action.
func (s *session) do(ctx context.Context, title string, edits []catalog.Edit) error {
	_, err := s.ingester.Do(ctx, title, edits)
	return err
}

// takeBack takes the newest action back.
func (s *session) takeBack(ctx context.Context) (string, error) {
	a, err := s.ingester.TakeBack(ctx)
	return a.Title, err
}

// doAgain does again what was taken back last.
func (s *session) doAgain(ctx context.Context) (string, error) {
	a, err := s.ingester.DoAgain(ctx)
	return a.Title, err
}

// titles names the services: that of plain photos by what they were.
func titles() func(archive.Service) string {
	known := map[archive.Service]string{}
	for _, r := range readers().All() {
		i := r.Info()
		known[i.Service] = i.Title
	}
	known["photos"] = "Photo folders"
	return func(s archive.Service) string {
		if title, ok := known[s]; ok {
			return title
		}
		return string(s)
	}
}

// lacks tells what the archives of a service never hold.
func lacks() func(archive.Service) []string {
	known := map[archive.Service][]string{}
	for _, r := range readers().All() {
		i := r.Info()
		known[i.Service] = i.Lacks
	}
	return func(s archive.Service) []string { return known[s] }
}

// options lists what the reader of a service can be told.
func options(s archive.Service) []archive.Option {
	for _, r := range readers().All() {
		if i := r.Info(); i.Service == s {
			return i.Options
		}
	}
	return nil
}

// people reads owners from the catalog and changes them through the journal.
type people struct {
	*catalog.Catalog
	session *session
}

// SetOwner says whether a name on a service is the user, as an action.
func (p people) SetOwner(ctx context.Context, s archive.Service, name string, on bool) error {
	title := "This is me"
	if !on {
		title = "This is not me"
	}
	return p.session.do(ctx, title, []catalog.Edit{catalog.EditOwner(catalog.Alias{Service: s, Name: name}, on)})
}

// importLog lists imports from the catalog and undoes them in the library.
type importLog struct {
	*catalog.Catalog
	importer importing.Importer
}

// Undo takes an import back.
func (h importLog) Undo(ctx context.Context, id string) error { return h.importer.Undo(ctx, id) }

// facts reads what an original says about how it was taken.
func (s *session) facts(ctx context.Context, sha string) (viewer.Facts, error) {
	f, err := s.library.Original(sha)
	if err != nil {
		return viewer.Facts{}, err
	}
	defer f.Close()
	size, err := f.Seek(0, 2)
	if err != nil {
		return viewer.Facts{}, err
	}
	info, err := media.Inspect(ctx, f, size, f.Name())
	if err != nil {
		return viewer.Facts{}, err
	}
	return viewer.Facts{Camera: info.Camera, Lens: info.Lens, Exposure: info.ExposureTime,
		FNumber: info.FNumber, ISO: info.ISO, FocalLength: info.FocalLength, Motion: info.MotionOffset > 0, Cut: info.Truncated}, nil
}
