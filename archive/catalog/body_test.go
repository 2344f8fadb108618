package catalog

import (
	"testing"

	"dotori/archive"
)

func TestDetailsAreSearched(t *testing.T) {
	c := open(t)
	it := photo(at(t, "2015-07-09 20:34"), 1, "제주")
	it.Details = []archive.Detail{{Name: "From", Value: "이다람 <daram@example.com>"}, {Name: "Message-ID", Value: "<qwerty@x>"}}
	put(t, c, "a", it, photo(at(t, "2015-07-09 20:35"), 2, "제주"))
	for query, want := range map[string]int{"daram@example": 1, "ㅇㄷㄹ": 1, "From": 0, "qwerty": 0} {
		hits, _, err := c.Search(t.Context(), query, Query{}, 10)
		if err != nil || len(hits) != want {
			t.Errorf("%q finds %d items, %v; want %d", query, len(hits), err, want)
		}
	}
	consistent(t, c)
}

// Mails stand in the grid as one card for each folder and month, beside the
// pictures that came with them.
func TestMailsAreGathered(t *testing.T) {
	c := open(t)
	mail := func(when, folder, title string, media ...archive.Media) archive.Item {
		return archive.Item{Kind: archive.Mail, Service: "mail", Moment: at(t, when), Title: title, NativeID: title, Author: "이다람", Media: media,
			Collections: []archive.Collection{{Kind: archive.MailFolder, Title: folder}}}
	}
	put(t, c, "a", mail("2004-01-02 03:04", "받은편지함", "안부"), mail("2004-01-03 03:04", "받은편지함", "답장"),
		mail("2004-02-01 00:00", "보낸편지함", "사진", archive.Media{SHA256: hash(1), MIME: "image/jpeg", Width: 4, Height: 3}))
	for _, q := range []Query{{}, {Kinds: []archive.Kind{archive.Mail}}, {Year: 2004}} {
		cells, err := c.Cells(t.Context(), q)
		if err != nil || len(cells) != 3 {
			t.Fatalf("%+v: %d cells, %v", q, len(cells), err)
		}
		if first := cells[0]; first.Kind != archive.Mail || first.Count != 2 || first.Title != "받은편지함" || first.Collection == 0 {
			t.Errorf("%+v: the first card is %+v", q, first)
		}
	}
	consistent(t, c)
}

func TestHeads(t *testing.T) {
	c := home(t)
	keys, err := c.Keys(t.Context(), Query{Kinds: []archive.Kind{archive.Message}, Newest: true})
	if err != nil || len(keys) != 5 {
		t.Fatalf("%d keys, %v", len(keys), err)
	}
	heads, err := c.Heads(t.Context(), append(keys[:2:2], 12345))
	if err != nil || len(heads) != 2 || heads[keys[0]].Snippet != "모이자" || heads[keys[0]].Author != "박단풍" || heads[keys[0]].Moment.Year() != 2015 {
		t.Errorf("heads %+v, %v", heads, err)
	}
}
