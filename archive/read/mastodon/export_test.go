package mastodon_test

import (
	"slices"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/activitypub"
	"dotori/archive/export/exporttest"
	"dotori/archive/read/mastodon"
	"dotori/archive/read/readtest"
)

// Dotori's own export in this shape comes back where its lists are gone: with
// all posts and what answers them, their words, pictures and dates.
func TestDotorisExport(t *testing.T) {
	m, all := exporttest.NewMemory(), exporttest.Everything()
	if _, err := (activitypub.Writer{}).Write(t.Context(), m, all, nil, nil); err != nil {
		t.Fatal(err)
	}
	r := readtest.Read(t.Context(), mastodon.New(), exporttest.Bare(m.FS()), nil)
	if r.Err != nil || len(r.Items) < 10 {
		t.Fatalf("%d items, %v", len(r.Items), r.Err)
	}
	for _, got := range r.Items {
		i := slices.IndexFunc(all.List, func(it archive.Item) bool { return strings.HasSuffix(got.NativeID, "/"+export.UUID(it.ID)) })
		if i < 0 {
			t.Errorf("nobody wrote %s", readtest.Line(got))
			continue
		}
		compare(t, got, all.List[i])
	}
}

func compare(t *testing.T, got, want archive.Item) {
	t.Helper()
	if got.Title != want.Title || words(got) != words(want) || !slices.Equal(got.Tags, want.Tags) {
		t.Errorf("got  %q %q %q\nwant %q %q %q", got.Title, words(got), got.Tags, want.Title, words(want), want.Tags)
	}
	if len(got.Media) != len(want.Media) || len(want.Media) > 0 && (got.Media[0].SHA256 != want.Media[0].SHA256 || got.Media[0].Name != want.Media[0].Name) {
		t.Errorf("%s: the media are %v", want.Title, got.Media)
	}
	if got.Moment.Known() != want.Moment.Known() || (got.Latitude == nil) != (want.Latitude == nil) {
		t.Errorf("%s: moment %v, place %v", want.Title, got.Moment, got.Latitude)
	}
	if want.Moment.Offset.Known && !got.Moment.Instant(got.Moment.Offset).Equal(want.Moment.Instant(want.Moment.Offset)) {
		t.Errorf("%s: moment %v, want %v", want.Title, got.Moment, want.Moment)
	}
	if want.Author != "" && !want.Own && got.Author != want.Author {
		t.Errorf("%s: author %q, want %q", want.Title, got.Author, want.Author)
	}
}

// words are those of a text, whatever stands between them.
func words(it archive.Item) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(it.Text, string(archive.ObjectMark), "")), " ")
}
