package catalog

import (
	"database/sql"
	"encoding/hex"
	"strconv"

	"dotori/archive"
)

// fetchSides fills what side tables know of the rows: one query for each
// table, and none where no row has anything there.
func fetchSides(q querier, rows []*row) error {
	sides := []struct {
		flag flags
		fill func(q querier, keys string, at map[Key]*row) error
	}{
		{hasMedia, fetchMedia}, {hasCollections, fetchCollections}, {hasNamed, fetchNamed}, {hasPeople, fetchPeople}, {hasTags, fetchTags},
		{hasHTML, fetchHTML}, {hasDetails, fetchDetails}, {hasMoments, fetchMoments},
	}
	for _, s := range sides {
		at := map[Key]*row{}
		keys := []byte{'['}
		for _, r := range rows {
			if r.flags.has(s.flag) {
				at[r.key] = r
				keys = append(strconv.AppendInt(keys, int64(r.key), 10), ',')
			}
		}
		if len(at) == 0 {
			continue
		}
		keys[len(keys)-1] = ']'
		if err := s.fill(q, string(keys), at); err != nil {
			return err
		}
	}
	return nil
}

// each runs f for all rows of a query.
func each(rows *sql.Rows, err error, f func(*sql.Rows) error) error {
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

const ofKeys = " IN (SELECT value FROM json_each(?)) ORDER BY t.item, t.n"

func fetchMedia(q querier, keys string, at map[Key]*row) error {
	rows, err := q(`SELECT t.item, t.sha, t.name, t.mime, t.size, t.width, t.height, t.duration, t.role, t.missing
		FROM item_media t WHERE t.item`+ofKeys, keys)
	return each(rows, err, func(rows *sql.Rows) error {
		var k Key
		var sha []byte
		var m archive.Media
		if err := rows.Scan(&k, &sha, &m.Name, &m.MIME, &m.Size, &m.Width, &m.Height, &m.Duration, &m.Role, &m.Missing); err != nil {
			return err
		}
		m.SHA256 = hex.EncodeToString(sha)
		at[k].item.Media = append(at[k].item.Media, m)
		return nil
	})
}

func fetchCollections(q querier, keys string, at map[Key]*row) error {
	rows, err := q(`SELECT t.item, c.id, c.kind, c.title, c.service = 0 FROM item_collection t
		JOIN collection c ON c.id = t.collection WHERE t.item`+ofKeys, keys)
	return each(rows, err, func(rows *sql.Rows) error {
		var k Key
		var id int64
		var c archive.Collection
		if err := rows.Scan(&k, &id, &c.Kind, &c.Title, &c.Own); err != nil {
			return err
		}
		at[k].item.Collections = append(at[k].item.Collections, c)
		at[k].groups = append(at[k].groups, id)
		return nil
	})
}

func fetchNamed(q querier, keys string, at map[Key]*row) error {
	rows, err := q(`SELECT t.item, c.id, c.kind, c.title, c.service = 0 FROM item_named t
		JOIN collection c ON c.id = t.collection WHERE t.item`+ofKeys, keys)
	return each(rows, err, func(rows *sql.Rows) error {
		var k Key
		var id int64
		var c archive.Collection
		if err := rows.Scan(&k, &id, &c.Kind, &c.Title, &c.Own); err != nil {
			return err
		}
		at[k].titles = append(at[k].titles, c)
		at[k].named = append(at[k].named, id)
		return nil
	})
}

func fetchPeople(q querier, keys string, at map[Key]*row) error {
	rows, err := q(`SELECT t.item, n.text FROM item_person t JOIN name n ON n.id = t.name WHERE t.item`+ofKeys, keys)
	return each(rows, err, func(rows *sql.Rows) error {
		var k Key
		var name string
		if err := rows.Scan(&k, &name); err != nil {
			return err
		}
		at[k].item.People = append(at[k].item.People, name)
		return nil
	})
}

func fetchTags(q querier, keys string, at map[Key]*row) error {
	rows, err := q("SELECT t.item, t.tag FROM item_tag t WHERE t.item"+ofKeys, keys)
	return each(rows, err, func(rows *sql.Rows) error {
		var k Key
		var tag string
		if err := rows.Scan(&k, &tag); err != nil {
			return err
		}
		at[k].item.Tags = append(at[k].item.Tags, tag)
		return nil
	})
}
