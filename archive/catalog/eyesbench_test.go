package catalog

import (
	"fmt"
	"testing"

	"dotori/archive"
)

// BenchmarkEyes measures a page of a chat as a family sees it, right after a
// change and later, in a library of many rooms in all of which two owners speak.
func BenchmarkEyes(b *testing.B) {
	c := open(b)
	var all []archive.Item
	for i := range rows() / 10 {
		it := message(archive.At(at(b, "2015-07-09 20:34").Wall.AddDate(0, 0, i/500), archive.PrecisionMinute, archive.OriginArchive), fmt.Sprint("방 ", i%(rows()/1000)), fmt.Sprint("사람 ", i%7), fmt.Sprint("말 ", i))
		it.Own, it.ID = i%7 == 0, it.Identity()
		all = append(all, it)
	}
	fill(b, c, all)
	must(b, c.Apply(b.Context(), EditOwner(Alias{"kakaotalk", "사람 1"}, true)))
	for name, forget := range map[string]bool{"after a change": true, "later": false} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if forget {
					c.sight.forget()
				}
				if said, err := c.Messages(b.Context(), 1, 0, 50, true); err != nil || len(said) != 50 {
					b.Fatal(len(said), err)
				}
			}
		})
	}
}
