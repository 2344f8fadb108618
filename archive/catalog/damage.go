package catalog

import (
	"errors"
	"io/fs"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// What [Cause] tells.
var (
	// ErrDamaged says that the database itself is broken. It can be made again
	// from the library.
	ErrDamaged = errors.New("the catalog is damaged")
	// ErrFull says that there is no room on its disk.
	ErrFull = errors.New("there is no room for the catalog")
	// ErrGone says that its disk does not answer any more.
	ErrGone = errors.New("the catalog cannot be reached")
)

// Cause returns what is behind an error of the database: [ErrDamaged],
// [ErrFull], [ErrGone] or [fs.ErrPermission]; nil where it is nothing of that.
func Cause(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return nil
	}
	const primary = 0xff // the rest tells more of the same
	switch e.Code() & primary {
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return ErrDamaged
	case sqlite3.SQLITE_FULL:
		return ErrFull
	case sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN:
		return ErrGone
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return fs.ErrPermission
	}
	return nil
}

// Damaged reports whether an error says that the database has to be made again.
func Damaged(err error) bool { return errors.Is(Cause(err), ErrDamaged) }
