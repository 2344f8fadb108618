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
	asked []string // "sha edge", edge 0 for originals
}

var errTorn = errors.New("torn")

func (d *drawer) Item(_ context.Context, id string) (archive.Item, error) {
	at := time.Date(2005, 10, 8, 18, 42, 0, 0, time.UTC)
	return archive.Item{ID: id, Kind: archive.Photo, Service: "cyworld", Title: "라로셸 항구의 저녁", Author: "김민지", People: []string{"박도윤", "김민지"},
		Moment:      archive.At(at, archive.PrecisionSecond, archive.OriginEXIF),
		Collections: []archive.Collection{{Kind: archive.Album, Title: "유럽 배낭여행"}},
		Media:       []archive.Media{{SHA256: "sha-" + id, Name: "DSC_0412.JPG", Width: 2000, Height: 1500, Size: 2_100_000}}}, nil
}

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
	back     string
	opened   string
	favorite map[string]bool
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
		Service:  func(archive.Service) string { return "싸이월드" },
		Reason:   func(error) string { return "중간에서 끊겨 있습니다" },
		Open:     func(_, name string) { h.opened = name },
		Favorite: func(id string, on bool) { h.favorite[id] = on },
		Back:     func(c catalog.Cell) { h.back = c.ID },
	})
	// The small pictures of the strip come on other goroutines; here they would race.
	p.strip = kit.NewFilmstrip(kit.NewLoader(d.pictures, 0, func(func()) {}), p.jump)
	w := test.NewTempWindow(t, p.Content())
	w.Resize(fyne.NewSize(1280, 860))
	return p, d, h
}

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
	p.Show(reelCells(), 2)
	var seen []string
	for _, key := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyLeft, fyne.KeyRight, fyne.KeyRight, fyne.KeyEnd, fyne.KeyRight, fyne.KeyHome} {
		press(p, key)
		seen = append(seen, p.Current().ID)
	}
	if !slices.Equal(seen, []string{"a", "a", "b", "torn", "gone", "gone", "a"}) {
		t.Errorf("saw %v", seen)
	}
	press(p, fyne.KeyEscape)
	if h.back != "a" {
		t.Errorf("back from %q", h.back)
	}
}

func TestViewerShowsSmallThenPreviewThenOriginal(t *testing.T) {
	p, d, _ := newTestViewer(t)
	p.Show(reelCells(), 0)
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
	press(p, fyne.KeyRight)
	if len(p.stage.tiles) != 0 || !p.stage.lens.fits() {
		t.Error("the next picture begins with the tiles or the zoom of the last")
	}
}

func TestViewerHasTheNeighboursAtHand(t *testing.T) {
	p, d, _ := newTestViewer(t)
	p.Show(reelCells(), 0)
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
	p.Show(reelCells(), 0)
	p.stage.TypedRune('ㄱ') // the key R in Hangul
	if got := p.stage.base.Rect; got.Dx() != 1080 || got.Dy() != 1440 {
		t.Errorf("turned to %v", got)
	}
	if got := p.stage.lens.picture; got != (point{1500, 2000}) {
		t.Errorf("the lens believes %v", got)
	}
}

func TestViewerSaysWhyThereIsNoPicture(t *testing.T) {
	p, _, _ := newTestViewer(t)
	p.Show(reelCells(), 3)
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
	p.Show(reelCells(), 0)
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

func TestSlideshowGoesOnAndStops(t *testing.T) {
	p, _, _ := newTestViewer(t)
	var next func()
	p.show.after = func(_ time.Duration, f func()) func() bool {
		next = f
		return func() bool { return true }
	}
	p.Show(reelCells(), 0)
	press(p, fyne.KeySpace)
	next()
	if p.Current().ID != "b" || !p.show.running {
		t.Errorf("at %s, running %v", p.Current().ID, p.show.running)
	}
	press(p, fyne.KeyLeft)
	if p.show.running {
		t.Error("a key does not stop it")
	}
	press(p, fyne.KeyEnd, fyne.KeySpace)
	if next(); p.show.running {
		t.Error("it runs on after the last picture")
	}
}

func TestWordsOfTheInfo(t *testing.T) {
	p, _, _ := newTestViewer(t)
	d, err := loadDetails(t.Context(), p.config, reelCells()[0])
	if err != nil {
		t.Fatal(err)
	}
	m := d.main("sha-a")
	tests := []struct{ got, want string }{
		{title(d, m), "라로셸 항구의 저녁"},
		{place("싸이월드", d), "싸이월드 › 유럽 배낭여행"},
		{file(p.config.Loc, m), "DSC_0412.JPG · 2000×1500 · 2.1 MB"},
		{taken(p.config.Loc, d.facts), "Nikon D70 · 1/60초 · f/4 · ISO 400"},
		{strings.Join(who(d.item), " "), "김민지 박도윤"},
		{d.from[0].archive, "엄마 카카오톡.zip"},
		{exposure(2), "2"}, {exposure(0.5), "0.5"}, {exposure(0.004), "1/250"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
	if len(d.from) != 2 {
		t.Errorf("%d origins, want one of each import", len(d.from))
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
