package viewer

import (
	"slices"
	"sort"

	"dotori/archive"
	"dotori/archive/catalog"
)

// reel is what the viewer goes through: frames, each a picture of a cell. The
// cells are those of the page that one comes from, shared and not copied: a
// hundred thousand of them are 40 MB. What an item with many pictures holds is
// known only once one is there; its frame unfolds then.
type reel struct {
	cells  []catalog.Cell
	frames []frame
	count  int // of the cells that have frames
	at     int
	parts  map[int32][]archive.Media // of the cells that have unfolded
	behind bool                      // the last step went back: the last picture of an item comes first
}

// frame is a picture of a cell: the only one, or a part.
type frame struct{ cell, part int32 }

// newReel keeps the cells that can be looked at or listened to, and begins at
// cell i, whatever that is. Where the picture of a text stands as itself too,
// the text is left out.
func newReel(cells []catalog.Cell, i int) reel {
	r := reel{cells: cells, frames: make([]frame, 0, len(cells)), parts: map[int32][]archive.Media{}}
	doubled := alsoAlone(cells)
	for k, c := range cells {
		if k == i {
			r.at = len(r.frames)
		}
		if k == i || own(c) || c.SHA256 != "" && !doubled[c.SHA256] {
			r.frames = append(r.frames, frame{cell: int32(k)})
		}
	}
	r.count = len(r.frames)
	return r
}

// own reports whether a cell is one to go through for itself; documents are not.
func own(c catalog.Cell) bool { return c.Kind.IsMedia() && c.Kind != archive.File }

// alsoAlone returns the pictures of texts that are there as photos as well.
func alsoAlone(cells []catalog.Cell) map[string]bool {
	doubled := map[string]bool{}
	for _, c := range cells {
		if !c.Kind.IsMedia() && c.SHA256 != "" {
			doubled[c.SHA256] = false
		}
	}
	for _, c := range cells {
		if _, ok := doubled[c.SHA256]; ok && c.Kind.IsMedia() {
			doubled[c.SHA256] = true
		}
	}
	return doubled
}

func (r *reel) cell() *catalog.Cell { return &r.cells[r.frames[r.at].cell] }

// sha returns the picture of frame i; "" where there is none.
func (r *reel) sha(i int) string {
	f := r.frames[i]
	if parts := r.parts[f.cell]; parts != nil {
		return parts[f.part].SHA256
	}
	return r.cells[f.cell].SHA256
}

// part tells which picture of how many of its item is shown; 0 of 0 where there is one.
func (r *reel) part() (n, of int) {
	f := r.frames[r.at]
	parts := r.parts[f.cell]
	if len(parts) < 2 {
		return 0, 0
	}
	return int(f.part) + 1, len(parts)
}

// place returns how many cells come before the one that is shown.
func (r *reel) place() int {
	f := r.frames[r.at]
	n := r.at - int(f.part)
	for cell, parts := range r.parts {
		if cell < f.cell {
			n -= len(parts) - 1
		}
	}
	return n
}

// folded reports whether the item may hold other media than its cell says:
// cells know one picture or video.
func (r *reel) folded() bool {
	f := r.frames[r.at]
	kind := r.cells[f.cell].Kind
	return kind != archive.Photo && kind != archive.Video && r.parts[f.cell] == nil
}

// unfold replaces the frame by those of the media of its item that can be
// looked at, and stays at the one with the wanted bytes, or at the one that
// comes first from where one came.
func (r *reel) unfold(media []archive.Media, wanted string) {
	f, parts := r.frames[r.at], lookable(media, r.cell().Kind.IsMedia())
	if !r.folded() || len(parts) == 0 {
		return
	}
	r.parts[f.cell] = parts
	more := make([]frame, len(parts))
	for i := range parts {
		more[i] = frame{f.cell, int32(i)}
	}
	r.frames = slices.Replace(r.frames, r.at, r.at+1, more...)
	switch i := slices.IndexFunc(parts, func(m archive.Media) bool { return m.SHA256 == wanted }); {
	case wanted != "" && i >= 0:
		r.at += i
	case r.behind:
		r.at += len(parts) - 1
	}
}

// lookable returns the pictures and videos among media, and what is missing
// and may be one, or all of what is a sound or a file by itself; what is not the
// item's own, such as a cover, is left out.
func lookable(media []archive.Media, all bool) []archive.Media {
	var parts []archive.Media
	for _, m := range media {
		if m.Role == archive.RoleMain && (all || isPicture(m) || isVideo(m) || m.Missing && m.MIME == "") {
			parts = append(parts, m)
		}
	}
	return parts
}

// step moves on by n, and reports whether there was room to.
func (r *reel) step(n int) bool { return r.jump(r.at + n) }

func (r *reel) jump(to int) bool {
	if to < 0 || to >= len(r.frames) || to == r.at {
		return false
	}
	r.behind = to == r.at-1
	r.at = to
	return true
}

// first returns the frame with which a cell begins, or -1 where it has none.
func (r *reel) first(cell int32) int {
	i := sort.Search(len(r.frames), func(i int) bool { return r.frames[i].cell >= cell })
	if i == len(r.frames) || r.frames[i].cell != cell {
		return -1
	}
	return i
}

// find returns the cell of an item, or -1.
func find(cells []catalog.Cell, id string) int {
	return slices.IndexFunc(cells, func(c catalog.Cell) bool { return c.ID == id })
}

// drop takes the cell that is shown out of the reel.
func (r *reel) drop() {
	cell := r.frames[r.at].cell
	r.at = r.first(cell)
	r.frames = slices.DeleteFunc(r.frames, func(f frame) bool { return f.cell == cell })
	r.at = min(r.at, max(len(r.frames)-1, 0))
	r.count--
	delete(r.parts, cell)
}

// widen puts other cells around the one that is shown, if it is among them.
func (r *reel) widen(cells []catalog.Cell) {
	i := find(cells, r.cell().ID)
	if i < 0 {
		return
	}
	wide := newReel(cells, i)
	if parts := r.parts[r.frames[r.at].cell]; parts != nil {
		wide.unfold(parts, r.sha(r.at))
	}
	*r = wide
}
