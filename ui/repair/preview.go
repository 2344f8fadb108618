package repair

import (
	"errors"

	"dotori/archive"
	"dotori/archive/amend"
)

// Preview says what a change of dates does.
type Preview struct {
	First, Last Move // in order of time as it is; the same one of a single item
	Moved       int  // items that get another date
	Undated     int  // that stay because they have none
	Vague       int  // that stay because too little is known
	NoDay       int  // that stay because there is no such day
}

// Move is the date of an item as it is and as it becomes.
type Move struct{ Was, Now archive.Moment }

// Preview returns what the dates become; ok is false while they all stay, or
// nothing can be read.
func (d *Dating) Preview() (p Preview, ok bool) {
	date, err := d.redate()
	if date == nil || err != nil {
		return p, false
	}
	for _, it := range d.items {
		now, err := date(it.Moment)
		switch {
		case errors.Is(err, amend.ErrUndated):
			p.Undated++
		case errors.Is(err, amend.ErrVague):
			p.Vague++
		case err != nil:
			p.NoDay++
		case now != it.Moment:
			p.add(Move{it.Moment, now})
		}
	}
	return p, true
}

// add counts a move. What has no date yet is shown only where nothing has.
func (p *Preview) add(m Move) {
	if p.Moved++; p.Moved == 1 || m.Was.Known() && !p.First.Was.Known() {
		p.First = m
	}
	if m.Was.Known() || !p.Last.Was.Known() {
		p.Last = m
	}
}
