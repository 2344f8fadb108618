package thumbnail

import (
	"context"
	"database/sql"
	"fmt"
	"image"
	"image/color"
	"strconv"
	"sync"
)

// tints are the mean colours of the pictures, all in memory: where pictures
// race by they are asked for by the thousand, faster than any could be decoded.
// A picture is known here by the end of its SHA-256; should two share it, one
// waits for its picture in a wrong colour.
type tints struct {
	mu sync.RWMutex
	of map[uint64]uint32 // 0xRRGGBB
}

// tail returns the end of a SHA-256 as a number.
func tail(sha256 string) (uint64, bool) {
	const digits = 16
	if len(sha256) < digits {
		return 0, false
	}
	n, err := strconv.ParseUint(sha256[len(sha256)-digits:], 16, 64)
	return n, err == nil
}

// Tint returns the mean colour of the picture of an original, once
// [Store.LoadTints] has been called or the picture been made.
func (s *Store) Tint(sha256 string) (color.RGBA, bool) {
	key, ok := tail(sha256)
	if !ok {
		return color.RGBA{}, false
	}
	s.tints.mu.RLock()
	defer s.tints.mu.RUnlock()
	c, ok := s.tints.of[key]
	return color.RGBA{uint8(c >> 16), uint8(c >> 8), uint8(c), 255}, ok
}

// LoadTints reads the mean colours of all pictures that are kept: 30 bytes of
// memory for each.
func (s *Store) LoadTints(ctx context.Context) error {
	of := map[uint64]uint32{}
	err := s.use(func(db *sql.DB) error { return loadTints(ctx, db, of) })
	if err == nil && s.ready != nil {
		err = loadTints(ctx, s.ready, of)
	}
	if err != nil {
		return fmt.Errorf("load the colours of thumbnails: %w", err)
	}
	s.tints.add(of)
	return nil
}

func loadTints(ctx context.Context, db *sql.DB, of map[uint64]uint32) error {
	rows, err := db.QueryContext(ctx, "SELECT tail, color FROM tint")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var key int64
		var c uint32
		if err := rows.Scan(&key, &c); err != nil {
			return err
		}
		of[uint64(key)] = c
	}
	return rows.Err()
}

// add takes more colours in.
func (t *tints) add(more map[uint64]uint32) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.of) == 0 {
		t.of = more
		return
	}
	for key, c := range more {
		t.of[key] = c
	}
}

// tintsOf gathers the colours of grid pictures.
func tintsOf(entries []Entry) map[uint64]uint32 {
	of := map[uint64]uint32{}
	for _, e := range entries {
		key, ok := tail(e.SHA256)
		if ok && e.Class == Grid && e.Tint.A > 0 {
			of[key] = uint32(e.Tint.R)<<16 | uint32(e.Tint.G)<<8 | uint32(e.Tint.B)
		}
	}
	return of
}

// putTints keeps colours in the transaction of their pictures.
func putTints(ctx context.Context, tx *sql.Tx, of map[uint64]uint32) error {
	for key, c := range of {
		if _, err := tx.ExecContext(ctx, "INSERT OR REPLACE INTO tint (tail, color) VALUES (?, ?)", int64(key), c); err != nil {
			return err
		}
	}
	return nil
}

// tintOf returns the mean colour of a picture, looking at a few hundred pixels.
func tintOf(img *image.RGBA) color.RGBA {
	const looks = 24 // along each edge
	var sum [3]int
	n, b := 0, img.Rect
	for row := range looks {
		for column := range looks {
			at := img.PixOffset(b.Min.X+(2*column+1)*b.Dx()/(2*looks), b.Min.Y+(2*row+1)*b.Dy()/(2*looks))
			for c := range sum {
				sum[c] += int(img.Pix[at+c])
			}
			n++
		}
	}
	return color.RGBA{uint8(sum[0] / n), uint8(sum[1] / n), uint8(sum[2] / n), 255}
}
