package catalog

import (
	"fmt"
	"testing"
	"time"

	"dotori/archive"
)

// gallery puts n photos of ten years in albums, with a diary entry for every
// thirty, in a catalog that has many messages too.
func gallery(b *testing.B, n int) *Catalog {
	c, words := open(b), newCorpus()
	wall := time.Date(2010, 1, 1, 8, 0, 0, 0, time.UTC)
	step := 10 * 365 * 24 * time.Hour / time.Duration(n)
	var all []archive.Item
	for i := range n {
		m := archive.At(wall.Add(time.Duration(i)*step), archive.PrecisionSecond, archive.OriginEXIF)
		it := archive.Item{Kind: archive.Photo, Service: "photos", Moment: m,
			Collections: []archive.Collection{{Kind: archive.Album, Title: words.words[i/200]}},
			Media: []archive.Media{{SHA256: fmt.Sprintf("%064x", i), Name: fmt.Sprintf("IMG_%06d.jpg", i),
				MIME: "image/jpeg", Size: 3 << 20, Width: 4000, Height: 3000}}}
		it.ID = it.Identity()
		all = append(all, it)
		if i%30 == 0 {
			d := archive.Item{Kind: archive.Diary, Service: "cyworld", Moment: m, Title: words.words[i/30], Text: words.text()}
			d.ID = d.Identity()
			all = append(all, d)
		}
	}
	fill(b, c, all)
	for portion := range batches(100_000) {
		fill(b, c, portion)
	}
	return c
}

// BenchmarkCells100k measures what the window asks of a library of 100,000 photos.
func BenchmarkCells100k(b *testing.B) {
	c := gallery(b, 100_000)
	for _, grid := range []struct {
		name string
		q    Query
	}{{"all", Query{Newest: true}}, {"year", Query{Year: 2015, Newest: true}}, {"month", Query{Year: 2015, Month: 3}},
		{"day-of-every-year", Query{Month: 3, Day: 14, Newest: true}}, {"month-of-every-year", Query{Month: 3, Newest: true}}} {
		b.Run(grid.name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				cells, err := c.Cells(b.Context(), grid.q)
				must(b, err)
				n = len(cells)
			}
			b.ReportMetric(float64(n), "cells")
		})
	}
	b.Run("collections", func(b *testing.B) {
		for b.Loop() {
			_, err := c.Collections(b.Context())
			must(b, err)
		}
	})
	b.Run("months", func(b *testing.B) {
		for b.Loop() {
			_, err := c.Months(b.Context(), Query{})
			must(b, err)
		}
	})
	b.Run("items-of-a-year", func(b *testing.B) {
		for b.Loop() {
			items(b, c, Query{Year: 2015})
		}
	})
}
