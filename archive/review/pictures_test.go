package review

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"image"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/similar"
	"dotori/archive/similar/similartest"
	"dotori/archive/thumbnail"
)

// shelf is a library in a folder: items, and originals by their SHA-256.
type shelf struct {
	dir   string
	items []archive.Item
	tops  map[string]string
	apart [][2]string
}

func (s *shelf) Items(ctx context.Context, _ catalog.Query) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		for _, it := range s.items {
			if ctx.Err() != nil || !yield(it, nil) {
				return
			}
		}
	}
}

func (s *shelf) Tops(context.Context, []string) (map[string]string, error) { return s.tops, nil }
func (s *shelf) Apart(context.Context) ([][2]string, error)                { return s.apart, nil }

func (s *shelf) Original(sha string) (*os.File, error) {
	return os.Open(filepath.Join(s.dir, sha+".jpg"))
}

// add puts bytes on the shelf as an item of a kind; its id is told by its place.
func (s *shelf) add(t testing.TB, kind archive.Kind, name string, b []byte, more ...archive.Media) string {
	t.Helper()
	sum := sha256.Sum256(b)
	sha := hex.EncodeToString(sum[:])
	if err := os.WriteFile(filepath.Join(s.dir, sha+".jpg"), b, 0o600); err != nil {
		t.Fatal(err)
	}
	id := fmt.Sprintf("%032x", len(s.items)+1)
	m := archive.Media{SHA256: sha, Name: name, MIME: "image/jpeg", Size: int64(len(b))}
	if cfg, _, err := image.DecodeConfig(strings.NewReader(string(b))); err == nil {
		m.Width, m.Height = cfg.Width, cfg.Height
	}
	s.items = append(s.items, archive.Item{ID: id, Kind: kind, Media: append([]archive.Media{m}, more...)})
	return id
}

