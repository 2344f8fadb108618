package epub_test

import (
	"testing"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/epub"
	"dotori/archive/export/exporttest"
	"dotori/archive/read/dotori"
)

// plain is the case without a reader: none of ours reads books.
func plain() exporttest.Case {
	return exporttest.Case{Writer: epub.Writer{}, Owned: []string{dotori.ItemsName, export.SumsName}, Media: exporttest.Without}
}

func TestEPUB(t *testing.T) { exporttest.Run(t, plain()) }

func TestEPUBWithChats(t *testing.T) {
	c := plain()
	c.Options = archive.Options{"chats": "true", "language": "en"}
	exporttest.Run(t, c)
}
