package viewer

import (
	"slices"
	"strconv"
	"testing"

	"dotori/archive"
	"dotori/archive/catalog"
)

func shas(r reel) (all []string) {
	for i := range r.frames {
		all = append(all, r.sha(i))
	}
	return all
}

// around is a photo, a post with several pictures, and another photo.
func around() []catalog.Cell {
	return []catalog.Cell{{ID: "a", Kind: archive.Photo, SHA256: "sha-a"}, {ID: "post", Kind: archive.Post, SHA256: "sha-p1"},
		{ID: "text", Kind: archive.Diary}, {ID: "b", Kind: archive.Photo, SHA256: "sha-b"}}
}

func TestReelLeavesOutWhatCannotBeLookedAt(t *testing.T) {
	r := newReel(append(around(), catalog.Cell{ID: "twice", Kind: archive.Diary, SHA256: "sha-b"}), 3)
	if got := shas(r); !slices.Equal(got, []string{"sha-a", "sha-p1", "sha-b"}) || r.cell().ID != "b" || r.count != 3 {
		t.Errorf("%v of %d, at %s", got, r.count, r.cell().ID)
	}
	paper := catalog.Cell{ID: "paper", Kind: archive.File}
	if r := newReel(append(around(), paper), 0); r.count != 3 {
		t.Errorf("a document is one of %d pictures", r.count)
	}
	if r := newReel([]catalog.Cell{paper}, 0); r.count != 1 {
		t.Error("a document cannot be asked for")
	}
	if r := newReel(around(), 2); r.cell().ID != "text" || r.count != 4 {
		t.Errorf("a text that was asked for: at %s of %d", r.cell().ID, r.count)
	}
}

func TestReelUnfolds(t *testing.T) {
	tests := []struct {
		name, wanted string
		behind       bool
		at           string
		n            int
	}{
		{"from before", "", false, "sha-p1", 1},
		{"from behind", "", true, "", 3},
		{"at one of them", "sha-p2", false, "sha-p2", 2},
		{"at none of them", "sha-doc", false, "sha-p1", 1},
	}
	for _, tt := range tests {
		r := newReel(around(), 0)
		if tt.behind {
			r = newReel(around(), 3)
			r.step(-1)
		} else {
			r.step(1)
		}
		r.unfold(parts(), tt.wanted)
		if n, of := r.part(); r.sha(r.at) != tt.at || n != tt.n || of != 3 || r.place() != 1 {
			t.Errorf("%s: %q, %d of %d at %d", tt.name, r.sha(r.at), n, of, r.place())
		}
		if got := shas(r); !slices.Equal(got, []string{"sha-a", "sha-p1", "sha-p2", "", "sha-b"}) {
			t.Errorf("%s: %v", tt.name, got)
		}
		r.unfold(parts(), "")
		if r.jump(len(r.frames) - 1); r.place() != 2 || r.cell().ID != "b" || r.count != 3 {
			t.Errorf("%s: the last stands at %d of %d", tt.name, r.place(), r.count)
		}
	}
}

func TestReelKnowsASoundOnlyOnceItIsThere(t *testing.T) {
	r := newReel([]catalog.Cell{{ID: "song", Kind: archive.Audio}, {ID: "gone", Kind: archive.Photo}}, 0)
	if !r.folded() {
		t.Error("nothing is to be asked about a sound")
	}
	r.unfold([]archive.Media{{SHA256: "sha-song", MIME: "audio/mpeg"}}, "")
	if n, of := r.part(); r.sha(0) != "sha-song" || n != 0 || of != 0 || r.slide(0) {
		t.Errorf("it is %q, %d of %d", r.sha(0), n, of)
	}
	if r.step(1); r.folded() || r.sha(1) != "" {
		t.Error("a missing photo may be more than that")
	}
}

func TestReelDropsAnItemWithAllItsPictures(t *testing.T) {
	r := newReel(around(), 1)
	r.unfold(parts(), "sha-p2")
	if r.drop(); !slices.Equal(shas(r), []string{"sha-a", "sha-b"}) || r.cell().ID != "b" || r.count != 2 || r.place() != 1 {
		t.Errorf("%v at %s", shas(r), r.cell().ID)
	}
	if r.drop(); r.cell().ID != "a" {
		t.Errorf("after the last at %s", r.cell().ID)
	}
	if r.drop(); len(r.frames) != 0 {
		t.Errorf("%v is left", shas(r))
	}
}

func TestReelWidens(t *testing.T) {
	r := newReel(around()[1:2], 0)
	r.unfold(parts(), "sha-p2")
	if r.widen([]catalog.Cell{{ID: "else"}}); r.count != 1 {
		t.Error("it went to cells among which it is not")
	}
	r.widen(around())
	if n, of := r.part(); r.cell().ID != "post" || n != 2 || of != 3 || r.count != 3 || len(r.frames) != 5 {
		t.Errorf("at %s, %d of %d, %d frames", r.cell().ID, n, of, len(r.frames))
	}
}

// BenchmarkReel is what opening the viewer among 100,000 pictures costs the
// UI goroutine, and mixing them for a slide show.
func BenchmarkReel(b *testing.B) {
	cells := make([]catalog.Cell, 100_000)
	for i := range cells {
		cells[i] = catalog.Cell{ID: strconv.Itoa(i), Kind: archive.Photo, SHA256: "sha-" + strconv.Itoa(i)}
		if i%100 == 0 {
			cells[i].Kind = archive.Post
		}
	}
	b.ReportAllocs()
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			newReel(cells, find(cells, "99999"))
		}
	})
	b.Run("mix", func(b *testing.B) {
		r := newReel(cells, 0)
		for b.Loop() {
			shuffled(&r, 0)
		}
	})
}
