package photos

import (
	"testing"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/assets"
	"dotori/ui/i18n"
)

func TestCards(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	loc, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	w := words{loc: loc, service: func(s archive.Service) string { return string(s) }}
	for kind, want := range map[archive.Kind]string{archive.Diary: "", archive.Post: "", archive.Guestbook: "김민지"} {
		c := catalog.Cell{Kind: kind, Author: "김민지", Snippet: "다녀간다"}
		if got := w.card(c).Title; got != want {
			t.Errorf("the card of a %s without a title is headed %q, want %q", kind, got, want)
		}
	}
	silent := catalog.Cell{Kind: archive.Message, Author: "엄마"}
	if got := w.card(silent).Text; got != "엄마: 사진이나 파일" {
		t.Errorf("a chat whose last message has no words says %q", got)
	}
}
