package crowd

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// The years of the pictures: Years of them, from FirstYear on.
const (
	FirstYear = 2005
	Years     = 20
)

// Photos writes n different photos, spread evenly over the years, into a
// folder for each.
func Photos(folder string, n int) error {
	var bases [Years][][]byte
	for year := range bases {
		var err error
		if bases[year], err = pictures(year); err != nil {
			return fmt.Errorf("draw pictures of %d: %w", FirstYear+year, err)
		}
		if err := os.MkdirAll(folderOf(folder, year), 0o755); err != nil {
			return fmt.Errorf("write photos: %w", err)
		}
	}
	for i := range n {
		year := i * Years / n
		base := bases[year][i%len(bases[year])]
		path := filepath.Join(folderOf(folder, year), fmt.Sprintf("IMG_%06d.jpg", i))
		if err := os.WriteFile(path, dated(base, i, n), 0o644); err != nil {
			return fmt.Errorf("write photos: %w", err)
		}
	}
	return nil
}

func folderOf(folder string, year int) string {
	return filepath.Join(folder, fmt.Sprint(FirstYear+year))
}

// dated is photo i of n: unlike any other, at its own time.
func dated(base []byte, i, n int) []byte {
	first := time.Date(FirstYear, 1, 1, 0, 0, 0, 0, time.UTC)
	whole := time.Date(FirstYear+Years, 1, 1, 0, 0, 0, 0, time.UTC).Sub(first)
	begun := time.Date(FirstYear+i*Years/n, 1, 1, 0, 0, 0, 0, time.UTC)
	taken := begun.Add(time.Duration(i%max(n/Years, 1)) * (whole / time.Duration(n)))
	return bytes.Join([][]byte{base[:2], Exif(taken), Comment(fmt.Sprint("photo ", i)), base[2:]}, nil)
}
