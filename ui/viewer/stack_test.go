package viewer

import (
	"context"
	"image"
	"slices"
	"testing"

	"dotori/archive"
	"dotori/archive/catalog"
)

// stacked shows "a" with a smaller copy from a messenger under it.
func stacked(t *testing.T) (*Page, *drawer, *heard) {
	t.Helper()
	p, d, h := newTestViewer(t)
	p.config.Pictures = func(_ context.Context, sha string, edge int) (image.Image, error) { // the panel asks on its own goroutines
		if sha == "sha-small" {
			edge = 96
		}
		return image.NewRGBA(image.Rect(0, 0, edge, edge*3/4)), nil
	}
	top, err := d.Item(t.Context(), "a")
	if err != nil {
		t.Fatal(err)
	}
	small := archive.Item{ID: "small", Kind: archive.Photo, Service: "kakaotalk",
		Media: []archive.Media{{SHA256: "sha-small", Name: "KakaoTalk_1.jpg", MIME: "image/jpeg", Width: 96, Height: 72, Size: 9_300}}}
	d.stack = []catalog.StackItem{{Item: top}, {Item: small}}
	p.openAt(reelCells(), 0)
	return p, d, h
}

func TestVersionsAreLookedAtInPlaceOfTheTop(t *testing.T) {
	p, _, _ := stacked(t)
	if len(p.details.stack) != 2 || p.stack(p.details) == nil {
		t.Fatalf("stack %+v", p.details.stack)
	}
	p.showVersion("sha-small")
	if p.sha() != "sha-small" || p.stage.base.Rect.Dx() != 96 || p.Place().SHA256 != "sha-a" {
		t.Errorf("shows %s with %v at %+v", p.sha(), p.stage.base.Rect, p.Place())
	}
	p.step(1)
	if p.step(-1); p.sha() != "sha-a" || p.stage.base.Rect.Dx() != 1440 {
		t.Errorf("back at the top it shows %s", p.sha())
	}
}

func TestAVersionThatHasLeftIsShownNoMore(t *testing.T) {
	p, d, _ := stacked(t)
	p.showVersion("sha-small")
	d.stack = d.stack[:1]
	if p.Reload(); p.sha() != "sha-a" {
		t.Errorf("it shows %s", p.sha())
	}
}

func TestTheViewerFollowsWhatIsLaidOnTop(t *testing.T) {
	p, d, h := stacked(t)
	slices.Reverse(d.stack)
	p.Reload()
	if p.Current().ID != "small" || p.sha() != "sha-small" || !slices.Contains(h.moves, "a small") {
		t.Errorf("at %+v, told of %q", p.Current(), h.moves)
	}
	slices.Reverse(d.stack)
	d.stack[1].Stays = true // only its picture lies there: it is looked at by itself
	if p.Reload(); p.Current().ID != "small" {
		t.Errorf("at %+v", p.Current())
	}
}

func TestAStackIsLiftedAndTakenApart(t *testing.T) {
	p, _, _ := stacked(t)
	all := p.details.stack
	if got := lifted(all, 1); len(got) != 2 || got[0].ID != "small" || got[1].ID != "a" {
		t.Errorf("lifted %+v", got)
	}
	if got := below(all); !slices.Equal(got, []string{"small"}) {
		t.Errorf("below %q", got)
	}
}

// families has imports that are called as their ids.
type families struct{ *drawer }

func (families) Import(_ context.Context, id string) (catalog.Import, error) {
	return catalog.Import{ID: id, Paths: []string{id}}, nil
}

func TestVersionsTellTheirOwnArchives(t *testing.T) {
	_, d, _ := stacked(t)
	d.stack[0].Sources = []catalog.Source{{Import: "아빠"}, {Import: "엄마"}, {Import: "아빠", Path: "copy.jpg"}}
	d.stack[1].Sources = []catalog.Source{{Import: "엄마"}}
	all, err := loadStack(t.Context(), families{d}, "a")
	if err != nil || !slices.Equal(all[0].archives, []string{"아빠", "엄마"}) || !slices.Equal(all[1].archives, []string{"엄마"}) {
		t.Errorf("archives %+v, %v", all, err)
	}
}
