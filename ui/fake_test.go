package ui

import (
	"context"
	"encoding/json"
	"errors"
	"image"
	"iter"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/ingest"
	"dotori/ui/exporting"
	"dotori/ui/importing"
	"dotori/ui/task"
)

// fake is a small library in memory: some texts, and one chat.
type fake struct {
	items   []archive.Item
	rooms   []catalog.Collection
	edits   []catalog.Edit
	done    []string // titles of actions
	undone  []string
	owners  []catalog.Owner
	people  []catalog.Person
	tags    []catalog.TagCount
	coming  []archive.Item // brought by the next import
	exports []exporting.Request
	err     error
}

func written(id string, k archive.Kind, day string) archive.Item {
	wall, err := time.Parse("2006-01-02", day)
	if err != nil {
		panic(err)
	}
	return archive.Item{ID: id, Kind: k, Service: "cyworld", Title: "글 " + id, Moment: archive.At(wall, archive.PrecisionDay, archive.OriginArchive)}
}

func memories() *fake {
	return &fake{
		items: []archive.Item{
			written("d1", archive.Diary, "2004-03-02"), written("d2", archive.Diary, "2005-10-03"),
			written("g1", archive.Guestbook, "2005-10-08"),
		},
		rooms: []catalog.Collection{{ID: 4, Service: "kakaotalk", Kind: archive.Chat, Title: "우리 가족", Count: 1, People: []string{"엄마"}}},
	}
}

func (f *fake) chosen(q catalog.Query) []archive.Item {
	var out []archive.Item
	for _, it := range f.items {
		switch {
		case q.Year != 0 && it.Moment.Year() != q.Year,
			q.Month != 0 && it.Moment.Month() != q.Month,
			q.Day != 0 && it.Moment.Wall.Day() != q.Day,
			q.Favorite && !it.Favorite,
			q.Trashed != it.Trashed,
			q.Hidden != it.Hidden && !q.Trashed && !q.WithHidden,
			q.Undated && it.Moment.Known(),
			len(q.Kinds) > 0 && !slices.Contains(q.Kinds, it.Kind):
		default:
			out = append(out, it)
		}
	}
	if q.Newest {
		slices.Reverse(out)
	}
	return out
}

func (f *fake) Months(_ context.Context, q catalog.Query) ([]catalog.MonthCount, error) {
	var out []catalog.MonthCount
	for _, it := range f.chosen(q) {
		out = append(out, catalog.MonthCount{Year: it.Moment.Year(), Month: it.Moment.Month(), Kind: it.Kind, Count: 1})
	}
	return out, f.err
}

func (f *fake) People(context.Context) ([]catalog.Person, error) { return f.people, f.err }
func (f *fake) Spots(context.Context) ([]catalog.Spot, error)    { return nil, f.err }
func (f *fake) Presence(_ context.Context, names []catalog.Alias) (all []catalog.Presence, err error) {
	for _, a := range names {
		all = append(all, catalog.Presence{Alias: a, Year: 2005, Count: 1})
	}
	return all, f.err
}

func (f *fake) TagCounts(context.Context) ([]catalog.TagCount, error) { return f.tags, f.err }

func (f *fake) Cells(_ context.Context, q catalog.Query) ([]catalog.Cell, error) {
	var out []catalog.Cell
	for _, it := range f.chosen(q) {
		out = append(out, catalog.Cell{ID: it.ID, Kind: it.Kind, Service: it.Service, Title: it.Title, Count: 1,
			Wall: it.Moment.Wall, Year: it.Moment.Year(), Month: it.Moment.Month()})
	}
	return out, f.err
}

func (f *fake) Behind(_ context.Context, _ catalog.Query, cells []catalog.Cell) (ids []string, err error) {
	for _, c := range cells {
		ids = append(ids, c.ID)
	}
	return ids, f.err
}

func (f *fake) Item(_ context.Context, id string) (archive.Item, error) {
	for _, it := range f.items {
		if it.ID == id {
			return it, nil
		}
	}
	return archive.Item{}, catalog.ErrNotFound
}

func (f *fake) Services(context.Context) ([]catalog.ServiceCount, error) {
	return []catalog.ServiceCount{{Service: "cyworld", Count: len(f.items)}}, f.err
}

func (f *fake) Collections(_ context.Context, kinds ...archive.CollectionKind) ([]catalog.Collection, error) {
	if slices.Contains(kinds, archive.Chat) {
		return f.rooms, f.err
	}
	return f.albums(), f.err
}

// albums are the user's own, each with the number of its title as its id.
func (f *fake) albums() (all []catalog.Collection) {
	for _, it := range f.items {
		for _, c := range it.Collections {
			i := slices.IndexFunc(all, func(a catalog.Collection) bool { return a.Title == c.Title })
			if i < 0 {
				i = len(all)
				all = append(all, catalog.Collection{ID: int64(len(c.Title)), Kind: c.Kind, Title: c.Title, Own: c.Own})
			}
			all[i].Count++
		}
	}
	return all
}

