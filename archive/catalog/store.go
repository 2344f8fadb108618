package catalog

import (
	"dotori/archive"
)

// insert writes a row with all that belongs to it. It returns false and does
// nothing when the item is known.
func (b *Batch) insert(r *row) (bool, error) {
	args, err := b.columns(r)
	if err != nil {
		return false, err
	}
	n, err := b.exec(`INSERT INTO item VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
		ON CONFLICT (id) DO NOTHING`, args[:]...)
	if n == 0 || err != nil {
		return false, err
	}
	if err := b.insertSides(r); err != nil {
		return false, err
	}
	if _, err := b.exec("INSERT INTO fts (rowid, words) VALUES (?, ?)", int64(r.key), b.words(r)); err != nil {
		return false, err
	}
	if err := b.take(r); err != nil {
		return false, err
	}
	return true, b.count(r, 1)
}

func (b *Batch) columns(r *row) (args [24]any, err error) {
	it := &r.item
	service, err := b.service(it.Service)
	if err != nil {
		return args, err
	}
	named, err := b.groups(service, it, r.lent)
	if err != nil {
		return args, err
	}
	b.house(r, named)
	r.show()
	c := cover(it)
	account, err := b.name(it.Account)
	if err != nil {
		return args, err
	}
	author, err := b.name(it.Author)
	if err != nil {
		return args, err
	}
	parent, err := blob(it.Parent)
	if err != nil {
		return args, err
	}
	shown, err := blob(c.SHA256)
	return [24]any{int64(r.key), r.id, encode(kindCodes[:], it.Kind), service, account, it.NativeID,
		encode(precisionCodes[:], it.Moment.Precision), encode(originCodes[:], it.Moment.Origin), zone(it.Moment),
		it.Title, it.Text, author, parent, coordinate(it.Latitude), coordinate(it.Longitude), int64(r.flags),
		first(r.groups), r.from.imp, r.from.path, r.from.line, shown, c.Width, c.Height, c.Duration}, err
}

func zone(m archive.Moment) any {
	if !m.Offset.Known {
		return nil
	}
	return m.Offset.Seconds
}

func coordinate(f *float64) any {
	if f == nil {
		return nil
	}
	return *f
}

func first(ids []int64) int64 {
	if len(ids) == 0 {
		return 0
	}
	return ids[0]
}

// groups returns the numbers of an item's collections. lent are those that are
// not the user's own where not all of them are of its own service.
func (b *Batch) groups(service int64, it *archive.Item, lent []int64) ([]int64, error) {
	var ids []int64
	for _, c := range it.Collections {
		if len(lent) > 0 && !c.Own {
			ids, lent = append(ids, lent[0]), lent[1:]
			continue
		}
		of := service
		if c.Own {
			of = ownShelf
		}
		id, err := b.collection(of, c)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

func (b *Batch) insertSides(r *row) error {
	if !r.flags.has(hasMedia | hasCollections | hasPeople | hasTags | hasHTML | hasDetails | hasNamed | hasMoments) {
		return nil
	}
	for n, m := range r.item.Media {
		if err := b.insertMedia(r.key, n, m); err != nil {
			return err
		}
	}
	for n := 1; n < len(r.groups); n++ {
		if _, err := b.exec("INSERT INTO item_collection VALUES (?, ?, ?)", int64(r.key), n, r.groups[n]); err != nil {
			return err
		}
	}
	for n, id := range r.named {
		if _, err := b.exec("INSERT INTO item_named VALUES (?, ?, ?)", int64(r.key), n, id); err != nil {
			return err
		}
	}
	for n, p := range r.item.People {
		name, err := b.name(p)
		if err != nil {
			return err
		}
		if _, err := b.exec("INSERT INTO item_person VALUES (?, ?, ?)", int64(r.key), n, name); err != nil {
			return err
		}
	}
	for n, t := range r.item.Tags {
		if _, err := b.exec("INSERT INTO item_tag VALUES (?, ?, ?)", int64(r.key), n, t); err != nil {
			return err
		}
	}
	if err := b.insertMoments(r); err != nil {
		return err
	}
	return b.insertBody(r)
}

func (b *Batch) insertMedia(key Key, n int, m archive.Media) error {
	sha, err := blob(m.SHA256)
	if err != nil {
		return err
	}
	_, err = b.exec("INSERT INTO item_media VALUES (?,?,?,?,?,?,?,?,?,?,?)", int64(key), n, sha, m.Name, m.MIME,
		m.Size, m.Width, m.Height, m.Duration, string(m.Role), m.Missing)
	return err
}

// remove deletes a row and all that belongs to it except its provenance in source.
func (b *Batch) remove(r *row) error {
	if _, err := b.exec("DELETE FROM item WHERE key = ?", int64(r.key)); err != nil {
		return err
	}
	sides := []struct {
		flag  flags
		query string
	}{
		{hasMedia, "DELETE FROM item_media WHERE item = ?"},
		{hasCollections, "DELETE FROM item_collection WHERE item = ?"},
		{hasNamed, "DELETE FROM item_named WHERE item = ?"},
		{hasPeople, "DELETE FROM item_person WHERE item = ?"},
		{hasTags, "DELETE FROM item_tag WHERE item = ?"},
		{hasHTML, "DELETE FROM item_html WHERE item = ?"},
		{hasDetails, "DELETE FROM item_detail WHERE item = ?"},
		{hasMoments, "DELETE FROM item_moment WHERE item = ?"},
	}
	for _, s := range sides {
		if !r.flags.has(s.flag) {
			continue
		}
		if _, err := b.exec(s.query, int64(r.key)); err != nil {
			return err
		}
	}
	_, err := b.exec("INSERT INTO fts (fts, rowid, words) VALUES ('delete', ?, ?)", int64(r.key), b.words(r))
	if err != nil {
		return err
	}
	return b.count(r, -1)
}
