package catalog

import (
	"context"
	"database/sql"
	"encoding/hex"

	"dotori/archive"
)

// querier runs a query: on a reader's connection, or inside a batch.
type querier func(query string, args ...any) (*sql.Rows, error)

func (c *Catalog) querier(ctx context.Context) querier {
	return func(query string, args ...any) (*sql.Rows, error) { return c.read.QueryContext(ctx, query, args...) }
}

func (b *Batch) query(query string, args ...any) (*sql.Rows, error) {
	s, err := b.statement(query)
	if err != nil {
		return nil, err
	}
	return s.Query(args...)
}

// rowsOf begins a query of whole rows; the item is i in what follows.
const rowsOf = `SELECT i.key, i.id, i.kind, s.text, a.text, i.native, i.precision, i.origin, i.zone, i.title, i.text,
	n.text, i.parent, i.latitude, i.longitude, i.flags, i.collection, c.kind, c.title, c.service, i.import, m.id, i.path, i.line
	FROM item i LEFT JOIN service s ON s.id = i.service LEFT JOIN name a ON a.id = i.account
	LEFT JOIN name n ON n.id = i.author LEFT JOIN collection c ON c.id = i.collection
	LEFT JOIN import m ON m.n = i.import `

// fetch returns the rows of a query that is rowsOf and what narrows it.
func fetch(q querier, narrow string, args ...any) ([]*row, error) {
	rows, err := q(rowsOf+narrow, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []*row
	for rows.Next() {
		r, err := scanRow(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	rows.Close()
	return all, fetchSides(q, all)
}

func scanRow(rows *sql.Rows) (*row, error) {
	var (
		r                            = new(row)
		it                           = &r.item
		kind, precision, origin      int
		zone                         *int64
		parent                       []byte
		group                        int64
		service, account, author     sql.NullString
		groupKind, groupTitle, imprt sql.NullString
		groupService                 sql.NullInt64
	)
	err := rows.Scan(&r.key, &r.id, &kind, &service, &account, &it.NativeID, &precision, &origin, &zone, &it.Title,
		&it.Text, &author, &parent, &it.Latitude, &it.Longitude, &r.flags, &group, &groupKind, &groupTitle, &groupService,
		&r.from.imp, &imprt, &r.from.path, &r.from.line)
	if err != nil {
		return nil, err
	}
	it.ID, it.Kind, it.Service = hex.EncodeToString(r.id), decode(kindCodes[:], kind), archive.Service(service.String)
	it.Account, it.Author, it.Import = account.String, author.String, imprt.String
	it.Moment, it.Parent = r.key.moment(precision, origin, zone), hex.EncodeToString(parent)
	if group != 0 {
		r.groups = []int64{group}
		it.Collections = []archive.Collection{{Kind: archive.CollectionKind(groupKind.String), Title: groupTitle.String,
			Own: groupService.Int64 == ownShelf}}
	}
	it.Favorite, it.Hidden, it.Trashed = r.flags.has(favorite), r.flags.has(veiled), r.flags.has(trashed)
	it.System, it.Own = r.flags.has(system), r.flags.has(own)
	return r, nil
}

// find returns the row of an item, or nil.
func (b *Batch) find(id []byte) (*row, error) { return findRow(b.query, id) }

func findRow(q querier, id []byte) (*row, error) {
	rows, err := fetch(q, "WHERE i.id = ?", id)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return rows[0], nil
}