func (f *fake) Comments(context.Context, string) ([]archive.Item, error)   { return nil, nil }
func (f *fake) Stack(context.Context, string) ([]catalog.StackItem, error) { return nil, nil }
func (f *fake) Sources(context.Context, string) ([]catalog.Source, error)  { return nil, nil }
func (f *fake) Originals(context.Context, string) ([]catalog.Edit, error)  { return nil, nil }
func (f *fake) Holders(context.Context, string) ([]catalog.Cell, error)    { return nil, nil }
func (f *fake) Import(context.Context, string) (catalog.Import, error)     { return catalog.Import{}, nil }
func (f *fake) Imports(context.Context) ([]catalog.Import, error)          { return nil, nil }
func (f *fake) Owners(context.Context) ([]catalog.Owner, error)            { return f.owners, nil }
func (f *fake) Days(context.Context, int64, int, int) ([]catalog.DayCount, error) {
	return []catalog.DayCount{{First: 9, Count: 1}}, nil
}
func (f *fake) IDsAt(context.Context, []catalog.Key) ([]string, error) { return []string{"m1"}, nil }
func (f *fake) IDs(context.Context, int64, catalog.Key, int) ([]string, error) {
	return []string{"m1"}, nil
}

func (f *fake) KeyOf(context.Context, int64, catalog.Key, int) (catalog.Key, error) { return 9, nil }
func (f *fake) CountIn(context.Context, int64, catalog.Key, catalog.Key) (int, error) {
	return 0, nil
}
func (f *fake) ByID(context.Context, []string) (map[string]archive.Item, error) { return nil, nil }
func (f *fake) Shown(context.Context, int64) ([]catalog.Cell, error)            { return nil, nil }
func (f *fake) Voices(context.Context, int64) ([]catalog.Voice, error) {
	return []catalog.Voice{{Name: "엄마", Count: 1}}, nil
}
func (f *fake) Names(context.Context) ([]string, error) { return []string{"엄마"}, nil }
func (f *fake) Tags(context.Context) ([]string, error)  { return nil, nil }
func (f *fake) OriginalsOf(context.Context, []string) ([]catalog.Edit, error) {
	return nil, nil
}

func (f *fake) Items(_ context.Context, q catalog.Query) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		for _, it := range f.items {
			in := slices.ContainsFunc(it.Collections, func(c archive.Collection) bool { return int64(len(c.Title)) == q.Collection })
			in = in || slices.Contains(it.Tags, q.Tag)
			if (slices.Contains(q.IDs, it.ID) || in && !q.Trashed) && !yield(it, f.err) {
				return
			}
		}
	}
}

func (f *fake) Stake(context.Context, string) (catalog.Stake, error) { return catalog.Stake{}, nil }
func (f *fake) Formats() []export.Format                             { return []export.Format{{ID: "folder"}} }
func (f *fake) Free(string) int64                                    { return -1 }
func (f *fake) Drives(context.Context) ([]exporting.Drive, error)    { return nil, nil }
func (f *fake) Past(context.Context) ([]exporting.Past, error)       { return nil, nil }
func (f *fake) Trust(dest.Address, string) error                     { return nil }
func (f *fake) Rehearse(context.Context, exporting.Request) (export.Report, error) {
	return export.Report{}, nil
}

func (f *fake) Measure(_ context.Context, q catalog.Query) (exporting.Extent, error) {
	return exporting.Extent{Kinds: map[archive.Kind]int{archive.Diary: len(f.chosen(q))}, Bytes: 1000}, f.err
}

func (f *fake) Undo(context.Context, string) error { return nil }

func (f *fake) Messages(context.Context, int64, catalog.Key, int, bool) ([]catalog.Message, error) {
	return []catalog.Message{{Key: 9, Item: archive.Item{Kind: archive.Message, Author: "엄마", Text: "밥은 먹었니"}}}, nil
}

func (f *fake) SetOwner(_ context.Context, s archive.Service, name string, _ bool) error {
	f.owners = append(f.owners, catalog.Owner{Service: s, Name: name})
	return nil
}

func (f *fake) SearchCounts(_ context.Context, text string, _ catalog.Query) (map[archive.Kind]int, error) {
	if text == "밥" {
		return map[archive.Kind]int{archive.Message: 1}, nil
	}
	return nil, nil
}

func (f *fake) SearchEach(_ context.Context, text string, q catalog.Query, _ int) ([]catalog.Found, error) {
	if text == "밥" || q.Year == 2005 {
		return []catalog.Found{{Kind: archive.Message, Hits: []catalog.Hit{f.hit()}}}, nil
	}
	return nil, nil
}

