package diary

import (
	"testing"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/assets"
	"dotori/ui/i18n"
)

func TestEveryLineSaysSomething(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	loc, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	w := words{loc: loc}
	for want, h := range map[string]catalog.Head{
		"첫눈":      {Kind: archive.Post, Title: "첫눈", Snippet: "도서관 앞"},
		"도서관 앞":   {Kind: archive.Post, Snippet: "도서관 앞"},
		"사진이나 파일": {Kind: archive.Post, Media: true},
		"—":       {Kind: archive.Post},
	} {
		if got := w.title(h); got != want {
			t.Errorf("%+v is called %q, want %q", h, got, want)
		}
	}
}
