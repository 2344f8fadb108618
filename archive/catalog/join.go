package catalog

import (
	"slices"

	"dotori/archive"
)

// join adds to a known row what another reading of its item brings.
func (b *Batch) join(r *row, it archive.Item, from provenance, err error) (Outcome, error) {
	if err != nil {
		return Known, err
	}
	base, err := b.base(r)
	if err != nil {
		return Known, err
	}
	elsewhere, err := b.unshift(&base)
	if err != nil {
		return Known, err
	}
	linked, err := b.link(r, from)
	if err != nil {
		return Known, err
	}
	before := base.Moment
	if merge(&base, it) {
		if !base.Moment.Wall.Equal(before.Wall) {
			elsewhere = from.imp != r.from.imp
		}
		return Linked, b.retell(r, base, before, elsewhere)
	}
	if linked {
		return Linked, nil
	}
	return Known, nil
}

// retell replaces what the archives say of a row, whose moment was another.
// elsewhere says that another import than its first told the one of now.
func (b *Batch) retell(r *row, base archive.Item, before archive.Moment, elsewhere bool) error {
	cs, err := b.changes(r.id)
	if err != nil {
		return err
	}
	told := base.Moment
	if err := b.shift(r.id, &base, elsewhere); err != nil {
		return err
	}
	away := r.key >= ordinary(r.key.base()) || baseOf(base.Moment) != baseOf(told)
	if away && baseOf(before) != baseOf(told) {
		if err := b.reserve(r.id, told); err != nil {
			return err
		}
	}
	done, err := b.regroup([]string{r.item.ID}, map[string]archive.Item{r.item.ID: base})
	if done || err != nil {
		return err
	}
	_, guest, err := b.seat(r.id, base.Moment)
	if err != nil {
		return err
	}
	return b.rewrite(state{old: r, base: base, changes: cs, guest: guest})
}

// link records a further provenance of a row.
func (b *Batch) link(r *row, from provenance) (bool, error) {
	if r.from == from {
		return false, nil
	}
	n, err := b.exec("INSERT OR IGNORE INTO source VALUES (?, ?, ?, ?)", int64(r.key), from.imp, from.path, from.line)
	if n == 0 || err != nil || r.flags.has(hasSources) {
		return n > 0, err
	}
	r.flags |= hasSources
	_, err = b.exec("UPDATE item SET flags = ? WHERE key = ?", int64(r.flags), int64(r.key))
	return true, err
}

// merge fills what an item lacks from another reading of it and reports
// whether anything was new.
func merge(it *archive.Item, other archive.Item) bool {
	changed := mergeMoments(it, other)
	for _, s := range []struct{ mine, its *string }{
		{&it.Title, &other.Title}, {&it.Text, &other.Text}, {&it.Author, &other.Author},
		{&it.Account, &other.Account}, {&it.NativeID, &other.NativeID}, {&it.Parent, &other.Parent},
	} {
		if *s.mine == "" && *s.its != "" {
			*s.mine, changed = *s.its, true
		}
	}
	if it.HTML == "" && other.HTML != "" && it.Text == other.Text && len(it.Media) == len(other.Media) {
		it.HTML, changed = other.HTML, true
	}
	if it.Latitude == nil && other.Latitude != nil {
		it.Latitude, it.Longitude, changed = other.Latitude, other.Longitude, true
	}
	for _, f := range []struct {
		mine *bool
		its  bool
	}{{&it.Favorite, other.Favorite}, {&it.Own, other.Own}, {&it.System, other.System}, {&it.Hidden, other.Hidden}} {
		if f.its && !*f.mine {
			*f.mine, changed = true, true
		}
	}
	if it.Trashed && !other.Trashed { // thrown away in one archive, kept in another
		it.Trashed, changed = false, true
	}
	changed = union(&it.Collections, other.Collections) || changed
	changed = union(&it.People, other.People) || changed
	changed = union(&it.Tags, other.Tags) || changed
	changed = mergeDetails(&it.Details, other.Details) || changed
	return mergeMedia(&it.Media, other.Media) || changed
}

// mergeDetails adds the facts of names that the item does not have.
func mergeDetails(mine *[]archive.Detail, its []archive.Detail) bool {
	before := slices.Clip(*mine)
	for _, d := range its {
		if !slices.ContainsFunc(before, func(o archive.Detail) bool { return o.Name == d.Name }) {
			*mine = append(slices.Clip(*mine), d)
		}
	}
	return len(*mine) > len(before)
}

func union[T comparable](mine *[]T, its []T) bool {
	before := len(*mine)
	for _, v := range its {
		if !slices.Contains(*mine, v) {
			*mine = append(slices.Clip(*mine), v)
		}
	}
	return len(*mine) > before
}

// mergeMedia puts media in the place of those that were missing, and adds new ones.
func mergeMedia(mine *[]archive.Media, its []archive.Media) bool {
	changed := false
	for n, m := range its {
		same := func(o archive.Media) bool { return o.SHA256 == m.SHA256 && o.Missing == m.Missing }
		if m.Missing && n < len(*mine) || !m.Missing && slices.ContainsFunc(*mine, same) {
			continue
		}
		if i := gap(*mine, m, n); i >= 0 && !m.Missing {
			*mine = slices.Clone(*mine)
			(*mine)[i] = m
		} else {
			*mine = append(slices.Clip(*mine), m)
		}
		changed = true
	}
	return changed
}

// gap returns which missing media m is: the one of its name, or at its place.
func gap(mine []archive.Media, m archive.Media, n int) int {
	i := slices.IndexFunc(mine, func(o archive.Media) bool { return o.Missing && o.Name != "" && o.Name == m.Name })
	if i < 0 && n < len(mine) && mine[n].Missing {
		return n
	}
	return i
}
