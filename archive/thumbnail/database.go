package thumbnail

import (
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// version is that of the table thumbnail; a file of another version is made
// anew. Tables that are added beside it leave it as it is.
const version = 2

// Large pages suit pictures of some 20 KB: fewer overflow pages each.
const schema = `
CREATE TABLE IF NOT EXISTS thumbnail (
	sha256 BLOB NOT NULL,    -- of the original, 32 bytes
	class  INTEGER NOT NULL, -- 1 grid, 2 preview
	jpeg   BLOB,             -- NULL when there is a reason
	width  INTEGER NOT NULL,
	height INTEGER NOT NULL,
	reason TEXT NOT NULL,    -- why there is no picture, an English sentence
	PRIMARY KEY (sha256, class)
) STRICT;
CREATE TABLE IF NOT EXISTS tint (
	tail  INTEGER PRIMARY KEY, -- the last 8 bytes of the SHA-256
	color INTEGER NOT NULL     -- 0xRRGGBB, the mean of the grid picture
) STRICT;
CREATE TABLE IF NOT EXISTS print (
	sha256 BLOB PRIMARY KEY, -- of the original
	print  BLOB NOT NULL     -- the fingerprint of its grid picture, as package similar writes it
) STRICT, WITHOUT ROWID;
PRAGMA user_version = 2;`

var errVersion = errors.New("the file is of another version")

// openDB opens the database at path, or one in memory when path is "".
func openDB(path string, o Options) (*sql.DB, error) {
	db, err := sql.Open("sqlite", dsn(path, o))
	if err != nil {
		return nil, err
	}
	if path == "" {
		db.SetMaxOpenConns(1) // each connection would have a memory of its own
	} else {
		db.SetMaxOpenConns(4)
	}
	if err := prepare(db); err != nil {
		db.Close()
		return nil, err
	}
	return db, nil
}

func dsn(path string, o Options) string {
	journal, file := "WAL", "file:"+escape(path)
	if o.RollbackJournal {
		journal = "TRUNCATE"
	}
	if path == "" {
		journal, file = "MEMORY", "file::memory:"
	}
	// The driver sorts _pragma but applies _journal_mode behind it, and WAL fixes the page size.
	settings := url.Values{"_pragma": {"page_size(16384)"}, "_busy_timeout": {"10000"}, "_journal_mode": {journal},
		"_synchronous": {"NORMAL"}, "_txlock": {"immediate"}}
	return file + "?" + settings.Encode()
}

// escape makes a path safe inside a URI of SQLite, on every system.
func escape(path string) string {
	path = filepath.ToSlash(path)
	if len(path) > 1 && path[1] == ':' {
		path = "/" + path // a drive letter
	}
	return strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(path)
}

func prepare(db *sql.DB) error {
	var found int
	if err := db.QueryRow("PRAGMA user_version").Scan(&found); err != nil {
		return err
	}
	if found != 0 && found != version {
		return errVersion
	}
	if _, err := db.Exec(schema); err != nil {
		return fmt.Errorf("create the table: %w", err)
	}
	_, err := db.Exec("SELECT sha256, class, jpeg, width, height, reason FROM thumbnail LIMIT 1")
	return err
}

// isDamaged reports whether the file is none of ours, or not any more.
func isDamaged(err error) bool {
	var failure *sqlite.Error
	if errors.As(err, &failure) {
		code := failure.Code() & 0xFF
		return code == lib.SQLITE_CORRUPT || code == lib.SQLITE_NOTADB
	}
	return errors.Is(err, errVersion)
}
