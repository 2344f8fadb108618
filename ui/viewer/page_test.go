package viewer

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/assets"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
	"dotori/ui/theme"
)

// drawer holds items and their pictures of 2000 by 1500 pixels.
type drawer struct {
	stack []catalog.StackItem
	asked []string // "sha edge", edge 0 for originals
	cells []catalog.Cell
	moved bool // the user has corrected the date
}

var errTorn = errors.New("torn")

func (d *drawer) Item(_ context.Context, id string) (archive.Item, error) {
	at := time.Date(2005, 10, 8, 18, 42, 0, 0, time.UTC)
	it := archive.Item{ID: id, Kind: archive.Photo, Service: "cyworld", Title: "라로셸 항구의 저녁", Author: "김민지", People: []string{"박도윤", "김민지"},
		Moment:      archive.At(at, archive.PrecisionSecond, archive.OriginEXIF),
		Collections: []archive.Collection{{Kind: archive.Album, Title: "유럽 배낭여행"}},
		Details:     []archive.Detail{{Name: "Views", Value: "12"}, {Name: "Message-ID", Value: "<1@x>"}},
		Media:       []archive.Media{{SHA256: "sha-" + id, Name: "DSC_0412.JPG", MIME: "image/jpeg", Width: 2000, Height: 1500, Size: 2_100_000}}}
	switch id {
	case "gone":
		it.Media = []archive.Media{{Name: "DSC_0999.JPG", Missing: true}}
	case "live":
		it.Media = append(it.Media, archive.Media{SHA256: "sha-clip", Name: "DSC_0412.MOV", MIME: "video/quicktime", Role: archive.RoleLive})
	case "film":
		it.Kind, it.Media[0].MIME, it.Media[0].Name = archive.Video, "video/mp4", "MOV_1.MP4"
	case "dance":
		it.Media[0].MIME = "image/gif"
	case "post":
		it.Kind = archive.Post
		it.Media = parts()
	case "said":
		it.Kind, it.Service, it.Title, it.Text = archive.Message, "kakaotalk", "", "저녁 사진이에요"
		it.Collections = []archive.Collection{{Kind: archive.Chat, Title: "우리 가족"}}
	case "trash":
		it.Trashed = true
	}
	return it, nil
}

// parts are the media of a post: three that can be looked at, one of them missing.
func parts() []archive.Media {
	return []archive.Media{{SHA256: "sha-p1", MIME: "image/jpeg", Name: "1.jpg"}, {SHA256: "sha-doc", MIME: "application/pdf"},
		{SHA256: "sha-p2", MIME: "image/png", Name: "2.png"}, {SHA256: "sha-cover", MIME: "image/jpeg", Role: archive.RoleCover},
		{Name: "3.jpg", Missing: true}}
}

func (d *drawer) Cells(context.Context, catalog.Query) ([]catalog.Cell, error) { return d.cells, nil }

func (d *drawer) Originals(_ context.Context, id string) ([]catalog.Edit, error) {
	if !d.moved {
		return nil, nil
	}
	return []catalog.Edit{{Item: id, Field: "moment", Value: `{"wall":"2004-01-02T00:00:00","offset":"","precision":"day","origin":"archive"}`}}, nil
}

func (d *drawer) Holders(_ context.Context, sha string) ([]catalog.Cell, error) {
	if sha != "sha-a" {
		return nil, nil
	}
	return []catalog.Cell{{ID: "a", Kind: archive.Photo}, {ID: "said", Kind: archive.Message, Collection: 7, Key: 99}}, nil
}

func (d *drawer) Stack(context.Context, string) ([]catalog.StackItem, error) { return d.stack, nil }
func (d *drawer) Sources(context.Context, string) ([]catalog.Source, error) {
	return []catalog.Source{{Import: "1", Path: "a.jpg"}, {Import: "1", Path: "copy.jpg"}, {Import: "2", Path: "b.jpg"}}, nil
}

func (d *drawer) Import(_ context.Context, id string) (catalog.Import, error) {
	return catalog.Import{ID: id, Paths: []string{`C:\받은 것\엄마 카카오톡.zip`}}, nil
}