func (f *fake) Search(context.Context, string, catalog.Query, int) ([]catalog.Hit, catalog.Key, error) {
	return []catalog.Hit{f.hit()}, 0, nil
}

func (f *fake) hit() catalog.Hit {
	return catalog.Hit{Key: 9, Snippet: "밥은 먹었니", Marks: [][2]int{{0, 3}}, Item: archive.Item{ID: "m1", Kind: archive.Message,
		Service: "kakaotalk", Collections: []archive.Collection{{Kind: archive.Chat, Title: "우리 가족"}}}}
}

func (f *fake) Preview(_ context.Context, paths []string) (importing.Plan, error) {
	if len(f.coming) == 0 {
		return importing.Plan{Name: paths[0]}, errors.New("nothing there")
	}
	return importing.Plan{Name: paths[0], Files: 1, Candidates: []importing.Candidate{{Service: "cyworld", Title: "Cyworld"}}}, nil
}

// importer has its own Run beside the exporter's.
type importer struct{ *fake }

func (f importer) Run(context.Context, importing.Plan, importing.Choices, func(importing.Progress)) (catalog.Import, error) {
	f.items = append(f.items, f.coming...)
	return catalog.Import{ID: "i1", Found: 1, Imported: 1, Items: len(f.coming)}, nil
}

func (f *fake) Run(_ context.Context, r exporting.Request, _ func(export.Progress)) (exporting.Outcome, error) {
	f.exports = append(f.exports, r)
	return exporting.Outcome{Report: export.Report{Written: 3, Verified: 3}}, nil
}

func (f *fake) do(_ context.Context, title string, edits []catalog.Edit) error {
	if f.err != nil {
		return f.err
	}
	f.done, f.edits = append(f.done, title), append(f.edits, edits...)
	for _, e := range edits {
		for i := range f.items {
			if it := &f.items[i]; it.ID == e.Item {
				switch e.Field {
				case "favorite":
					it.Favorite = e.Value == "true"
				case "hidden":
					it.Hidden = e.Value == "true"
				case "trashed":
					it.Trashed = e.Value == "true"
				case "albums":
					f.setAlbums(it, e.Value)
				case "tags":
					if json.Unmarshal([]byte(e.Value), &it.Tags) != nil {
						return errors.New("not tags: " + e.Value)
					}
				}
			}
		}
	}
	return nil
}

func (f *fake) setAlbums(it *archive.Item, value string) {
	var titles []string
	if err := json.Unmarshal([]byte(value), &titles); err != nil {
		panic(err)
	}
	it.Collections = nil
	for _, t := range titles {
		it.Collections = append(it.Collections, archive.Collection{Kind: archive.Album, Title: t, Own: true})
	}
}

func (f *fake) takeBack(context.Context) (string, error) {
	if len(f.done) == 0 {
		return "", ingest.ErrNothingToUndo
	}
	last := f.done[len(f.done)-1]
	f.done, f.undone = f.done[:len(f.done)-1], append(f.undone, last)
	return last, nil
}

func (f *fake) doAgain(context.Context) (string, error) {
	if len(f.undone) == 0 {
		return "", ingest.ErrNothingToUndo
	}
	last := f.undone[len(f.undone)-1]
	f.undone, f.done = f.undone[:len(f.undone)-1], append(f.done, last)
	return last, nil
}

func (f *fake) services() Services {
	return Services{
		Library: Library{Dir: "/home/하늘/내 추억"}, Counter: f, Photos: f, Viewer: f, Albums: f, Diary: f, Chats: f,
		Owners: f, Search: f, People: f, Facets: f, Importer: importer{f}, Exporter: f, Imports: f, Repair: f, Do: f.do, TakeBack: f.takeBack, DoAgain: f.doAgain,
		Pictures: func(context.Context, string, int) (image.Image, error) { return nil, errors.New("no picture") },
		File:     func(string) (string, error) { return "", catalog.ErrNotFound },
	}
}

// open opens a window on a library; all its work is done inline.
func open(t *testing.T, s Services) *Window {
	t.Helper()
	return openWith(t, test.NewTempApp(t), s)
}

func openWith(t *testing.T, app fyne.App, s Services) *Window {
	t.Helper()
	w, err := newWindow(app, s, task.Inline)
	if err != nil {
		t.Fatal(err)
	}
	w.begin()
	t.Cleanup(w.life.Close)
	w.quiet()
	return w
}

// quiet keeps timers away: under the test driver they would run on goroutines
// of their own.
func (w *Window) quiet() {
	w.top.field.OnChanged = nil
	w.say = func(string, string, func()) {}
}

func (w *Window) at() string { return w.history.Current().String() }
