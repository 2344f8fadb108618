package viewer

import (
	"context"
	"image"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/kit"
)

func TestWordsOfTheInfo(t *testing.T) {
	p, _, _ := newTestViewer(t)
	d, err := loadDetails(t.Context(), p.config, "a", "sha-a")
	if err != nil {
		t.Fatal(err)
	}
	m := d.main("sha-a")
	tests := []struct{ got, want string }{
		{title(d, m), "라로셸 항구의 저녁"},
		{belonging("싸이월드", d.item), "싸이월드 › 유럽 배낭여행"},
		{file(p.config.Loc, m), "DSC_0412.JPG · 2000×1500 · 2.1 MB"},
		{taken(p.config.Loc, d.facts), "Nikon D70 · 1/60초 · f/4 · ISO 400"},
		{strings.Join(who(d.item), " "), "김민지 박도윤"},
		{d.from[0].archive, "엄마 카카오톡.zip"},
		{d.from[0].files[1].Path, "copy.jpg"},
		{belonging("카카오톡", d.holders[0].item), "카카오톡 › 우리 가족"},
		{p.said(d.holders[0].item), "김민지 · 2005년 10월 8일 토요일 · 저녁 사진이에요"},
		{visit(p.config.Loc, archive.Message), "대화에서 보기"},
		{words("하나\n\n\uFFFC\n\n둘\uFFFC\n셋\n\uFFFC"), "하나\n\n둘\n셋"},
		{exposure(2), "2"}, {exposure(0.5), "0.5"}, {exposure(0.004), "1/250"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
	if len(d.from) != 2 || len(d.holders) != 1 {
		t.Errorf("%d origins, want one of each import; %d holders, want the message alone", len(d.from), len(d.holders))
	}
}

func TestInfoSaysThatAFileIsCutOff(t *testing.T) {
	p, _, _ := newTestViewer(t)
	said := func() bool {
		return slices.ContainsFunc(test.LaidOutObjects(p.bytes(p.details)), func(o fyne.CanvasObject) bool {
			text, ok := o.(*kit.Paragraph)
			return ok && text.Visible() && text.Text() == "파일이 중간에서 끊겨 있습니다. 남은 부분은 보관했습니다."
		})
	}
	if p.openAt(reelCells(), 0); said() {
		t.Error("a whole file is said to be cut off")
	}
	p.config.Facts = func(context.Context, string) (Facts, error) { return Facts{Cut: true}, nil }
	if p.openAt(reelCells(), 0); !said() {
		t.Error("nothing is said of a file that is cut off")
	}
}

func TestHoldersLeadToTheirPlace(t *testing.T) {
	tests := []struct {
		cell catalog.Cell
		item archive.Item
		want string
		kind archive.Kind
	}{
		{catalog.Cell{ID: "m", Kind: archive.Message}, archive.Item{Kind: archive.Message}, "m", archive.Message},
		{catalog.Cell{ID: "c", Kind: archive.Comment}, archive.Item{Kind: archive.Comment, Parent: "diary"}, "diary", archive.Post},
	}
	for _, tt := range tests {
		if got := (holder{tt.cell, tt.item}).place(); got.ID != tt.want || got.Kind != tt.kind {
			t.Errorf("%s leads to %s %s", tt.cell.ID, got.Kind, got.ID)
		}
	}
}

func TestArchivesValueStandsBesideTheUsers(t *testing.T) {
	p, d, _ := newTestViewer(t)
	d.moved = true
	p.openAt(reelCells(), 0)
	m, ok := original[archive.Moment](p.details, "moment")
	if !ok || m.Year() != 2004 || m.Origin != archive.OriginArchive {
		t.Errorf("got %+v, %v", m, ok)
	}
	if _, ok := original[string](p.details, "title"); ok {
		t.Error("a field that was not changed has an original")
	}
}

func TestEnterPlaysWhatMoves(t *testing.T) {
	p, _, h := newTestViewer(t)
	cell := func(id string) []catalog.Cell {
		return []catalog.Cell{{ID: id, Kind: archive.Photo, SHA256: "sha-" + id}}
	}
	for _, tt := range []struct{ id, want string }{{"a", "DSC_0412.JPG"}, {"live", "DSC_0412.MOV"}, {"film", "MOV_1.MP4"}} {
		p.openAt(cell(tt.id), 0)
		if press(p, fyne.KeyReturn); h.opened != tt.want {
			t.Errorf("%s opens %q, want %q", tt.id, h.opened, tt.want)
		}
	}
	p.config.Facts = func(context.Context, string) (Facts, error) { return Facts{Motion: true}, nil }
	p.openAt(cell("a"), 0)
	if p.stage.TypedRune('p'); h.motion != "sha-a" {
		t.Errorf("the video inside of %q was played", h.motion)
	}
}

func TestAnimationsMove(t *testing.T) {
	p, _, _ := newTestViewer(t)
	var c clock
	p.stills.after = c.after
	all := []Still{{image.NewRGBA(image.Rect(0, 0, 20, 10)), time.Second}, {image.NewRGBA(image.Rect(0, 0, 20, 10)), time.Second}}
	p.config.Stills = func(context.Context, string) ([]Still, error) { return all, nil }
	p.openAt([]catalog.Cell{{ID: "dance", Kind: archive.Photo, SHA256: "sha-dance"}, reelCells()[0]}, 0)
	for i := range 3 {
		if p.stage.base != all[i%2].Picture {
			t.Errorf("picture %d does not show", i)
		}
		c.next()
	}
	if press(p, fyne.KeyRight); p.stills.moving() || c.next != nil {
		t.Error("it moves on under the next picture")
	}
}