func newFinder(t testing.TB) (*Finder, *shelf) {
	t.Helper()
	s := &shelf{dir: t.TempDir()}
	store, err := thumbnail.Open(filepath.Join(t.TempDir(), "thumbnails.db"), thumbnail.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	return &Finder{Catalog: s, Prints: store, Maker: thumbnail.NewBuilder(store, s), Originals: s}, s
}

// drawn is a picture of 600 by 450 pixels, by its number.
func drawn(n uint64) *image.RGBA { return similartest.Photo(n, 600, 450) }

func (p Proposal) String() string {
	s := fmt.Sprintf("%s:", strings.TrimLeft(p.Top, "0"))
	for _, m := range p.Members {
		s += strings.TrimLeft(m.ID, "0")
	}
	return s
}

func find(t testing.TB, f *Finder, least int) (Found, string) {
	t.Helper()
	found, err := f.Pictures(t.Context(), least, nil)
	if err != nil {
		t.Fatal(err)
	}
	words := []string{}
	for _, p := range found.Proposals {
		words = append(words, p.String())
	}
	slices.Sort(words)
	return found, strings.Join(words, " ")
}

// The same pictures in messages, in other sizes and twice as they are.
func TestPicturesAreProposed(t *testing.T) {
	f, s := newFinder(t)
	whole := similartest.JPEG(drawn(1), 92)
	s.add(t, archive.Message, "a.jpg", similartest.JPEG(drawn(1), 60))                                      // 1
	s.add(t, archive.Photo, "IMG_1.JPG", whole)                                                             // 2: the best
	s.add(t, archive.Photo, "copy.jpg", whole)                                                              // 3
	s.add(t, archive.Photo, "b.jpg", similartest.JPEG(drawn(2), 92))                                        // 4: another picture
	s.add(t, archive.Message, "c.jpg", similartest.JPEG(drawn(3), 92))                                      // 5, only in messages
	s.add(t, archive.Message, "d.jpg", similartest.JPEG(drawn(3), 50))                                      // 6
	s.add(t, archive.Photo, "e.jpg", []byte("no picture"))                                                  // 7
	s.add(t, archive.Post, "f.jpg", whole, archive.Media{MIME: "x/y"})                                      // 8: two media
	s.add(t, archive.Photo, "g.jpg", similartest.JPEG(drawn(1), 75), archive.Media{Role: archive.RoleLive}) // 9
	found, got := find(t, f, similar.Sure)
	if got != "2:319" && got != "2:391" {
		t.Errorf("proposed: %s", got)
	}
	if found.Unseen != 1 || found.Pictures != 6 || found.Proposals[0].Confidence < similar.Sure {
		t.Errorf("%+v", found)
	}
	edits := found.Proposals[0].Accept()
	if len(edits) != 3 || edits[0] != catalog.EditStack(found.Proposals[0].Members[0].ID, found.Proposals[0].Top) {
		t.Errorf("accepting: %+v", edits)
	}
	for _, e := range found.Proposals[0].Refuse() {
		s.apart = append(s.apart, apartOf(t, e))
	}
	if _, got := find(t, f, Lowest); strings.Contains(got, "2") {
		t.Errorf("refused, and proposed again: %s", got)
	}
}

// apartOf reads which two an edit keeps apart.
func apartOf(t testing.TB, e catalog.Edit) [2]string {
	t.Helper()
	ids := strings.Split(strings.Trim(e.Value, `[]`), ",")
	if len(ids) != 2 {
		t.Fatal(e)
	}
	return [2]string{strings.Trim(ids[0], `"`), strings.Trim(ids[1], `"`)}
}

func TestWhatLiesUnderSomethingIsNotProposed(t *testing.T) {
	f, s := newFinder(t)
	a := s.add(t, archive.Photo, "a.jpg", similartest.JPEG(drawn(1), 92))
	b := s.add(t, archive.Message, "b.jpg", similartest.JPEG(drawn(1), 60))
	s.tops = map[string]string{b: a}
	if _, got := find(t, f, Lowest); got != "" {
		t.Errorf("proposed: %s", got)
	}
}

// Every picture is there in all clothes; nothing but its own may be proposed.
func TestClothesComeTogether(t *testing.T) {
	f, s := newFinder(t)
	const pictures = 4
	clothes := similartest.Clothes()
	owner := map[string]int{}
	for n := range pictures {
		img := drawn(uint64(10 + n))
		owner[s.add(t, archive.Photo, "", similartest.JPEG(img, 95))] = n
		for _, c := range clothes {
			owner[s.add(t, archive.Photo, c.Name, c.Wear(img))] = n
		}
	}
	found, _ := find(t, f, similar.Sure)
	joined, alone := 0, names(s.items)
	for _, p := range found.Proposals {
		for _, m := range p.Members {
			delete(alone, m.ID)
			delete(alone, p.Top)
			if joined++; owner[m.ID] != owner[p.Top] {
				t.Errorf("%s lies under %s, another picture", m.ID, p.Top)
			}
		}
	}
	if all := pictures * len(clothes); joined*100 < 95*all {
		t.Errorf("%d of %d clothes were found, not %v", joined, all, alone)
	}
}

// names returns what the pictures are called, by the ids of their items.
func names(items []archive.Item) map[string]string {
	all := map[string]string{}
	for _, it := range items {
		all[it.ID] = it.Media[0].Name
	}
	return all
}

func TestProgressAndCancel(t *testing.T) {
	f, s := newFinder(t)
	for n := range 3 {
		s.add(t, archive.Photo, "", similartest.JPEG(drawn(uint64(n)), 92))
		s.add(t, archive.Photo, "", similartest.JPEG(drawn(uint64(n)), 50))
	}
	for _, at := range []Step{Reading, Printing, Searching, Comparing} {
		ctx, cancel := context.WithCancel(t.Context())
		reached := false
		_, err := f.Pictures(ctx, Lowest, func(step Step, _, _ int) {
			if step == at {
				reached = true
				cancel()
			}
		})
		if !reached || err != nil && !errors.Is(err, context.Canceled) || err == nil && at != Comparing {
			t.Errorf("%s: reached %v, %v", at, reached, err)
		}
		cancel()
	}
}
