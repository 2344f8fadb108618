package thumbnail

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"image"

	"github.com/gen2brain/jpegn"
	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"dotori/archive/similar"
)

// Key is a SHA-256.
type Key = [sha256.Size]byte

// Print is the fingerprint of a picture, by the bytes that it was taken of.
type Print struct {
	Key
	similar.Print
}

// Prints calls each with all fingerprints that are kept, in no order.
func (s *Store) Prints(ctx context.Context, each func(Print)) error {
	err := s.use(func(db *sql.DB) error { return loadPrints(ctx, db, each) })
	if err == nil && s.ready != nil {
		if err = loadPrints(ctx, s.ready, each); lacksPrints(err) {
			err = nil
		}
	}
	if err != nil && !isDamaged(err) {
		return fmt.Errorf("read the fingerprints of pictures: %w", err)
	}
	return nil
}

// lacksPrints reports that the file of a store that may not write was made
// before there were prints.
func lacksPrints(err error) bool {
	var failure *sqlite.Error
	return errors.As(err, &failure) && failure.Code()&0xFF == lib.SQLITE_ERROR
}

func loadPrints(ctx context.Context, db *sql.DB, each func(Print)) error {
	rows, err := db.QueryContext(ctx, "SELECT sha256, print FROM print")
	if err != nil {
		return err
	}
	defer rows.Close()
	var key, b sql.RawBytes
	for rows.Next() {
		if err := rows.Scan(&key, &b); err != nil {
			return err
		}
		p, err := similar.ParsePrint(b)
		if err == nil && len(key) == sha256.Size { // else it was taken otherwise, and is taken anew
			each(Print{Key(key), p})
		}
	}
	return rows.Err()
}

// PutPrints keeps fingerprints, all in one transaction.
func (s *Store) PutPrints(ctx context.Context, prints ...Print) error {
	err := s.use(func(db *sql.DB) error {
		tx, err := db.BeginTx(ctx, nil)
		if err != nil {
			return err
		}
		defer tx.Rollback()
		if err := putPrints(ctx, tx, prints); err != nil {
			return err
		}
		return tx.Commit()
	})
	if err != nil {
		return fmt.Errorf("keep %d fingerprints of pictures: %w", len(prints), err)
	}
	return nil
}

func putPrints(ctx context.Context, tx *sql.Tx, prints []Print) error {
	for _, p := range prints {
		_, err := tx.ExecContext(ctx, "INSERT OR REPLACE INTO print (sha256, print) VALUES (?, ?)", p.Key[:], p.Bytes())
		if err != nil {
			return err
		}
	}
	return nil
}

// printsOf gathers the fingerprints of grid pictures that were just made.
func printsOf(entries []Entry) (prints []Print, err error) {
	for _, e := range entries {
		if e.Class != Grid || e.Print == nil {
			continue
		}
		key, err := ParseKey(e.SHA256)
		if err != nil {
			return nil, err
		}
		prints = append(prints, Print{key, *e.Print})
	}
	return prints, nil
}

// ParseKey reads a SHA-256 of 64 hex digits.
func ParseKey(sha string) (key Key, err error) {
	if hex.DecodedLen(len(sha)) != len(key) {
		return key, fmt.Errorf("no SHA-256: %q", sha)
	}
	_, err = hex.Decode(key[:], []byte(sha))
	return key, err
}

// Small decodes the thumbnail, with half or a quarter of its pixels along each
// edge where as many as edge are left. Without a picture the error is its Reason.
func (p Picture) Small(edge int) (image.Image, error) {
	if p.JPEG == nil {
		return nil, p.Reason
	}
	smaller := 1
	for smaller < 8 && max(p.Width, p.Height)/(2*smaller) >= edge {
		smaller *= 2
	}
	img, err := jpegn.Decode(bytes.NewReader(p.JPEG), &jpegn.Options{ScaleDenom: smaller})
	if err != nil {
		return nil, fmt.Errorf("decode thumbnail: %w", err)
	}
	return img, nil
}
