package catalog

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive"
)

// world is a catalog with everything that was done to it, so that another one
// can be made from what is left: imports in their order, then the edits.
type world struct {
	t       *testing.T
	c       *Catalog
	rand    *rand.Rand
	pool    []archive.Item
	imports []string
	records map[string][]told // by import
	journal [][]Edit
	done    [][]Edit // inverses of what can be taken back
	plain   []Edit   // of items, some of which may be done
	steady  bool     // no import is taken back
}

type told struct {
	item archive.Item
	from Source
}

func newWorld(t *testing.T, seed uint64) *world {
	w := &world{t: t, c: open(t), rand: rand.New(rand.NewPCG(seed, 11)), records: map[string][]told{}}
	for i := range 14 {
		w.pool = append(w.pool, w.item(i))
	}
	w.plain = someEdits(500, ids(w.pool))
	return w
}

func pick[T any](w *world, all ...T) T { return all[w.rand.IntN(len(all))] }

// moment is one of few, so that many items meet in a second.
func (w *world) moment() archive.Moment {
	if w.rand.IntN(4) == 0 {
		return archive.Moment{}
	}
	wall := time.Date(2015, 7, 9, 20, 34, 56, 0, time.UTC).AddDate(0, 0, w.rand.IntN(3))
	return archive.At(wall, archive.PrecisionSecond, pick(w, archive.OriginArchive, archive.OriginEXIF, archive.OriginMtime))
}

// item is what one archive tells of memory i; another may tell it otherwise.
func (w *world) item(i int) archive.Item {
	it := archive.Item{Kind: archive.Photo, Service: pick[archive.Service](w, "photos", "cyworld"), NativeID: fmt.Sprint(i), Moment: w.moment(),
		Media: []archive.Media{{SHA256: hash(byte(i)), Name: fmt.Sprintf("IMG_%d.jpg", i), MIME: "image/jpeg", Size: 9, Width: 4, Height: 3}}}
	switch {
	case i >= 12:
		it.Kind = archive.Video
	case i >= 8:
		it.Kind, it.Author, it.Service = archive.Message, pick(w, "나", "엄마"), "kakaotalk"
		it.Collections = []archive.Collection{{Kind: archive.Chat, Title: pick(w, "방", "가족")}}
		it.Text = "안녕 " + it.NativeID
		it.Media = it.Media[:w.rand.IntN(2)]
	}
	sum := sha256.Sum256([]byte(it.NativeID))
	it.ID = hex.EncodeToString(sum[:16])
	return it
}

// telling returns the item as another archive has it.
func (w *world) telling(it archive.Item) archive.Item {
	if w.rand.IntN(2) == 0 {
		it.Moment = w.moment()
	}
	if w.rand.IntN(3) == 0 {
		it.Moments = []archive.Moment{w.moment()}
	}
	if w.rand.IntN(3) == 0 {
		it.Title = pick(w, "", "바다", "산")
	}
	if w.rand.IntN(3) == 0 {
		it.People, it.Tags = []string{pick(w, "엄마", "아빠")}, []string{pick(w, "섬", "여름")}
	}
	if it.Kind != archive.Message && w.rand.IntN(2) == 0 {
		it.Collections = []archive.Collection{{Kind: archive.Album, Title: pick(w, "제주", "여름")}, {Kind: archive.Album, Title: pick(w, "봄", "여름")}}
	}
	it.Favorite = w.rand.IntN(8) == 0
	if w.rand.IntN(5) == 0 {
		latitude, longitude := 33.5, float64(w.rand.IntN(3))
		it.Latitude, it.Longitude = &latitude, &longitude
	}
	if w.rand.IntN(5) == 0 {
		it.Details = []archive.Detail{{Name: "Visibility", Value: pick(w, "private", "public")}}
	}
	return it
}

func (w *world) put(imp string, all []told, note bool) {
	b, err := w.c.Begin(w.t.Context())
	must(w.t, err)
	for _, r := range all {
		o, err := b.Put(w.t.Context(), r.item, r.from)
		must(w.t, err)
		if o != Known && note {
			w.records[imp] = append(w.records[imp], r)
		}
	}
	must(w.t, b.Commit(w.t.Context()))
}

// ingest imports some of the pool.
func (w *world) ingest() string {
	imp := fmt.Sprintf("%03d", len(w.imports))
	w.imports = append(w.imports, imp)
	var all []told
	for i := range 1 + w.rand.IntN(8) {
		all = append(all, told{w.telling(pick(w, w.pool...)), Source{imp, "chat.txt", i + 1}})
	}
	w.put(imp, all, true)
	return "import " + imp
}

// remove takes one import back, as ingest does.
func (w *world) remove() string {
	if len(w.imports) == 0 {
		return ""
	}
	imp := pick(w, w.imports...)
	removed, err := w.c.RemoveImport(w.t.Context(), imp)
	if err != nil && len(w.records[imp]) > 0 {
		w.t.Fatal(err)
	}
	delete(w.records, imp)
	for _, other := range removed.Imports {
		var all []told
		for _, r := range w.records[other] {
			if slices.Contains(removed.Shared, r.item.ID) {
				all = append(all, r)
			}
		}
		w.put(other, all, false)
	}
	return "undo " + imp
}

func (w *world) id() string { return pick(w, w.pool...).ID }

