package catalog

import (
	"testing"

	"dotori/archive"
)

// BenchmarkPeople measures what the pages of people ask of a million messages
// and 100,000 photos.
func BenchmarkPeople(b *testing.B) {
	c := gallery(b, 100_000)
	fill(b, c, messages(rows()-100_000))
	all, err := c.People(b.Context())
	must(b, err)
	most := Query{People: all[0].Aliases, Newest: true}
	for _, ask := range []struct {
		name string
		do   func() error
	}{
		{"everybody", func() error { _, err := c.People(b.Context()); return err }},
		{"years", func() error { _, err := c.Presence(b.Context(), most.People); return err }},
		{"grid", func() error { _, err := c.Cells(b.Context(), most); return err }},
		{"months", func() error { _, err := c.Months(b.Context(), most); return err }},
		{"tags", func() error { _, err := c.TagCounts(b.Context()); return err }},
	} {
		b.Run(ask.name, func(b *testing.B) {
			for b.Loop() {
				must(b, ask.do())
			}
			b.ReportMetric(float64(all[0].Count), "items")
		})
	}
}

// BenchmarkThrowAway measures 1,000 photos moved to the trash and back in a
// library of 100,000 and 1,000,000 messages.
func BenchmarkThrowAway(b *testing.B) {
	c := gallery(b, 100_000)
	fill(b, c, messages(rows()-100_000))
	cells, err := c.Cells(b.Context(), Query{Kinds: []archive.Kind{archive.Photo}, Limit: 1000, Newest: true})
	must(b, err)
	for b.Loop() {
		for _, value := range []string{"true", ""} {
			edits := make([]Edit, len(cells))
			for i, cell := range cells {
				edits[i] = Edit{Item: cell.ID, Field: "trashed", Value: value}
			}
			_, err := c.Values(b.Context(), edits)
			must(b, err)
			must(b, c.ApplyAll(b.Context(), edits))
		}
	}
}
