package catalog

import (
	"fmt"
	"testing"

	"dotori/archive"
)

// letters makes n items of a kind, spread over a few collections.
func letters(b *testing.B, c *Catalog, n int, kind archive.Kind, in archive.CollectionKind) {
	words := newCorpus()
	for n > 0 {
		portion := make([]archive.Item, min(n, 5000))
		for i := range portion {
			it := words.message()
			it.Kind, it.Title, it.NativeID = kind, words.text(), fmt.Sprint(kind, n-i)
			it.Collections = []archive.Collection{{Kind: in, Title: fmt.Sprint("함 ", (n-i)%4)}}
			it.People = []string{words.words[(n-i)%40]}
			it.ID = ""
			it.ID = it.Identity()
			portion[i] = it
		}
		fill(b, c, portion)
		n -= len(portion)
	}
}

// BenchmarkLongLists measures what the pages of mails and texts ask when they
// open and while they are scrolled: a million mails beside 100,000 posts and a
// million newer messages.
func BenchmarkLongLists(b *testing.B) {
	c := open(b)
	letters(b, c, rows(), archive.Mail, archive.MailFolder)
	letters(b, c, 100_000, archive.Post, archive.Board)
	for portion := range batches(rows()) {
		for i := range portion { // newer than all of them
			portion[i].Moment.Wall = portion[i].Moment.Wall.AddDate(11, 0, 0)
			portion[i].ID = ""
			portion[i].ID = portion[i].Identity()
		}
		fill(b, c, portion)
	}
	mails, posts := []archive.Kind{archive.Mail}, []archive.Kind{archive.Diary, archive.Post, archive.Guestbook}
	for _, list := range []struct {
		name string
		q    Query
	}{
		{"first", Query{Kinds: mails, Newest: true, Limit: 300}}, {"mails", Query{Kinds: mails, Newest: true}}, {"folder", Query{Kinds: mails, Collection: 1, Newest: true}},
		{"posts", Query{Kinds: posts}}, {"board", Query{Kinds: posts, Collection: 5}},
		{"found", Query{Kinds: mails, Collection: 1, Text: "졸업", Newest: true, Limit: 1000}},
		{"found-often", Query{Kinds: mails, Collection: 1, Text: "이다", Newest: true, Limit: 1000}},
	} {
		var keys []Key
		b.Run(list.name, func(b *testing.B) {
			for b.Loop() {
				var err error
				keys, err = c.Keys(b.Context(), list.q)
				must(b, err)
			}
			b.ReportMetric(float64(len(keys)), "lines")
		})
		b.Run(list.name+"/heads", func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				from := i * 60_000 % max(len(keys)-60, 1)
				_, err := c.Heads(b.Context(), keys[from:min(from+60, len(keys))])
				must(b, err)
			}
		})
	}
	b.Run("folders", func(b *testing.B) {
		for b.Loop() {
			_, err := c.Collections(b.Context(), archive.MailFolder)
			must(b, err)
		}
	})
}