// edits are an action of the user.
func (w *world) edits() (edits []Edit) {
	for range 1 + w.rand.IntN(3) {
		switch w.rand.IntN(7) {
		case 4:
			const day = 24 * 60 * 60
			edits = append(edits, EditShift(fmt.Sprintf("%03d", w.rand.IntN(len(w.imports)+1)), pick(w, archive.Shift{},
				archive.Shift{Seconds: day}, archive.Shift{Seconds: -day}, archive.Shift{Seconds: 3600}, archive.Shift{Zone: "Asia/Tokyo", From: "UTC"})))
		case 0, 1, 2:
			edits = append(edits, EditStack(w.id(), pick(w, "", w.id(), w.id(), w.pool[0].ID, w.pool[8].ID)))
		case 3:
			names := []CollectionName{{"kakaotalk", archive.Chat, "방"}, {"kakaotalk", archive.Chat, "가족"}, {"photos", archive.Album, "여름"},
				{"cyworld", archive.Album, "여름"}, {"photos", archive.Album, "제주"}}
			imp := pick(w, "", "", fmt.Sprintf("%03d", w.rand.IntN(len(w.imports)+1)))
			edits = append(edits, EditRoomOf(imp, pick(w, names...), pick(w, append(names, CollectionName{})...)))
		default:
			edits = append(edits, pick(w, w.plain...))
		}
	}
	return slices.DeleteFunc(edits, func(e Edit) bool { return e.Check() != nil })
}

func (w *world) act(edits []Edit) (back []Edit) {
	values, err := w.c.Values(w.t.Context(), edits)
	must(w.t, err)
	for i, e := range edits {
		e.Value = values[i]
		back = append([]Edit{e}, back...)
	}
	must(w.t, w.c.ApplyAll(w.t.Context(), edits))
	w.journal = append(w.journal, edits)
	return back
}

// step does something, and says what.
func (w *world) step() string {
	switch w.rand.IntN(8) {
	case 0, 1:
		return w.ingest()
	case 2:
		if !w.steady {
			return w.remove()
		}
	case 3:
		if n := len(w.done); n > 0 {
			back := w.done[n-1]
			w.done = w.done[:n-1]
			w.act(back)
			return fmt.Sprint("take back ", back)
		}
	}
	edits := w.edits()
	if !slices.ContainsFunc(edits, func(e Edit) bool { return e.Field != stackField && e.Field != roomField && e.Field != shiftField }) {
		w.thereAndBack(edits)
	}
	w.done = append(w.done, w.act(edits))
	return fmt.Sprint("do ", edits)
}

// thereAndBack checks that what was stacked and joined leaves no trace.
func (w *world) thereAndBack(edits []Edit) {
	before := snapshot(w.t, w.c) + w.all(w.c)
	w.act(w.act(edits))
	if after := snapshot(w.t, w.c) + w.all(w.c); after != before {
		was, is := differ(before, after)
		w.t.Errorf("%v and back:\nbefore %s\nafter  %s", edits, was, is)
	}
}

// rebuilt is a catalog of what is left.
func (w *world) rebuilt() *Catalog {
	c, err := Open(w.t.Context(), filepath.Join(w.t.TempDir(), "catalog.db"), Options{})
	must(w.t, err)
	fresh := &world{t: w.t, c: c}
	for _, imp := range slices.Sorted(maps.Keys(w.records)) {
		fresh.put(imp, w.records[imp], false)
	}
	for _, edits := range w.journal {
		must(w.t, fresh.c.ApplyAll(w.t.Context(), edits))
	}
	return fresh.c
}

// all is everything that can be seen of a catalog. When imports were taken
// back, what is of one second may be in another order.
func (w *world) all(c *Catalog) (out string) {
	if w.steady {
		out = snapshot(w.t, c)
	}
	for _, q := range []Query{{WithHidden: true}, {Trashed: true}} {
		all := items(w.t, c, q)
		if !w.steady {
			slices.SortFunc(all, func(a, b archive.Item) int {
				return cmp.Or(a.Moment.Wall.Compare(b.Moment.Wall), cmp.Compare(a.ID, b.ID))
			})
		}
		out += asJSON(w.t, all)
	}
	out += strings.Join(table(w.t, c, "SELECT hex(id), flags FROM item ORDER BY id"), "\n")
	for _, it := range w.pool {
		stack, err := c.Stack(w.t.Context(), it.ID)
		sources, broken := c.Sources(w.t.Context(), it.ID)
		was := originals(w.t, c, it.ID)
		out += fmt.Sprintln("\n", it.ID, asJSON(w.t, stack), err, sources, broken, was)
	}
	return out
}

func TestWhateverHappensARebuiltCatalogIsEqual(t *testing.T) {
	seeds := 8
	if testing.Short() {
		seeds = 2
	}
	for seed := range seeds {
		w := newWorld(t, uint64(seed))
		w.steady = seed%2 == 0
		var log []string
		for n := range 40 {
			log = append(log, w.step())
			if n%5 != 4 {
				continue
			}
			fresh := w.rebuilt()
			consistent(t, w.c)
			consistent(t, fresh)
			if live, again := w.all(w.c), w.all(fresh); live != again {
				from, to := differ(live, again)
				t.Fatalf("seed %d after\n%s\nlive    %s\nrebuilt %s", seed, strings.Join(log, "\n"), from, to)
			}
			must(t, fresh.Close())
			if t.Failed() {
				t.Fatalf("seed %d after %s", seed, log)
			}
		}
	}
}

// differ cuts two texts to what is around their first difference.
func differ(a, b string) (string, string) {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	cut := func(s string) string { return s[max(n-300, 0):min(n+300, len(s))] }
	return cut(a), cut(b)
}
