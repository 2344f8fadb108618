package gallery_test

import (
	"testing"

	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/gallery"
	"dotori/archive/read/dotori"
)

// plain is the case without a reader: what comes back comes from items.jsonl,
// which every format has.
func plain() exporttest.Case {
	return exporttest.Case{Writer: gallery.Writer{}, Owned: []string{dotori.ItemsName, export.SumsName}, Media: exporttest.Beside}
}

func TestGallery(t *testing.T) { exporttest.Run(t, plain()) }
