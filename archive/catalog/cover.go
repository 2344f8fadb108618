package catalog

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"dotori/archive"
)

// coverChoice is the value of the field "cover", whose edits name a collection
// as their Item.
type coverChoice struct {
	Service archive.Service        `json:"service"`
	Kind    archive.CollectionKind `json:"kind"`
	Title   string                 `json:"title"`
	SHA256  string                 `json:"sha256"`
}

// EditCover returns the edit that makes a picture stand for a collection; ""
// lets its newest one do so again. It counts while the picture is in the
// collection and can be seen.
func EditCover(c Collection, sha string) Edit {
	if c.Own {
		c.Service = ""
	}
	sum := sha256.Sum256([]byte("cover\x00" + string(c.Service) + "\x00" + string(c.Kind) + "\x00" + c.Title))
	e := Edit{Item: hex.EncodeToString(sum[:16]), Field: coverField}
	if sha != "" {
		value, _ := json.Marshal(coverChoice{c.Service, c.Kind, c.Title, sha}) // plain strings
		e.Value = string(value)
	}
	return e
}

const coverField = "cover"

func checkCover(e Edit) error {
	c, err := parse[coverChoice](e.Value)
	if err == nil {
		_, err = hex.DecodeString(c.SHA256)
	}
	if err != nil || c.SHA256 == "" || EditCover(Collection{Service: c.Service, Kind: c.Kind, Title: c.Title}, c.SHA256).Item != e.Item {
		return fmt.Errorf("%w: cover %s", ErrEdit, e.Value)
	}
	return nil
}

// setCover applies an edit of a cover.
func setCover(b *Batch, id []byte, value string) error {
	if value == "" {
		_, err := b.exec("DELETE FROM cover WHERE id = ?", id)
		return err
	}
	c, err := parse[coverChoice](value)
	if err != nil {
		return err
	}
	sha, err := blob(c.SHA256)
	if err != nil {
		return err
	}
	_, err = b.exec("INSERT OR REPLACE INTO cover VALUES (?, ?, ?, ?, ?)", id, string(c.Service), string(c.Kind), c.Title, sha)
	return err
}

func coverValue(q querier, id []byte) (value string, err error) {
	rows, err := q("SELECT service, kind, title, sha FROM cover WHERE id = ?", id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var c Collection
		var sha []byte
		err := rows.Scan(&c.Service, &c.Kind, &c.Title, &sha)
		value = EditCover(c, hex.EncodeToString(sha)).Value
		return err
	})
	return value, err
}

// chooseCovers gives collections the covers that the user chose.
func (c *Catalog) chooseCovers(ctx context.Context, all []extent) error {
	at := map[int64]*extent{}
	for i := range all {
		at[all[i].ID] = &all[i]
	}
	rows, err := c.read.QueryContext(ctx, `SELECT c.id, v.sha FROM cover v JOIN collection c ON c.kind = v.kind AND c.title = v.title
		LEFT JOIN service s ON s.id = c.service WHERE v.service = coalesce(s.text, '') AND EXISTS (SELECT 1
			FROM item_media m JOIN item i ON i.key = m.item WHERE m.sha = v.sha AND i.flags & ? = 0 AND (i.collection = c.id
			OR EXISTS (SELECT 1 FROM item_collection x WHERE x.item = i.key AND x.collection = c.id)))`, int(hidden))
	return each(rows, err, func(rows *sql.Rows) error {
		var id int64
		var sha []byte
		err := rows.Scan(&id, &sha)
		if e := at[id]; e != nil {
			e.Cover, e.Chosen = hex.EncodeToString(sha), true
		}
		return err
	})
}