func (d *drawer) pictures(_ context.Context, sha string, edge int) (image.Image, error) {
	d.asked = append(d.asked, fmt.Sprint(sha, " ", edge))
	if sha == "sha-torn" {
		return nil, errTorn
	}
	return image.NewRGBA(image.Rect(0, 0, edge, edge*3/4)), nil
}

func (d *drawer) original(_ context.Context, sha string) (image.Image, error) {
	d.asked = append(d.asked, sha+" 0")
	return image.NewGray(image.Rect(0, 0, 2000, 1500)), nil
}

type heard struct {
	back     bool
	opened   string
	motion   string
	visited  catalog.Cell
	full     bool
	favorite map[string]bool
	moves    []string
}

func newTestViewer(t *testing.T) (*Page, *drawer, *heard) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	loc, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	d, h := &drawer{}, &heard{favorite: map[string]bool{}}
	p := New(Config{
		Source: d, Pictures: d.pictures, Original: d.original, Runner: task.Inline(), Do: func(func()) {}, Loc: loc,
		Facts: func(context.Context, string) (Facts, error) {
			return Facts{Camera: "Nikon D70", Exposure: 1.0 / 60, FNumber: 4, ISO: 400}, nil
		},
		Service: func(archive.Service) string { return "싸이월드" },
		Reason:  func(error) string { return "중간에서 끊겨 있습니다" },
		Actions: Actions{
			Open:       func(_, name string) { h.opened = name },
			Motion:     func(sha, _ string) { h.motion = sha },
			Favorite:   func(id string, on bool) { h.favorite[id] = on },
			Moved:      func(from, to string) { h.moves = append(h.moves, from+" "+to) },
			Visit:      func(c catalog.Cell) { h.visited = c },
			FullScreen: func(on bool) { h.full = on },
			Back:       func() { h.back = true },
		},
	})
	// The small pictures of the strip come on other goroutines; here they would race.
	p.strip = kit.NewFilmstrip(kit.NewLoader(d.pictures, 0, func(func()) {}), p.jump)
	w := test.NewTempWindow(t, p.Content())
	w.Resize(fyne.NewSize(1280, 860))
	return p, d, h
}

// openAt shows one of the cells.
func (p *Page) openAt(cells []catalog.Cell, i int) { p.Open(Place{Item: cells[i].ID}, cells) }

func reelCells() []catalog.Cell {
	picture := func(id string) catalog.Cell {
		return catalog.Cell{ID: id, Kind: archive.Photo, SHA256: "sha-" + id, Year: 2005, Month: 10}
	}
	return []catalog.Cell{picture("a"), {ID: "diary", Kind: archive.Diary, SHA256: "sha-b"}, picture("b"), picture("torn"), {ID: "gone", Kind: archive.Photo, Missing: true}}
}

