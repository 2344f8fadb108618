package catalog

import (
	"errors"

	"dotori/archive"
)

// regroup brings rows after what has come, gone or changed of their stacks:
// told is what the archives say now of some. It returns false and does nothing
// where no item lies on or under another.
func (b *Batch) regroup(ids []string, told map[string]archive.Item) (bool, error) {
	if !b.stacks || len(ids) == 0 {
		return false, nil
	}
	k, err := kinOf(b.query, ids)
	if err != nil || len(k.over) == 0 {
		return false, err
	}
	set, err := b.around(k)
	for id, it := range told {
		set.bases[id], set.told[id] = it, true
	}
	if err == nil {
		err = b.alter(set)
	}
	return true, err
}

// states returns what becomes of the rows of a set, those left out that stay
// as they are.
func (b *Batch) states(set editSet, after map[string]changes) ([]state, error) {
	c := circle{kin: set.kin, alone: make(map[string]archive.Item, len(set.rows))}
	for _, r := range set.rows {
		id := r.item.ID
		it, err := after[id].apply(set.bases[id])
		if err != nil {
			return nil, err
		}
		c.alone[id] = it
	}
	c.stands = set.kin.stands(c.alone)
	var all []state
	for _, r := range set.rows {
		id := r.item.ID
		s := state{old: r, base: set.bases[id], changes: after[id], role: c.stands[id].role()}
		var err error
		if _, s.guest, err = b.seat(r.id, s.base.Moment); err != nil {
			return nil, err
		}
		if !set.named[id] && !set.told[id] && s.role == r.flags&standing && s.role.stack() == 0 {
			continue
		}
		if err := b.settle(&s, c, set.told[id]); err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

// role returns the flags that say of a row where it stands.
func (s stand) role() flags {
	return stackOf(len(s.below)) | stacked.when(s.under != "" && !s.echo) | echo.when(s.echo)
}

// circle is what kin are by themselves, and where each of them stands.
type circle struct {
	kin    kin
	alone  map[string]archive.Item
	stands map[string]stand
}

// settle makes a state that of an item on top of others, if it is, and keeps
// what it is by itself.
func (b *Batch) settle(s *state, c circle, told bool) error {
	was, is := s.old.flags.stack() > 0, s.role.stack() > 0
	switch {
	case was && !is:
		return b.forgetAlone(s.old.id)
	case !is:
		return nil
	case told || !was:
		if err := b.keepAlone(s.old.id, s.base); err != nil {
			return err
		}
	}
	one, err := b.whole(s.base, c, c.stands[s.old.item.ID].below)
	s.guest = s.guest || baseOf(one.item.Moment) != baseOf(s.base.Moment)
	s.base = one.item
	s.lent = ofArchives(one.item.Collections, one.groups)
	return err
}

// whole returns what an item shows on top of others.
func (b *Batch) whole(own archive.Item, c circle, below []string) (sheet, error) {
	top, err := b.sheet(own)
	var like []sheet
	var echoes []archive.Item
	for _, id := range below {
		if c.stands[id].echo {
			echoes = append(echoes, c.alone[id])
			continue
		}
		other, broken := b.sheet(c.alone[id])
		like, err = append(like, other), errors.Join(err, broken)
	}
	one := compose(top, like)
	for _, it := range echoes {
		composeEcho(&one.item, it)
	}
	return one, err
}

// sheet returns an item with the numbers of its collections.
func (b *Batch) sheet(it archive.Item) (sheet, error) {
	service, err := b.service(it.Service)
	if err != nil {
		return sheet{}, err
	}
	groups, err := b.groups(service, &it, nil)
	return sheet{it, groups}, err
}
