package catalog

import (
	"database/sql"
	"errors"

	"dotori/archive"
)

// ownShelf stands for the service of the user's own albums.
const ownShelf = 0

// collectionName is what makes two collections the same.
type collectionName struct {
	service int64
	archive.Collection
}

// intern returns the number of a text that a table holds once; "" is 0.
func (b *Batch) intern(table string, cache map[string]int64, text string) (int64, error) {
	if text == "" {
		return 0, nil
	}
	if id, ok := cache[text]; ok {
		return id, nil
	}
	var id int64
	err := b.row("SELECT id FROM "+table+" WHERE text = ?", text).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		err = b.row("INSERT INTO "+table+" (text) VALUES (?) RETURNING id", text).Scan(&id)
	}
	if err == nil {
		cache[text] = id
	}
	return id, err
}

func (b *Batch) name(s string) (int64, error) { return b.intern("name", b.names, s) }

func (b *Batch) path(s string) (int64, error) { return b.intern("path", b.paths, s) }

func (b *Batch) service(s archive.Service) (int64, error) {
	return b.intern("service", b.services, string(s))
}

func (b *Batch) collection(service int64, c archive.Collection) (int64, error) {
	name := collectionName{service, c}
	if id, ok := b.collections[name]; ok {
		return id, nil
	}
	var id int64
	err := b.row("SELECT id FROM collection WHERE service = ? AND kind = ? AND title = ?",
		service, string(c.Kind), c.Title).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		err = b.row("INSERT INTO collection (service, kind, title) VALUES (?, ?, ?) RETURNING id",
			service, string(c.Kind), c.Title).Scan(&id)
	}
	if err == nil {
		b.collections[name] = id
	}
	return id, err
}

// importNumber returns the number of an import, making a bare one where
// PutImport has not told of it yet.
func (b *Batch) importNumber(id string) (int64, error) {
	if n, ok := b.imports[id]; ok {
		return n, nil
	}
	var n int64
	err := b.row("SELECT n FROM import WHERE id = ?", id).Scan(&n)
	if errors.Is(err, sql.ErrNoRows) {
		err = b.row("INSERT INTO import (id) VALUES (?) RETURNING n", id).Scan(&n)
	}
	if err == nil {
		b.imports[id] = n
	}
	return n, err
}

// provenance is a [Source] in numbers.
type provenance struct{ imp, path, line int64 }

func (b *Batch) provenance(src Source) (p provenance, err error) {
	p.line = int64(src.Line)
	if p.imp, err = b.importNumber(src.Import); err == nil {
		p.path, err = b.path(src.Path)
	}
	return p, err
}