func press(p *Page, keys ...fyne.KeyName) {
	for _, k := range keys {
		p.stage.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func TestViewerGoesThroughPicturesOnly(t *testing.T) {
	p, _, h := newTestViewer(t)
	p.openAt(reelCells(), 2)
	var seen []string
	for _, key := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyLeft, fyne.KeyRight, fyne.KeyRight, fyne.KeyEnd, fyne.KeyRight, fyne.KeyHome} {
		press(p, key)
		seen = append(seen, p.Current().ID)
	}
	if !slices.Equal(seen, []string{"a", "a", "b", "torn", "gone", "gone", "a"}) {
		t.Errorf("saw %v", seen)
	}
	press(p, fyne.KeyBackspace)
	if !slices.Equal(h.moves, []string{"b a", "a b", "b torn", "torn gone", "gone a"}) {
		t.Errorf("told of %v", h.moves)
	}
	if !h.back || p.Place().Item != "a" || p.Place().SHA256 != "sha-a" {
		t.Errorf("back %v at %+v", h.back, p.Place())
	}
}

func TestViewerShowsSmallThenPreviewThenOriginal(t *testing.T) {
	p, d, _ := newTestViewer(t)
	p.openAt(reelCells(), 0)
	if want := []string{"sha-a 360", "sha-a 1440"}; len(d.asked) < 2 || !slices.Equal(d.asked[:2], want) {
		t.Fatalf("asked %v, want first %v", d.asked, want)
	}
	if p.stage.base.Rect.Dx() != 1440 || len(p.stage.tiles) != 0 {
		t.Errorf("shows %v and %d tiles", p.stage.base.Rect, len(p.stage.tiles))
	}
	p.stage.TypedRune('1')
	if !slices.Contains(d.asked, "sha-a 0") || len(p.stage.tiles) != 4 {
		t.Errorf("at its own pixels: asked %v, %d tiles", d.asked, len(p.stage.tiles))
	}
	before := p.stage.lens.middle
	if press(p, fyne.KeyRight); p.Current().ID != "a" || p.stage.lens.middle.x <= before.x {
		t.Errorf("an arrow leads from %v to %v of %s", before, p.stage.lens.middle, p.Current().ID)
	}
	press(p, fyne.KeyPageDown)
	if len(p.stage.tiles) != 0 || !p.stage.lens.fits() {
		t.Error("the next picture begins with the tiles or the zoom of the last")
	}
}

func TestViewerHasTheNeighboursAtHand(t *testing.T) {
	p, d, _ := newTestViewer(t)
	p.openAt(reelCells(), 0)
	before := len(d.asked)
	press(p, fyne.KeyRight)
	for _, asked := range d.asked[before:] {
		if strings.HasPrefix(asked, "sha-b") {
			t.Errorf("the neighbour was fetched only now: %s", asked)
		}
	}
}

func TestViewerTurnsThePicture(t *testing.T) {
	p, _, _ := newTestViewer(t)
	p.openAt(reelCells(), 0)
	p.stage.TypedRune('ㄱ') // the key R in Hangul
	if got := p.stage.base.Rect; got.Dx() != 1080 || got.Dy() != 1440 {
		t.Errorf("turned to %v", got)
	}
	if got := p.stage.lens.picture; got != (point{1500, 2000}) {
		t.Errorf("the lens believes %v", got)
	}
}

func TestViewerRemembersHowAPictureIsTurned(t *testing.T) {
	p, _, _ := newTestViewer(t)
	p.openAt(reelCells(), 0)
	p.stage.TypedRune('r')
	press(p, fyne.KeyRight)
	if got := p.stage.base.Rect; got.Dx() != 1440 {
		t.Errorf("the next one is turned too: %v", got)
	}
	if press(p, fyne.KeyLeft); p.stage.base.Rect.Dx() != 1080 || p.stage.lens.picture != (point{1500, 2000}) {
		t.Errorf("come back to, it is %v of %v", p.stage.base.Rect, p.stage.lens.picture)
	}
}

func TestViewerGoesThroughThePicturesOfAPost(t *testing.T) {
	p, _, _ := newTestViewer(t)
	p.openAt(around(), 0)
	var seen []string
	for _, key := range []fyne.KeyName{fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft, fyne.KeyLeft} {
		press(p, key)
		seen = append(seen, p.where()+" "+p.Place().SHA256)
	}
	want := []string{"2 / 3  ·  1 / 3 sha-p1", "2 / 3  ·  2 / 3 sha-p2", "2 / 3  ·  3 / 3 ", "3 / 3 sha-b", "2 / 3  ·  3 / 3 ", "2 / 3  ·  2 / 3 sha-p2"}
	if !slices.Equal(seen, want) {
		t.Errorf("saw %q", seen)
	}
}

func TestViewerComesBackToAPlace(t *testing.T) {
	p, d, _ := newTestViewer(t)
	d.cells = around()
	p.Open(Place{Item: "post", SHA256: "sha-p2", Query: &catalog.Query{Year: 2005}}, nil)
	if got := p.where(); got != "2 / 3  ·  2 / 3" || p.Place().SHA256 != "sha-p2" {
		t.Errorf("stands at %s with %s", got, p.Place().SHA256)
	}
	p.Open(Place{Item: "post", SHA256: "sha-p2"}, nil)
	if got := p.where(); got != "2 / 3" {
		t.Errorf("an item alone stands at %s", got)
	}
	p.Open(Place{Query: &catalog.Query{}}, []catalog.Cell{})
	if p.Place().Item != "a" {
		t.Errorf("a query alone begins with %q", p.Place().Item)
	}
}

func TestViewerGoesOnFromWhatIsThrownAway(t *testing.T) {
	p, _, h := newTestViewer(t)
	p.openAt([]catalog.Cell{{ID: "trash", Kind: archive.Photo, SHA256: "sha-t"}, reelCells()[0]}, 0)
	if p.Reload(); p.Current().ID != "a" || h.back {
		t.Errorf("stands at %s, back %v", p.Current().ID, h.back)
	}
}

func TestViewerSaysWhyThereIsNoPicture(t *testing.T) {
	p, _, _ := newTestViewer(t)
	p.openAt(reelCells(), 3)
	if len(p.message.Objects) == 0 {
		t.Error("nothing is said")
	}
	press(p, fyne.KeyHome)
	if len(p.message.Objects) != 0 {
		t.Error("the words stay over the next picture")
	}
}

func TestViewerFavoriteAndOpen(t *testing.T) {
	p, _, h := newTestViewer(t)
	p.openAt(reelCells(), 0)
	p.stage.TypedRune('f')
	if !h.favorite["a"] || !p.Current().Favorite {
		t.Errorf("kept %v", h.favorite)
	}
	p.stage.TypedRune('f')
	if h.favorite["a"] {
		t.Error("the second time it stays a favourite")
	}
	press(p, fyne.KeyReturn)
	if h.opened != "DSC_0412.JPG" {
		t.Errorf("opened %q", h.opened)
	}
}

func TestTilesCoverThePictureOnce(t *testing.T) {
	src := image.NewRGBA(image.Rect(0, 0, 2500, 1100))
	src.Set(2400, 1050, color.White)
	tiles, err := cut(t.Context(), src, 2)
	if err != nil {
		t.Fatal(err)
	}
	area := 0
	for _, tl := range tiles {
		area += tl.at.Dx() * tl.at.Dy()
		if tl.pixels.Rect.Size() != tl.at.Size() {
			t.Errorf("tile %v has %v pixels", tl.at, tl.pixels.Rect)
		}
	}
	if area != 2500*1100 {
		t.Errorf("the tiles cover %d pixels", area)
	}
	if got := tiles[0].pixels.RGBAAt(99, 49); got.R != 255 {
		t.Errorf("turned by half, the white pixel is not at 99, 49")
	}
}

func TestCutStopsWhenNobodyWaits(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := cut(ctx, image.NewGray(image.Rect(0, 0, 3000, 3000)), 0); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestTheBarLeavesOutWhatHasNoRoom(t *testing.T) {
	p, _, _ := newTestViewer(t)
	p.config.Export = func(string) {}
	p.openAt(reelCells(), 0)
	tests := []struct {
		width             float32
		count, open, full bool
	}{{1280, true, true, true}, {400, false, true, true}, {300, false, false, true}, {240, false, false, false}}
	for _, tt := range tests {
		p.bar.fit(tt.width)
		if p.bar.count.Visible() != tt.count || p.bar.open.Visible() != tt.open || p.bar.full.Visible() != tt.full {
			t.Errorf("%v wide: the number %v, another program %v, full screen %v of %v", tt.width,
				p.bar.count.Visible(), p.bar.open.Visible(), p.bar.full.Visible(), p.bar.content.MinSize().Width)
		}
	}
}

func TestTilesOfFewerPixelsCoverThePictureToo(t *testing.T) {
	p, _, _ := newTestViewer(t)
	p.config.Original = func(context.Context, string) (image.Image, error) {
		return image.NewGray(image.Rect(0, 0, 1600, 1200)), nil // of 2000 × 1500
	}
	p.openAt(reelCells(), 0)
	p.stage.TypedRune('1')
	r := test.TempWidgetRenderer(t, p.stage).(*stageRenderer)
	right := float32(0)
	for _, o := range r.objects[1:] { // but the base; tiles out of view are left out
		right = max(right, o.Position().X+o.Size().Width)
	}
	if base := r.base.Position().X + r.base.Size().Width; len(r.objects) < 3 || right != base {
		t.Errorf("%d tiles reach to %v, the picture to %v", len(r.objects)-1, right, base)
	}
}
