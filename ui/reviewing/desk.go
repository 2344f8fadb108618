package reviewing

import (
	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/review"
)

// Desk is the case that lies open, as the user has changed it.
type Desk struct {
	Key   string
	Asked []string // the ids of its members, as they were looked up
	Sides []Side   // the one on top first; none while they are being looked up
	// Shown is the side that is compared with the top, 1 or more.
	Shown int
	// Alone says that one of the two is shown in all the room: the top, or else
	// the other.
	Alone, Front bool
}

// Side is one of the items of a case.
type Side struct {
	Item     archive.Item
	Media    archive.Media
	Archives []string // by the names of their files or folders
	Camera   string
	Why      review.Member // why it would lie under the top; empty for the best itself
	Out      bool          // the user took it out: it is another picture
}

// Layable reports whether a side may be on top: what is part of something else
// never is.
func (s Side) Layable() bool { return s.Item.Kind.IsMedia() }

// There reports whether there is something to compare.
func (d *Desk) There() bool { return len(d.Sides) > 1 }

// Other returns the side that is compared with the top.
func (d *Desk) Other() Side { return d.Sides[d.Shown] }

// Flip shows one side in all the room: the top going backward; going forward
// the other, then those after it.
func (d *Desk) Flip(by int) {
	if !d.There() {
		return
	}
	at := 0
	switch {
	case !d.Alone && by > 0:
		at = d.Shown
	case d.Alone && !d.Front:
		at = d.Shown + by
	case d.Alone && by > 0:
		at = 1
	}
	at = min(max(at, 0), len(d.Sides)-1)
	d.Alone, d.Front = true, at == 0
	if at > 0 {
		d.Shown = at
	}
}

// Blink shows the other one of the two in all the room.
func (d *Desk) Blink() { d.Alone, d.Front = true, !d.Alone || !d.Front }

// Compare shows a side beside the top.
func (d *Desk) Compare(side int) {
	if side > 0 && side < len(d.Sides) {
		d.Shown = side
	}
	d.Alone = false
}

// Lift lays a side on top of the others.
func (d *Desk) Lift(side int) {
	if side <= 0 || side >= len(d.Sides) || !d.Sides[side].Layable() {
		return
	}
	d.Sides[side].Out = false
	d.Sides[0], d.Sides[side] = d.Sides[side], d.Sides[0]
	d.Shown = side
}

// Take takes a side out, or puts it in again.
func (d *Desk) Take(side int) {
	if side > 0 && side < len(d.Sides) {
		d.Sides[side].Out = !d.Sides[side].Out
	}
}

// Left counts the sides that would be one, the top included.
func (d *Desk) Left() (n int) {
	for _, s := range d.Sides {
		if !s.Out {
			n++
		}
	}
	return n
}

// Accept returns the edits that make the stack. What was taken out is not
// proposed again.
func (d *Desk) Accept() (edits []catalog.Edit) {
	if d.Left() < 2 {
		return nil
	}
	for _, s := range d.Sides[1:] {
		edit := catalog.EditStack
		if s.Out {
			edit = catalog.EditApart
		}
		edits = append(edits, edit(s.Item.ID, d.Sides[0].Item.ID))
	}
	return edits
}

// Reasons returns why the two that are compared may be the same: those of the
// one that is not the best of all.
func (d *Desk) Reasons() review.Member {
	if !d.There() {
		return review.Member{}
	}
	if why := d.Other().Why; why.ID != "" {
		return why
	}
	return d.Sides[0].Why
}
