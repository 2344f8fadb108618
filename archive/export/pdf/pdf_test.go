package pdf_test

import (
	"testing"

	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/pdf"
	"dotori/archive/read/dotori"
)

// plain is the case without a reader: none of ours reads books.
func plain() exporttest.Case {
	return exporttest.Case{Writer: pdf.Writer{}, Owned: []string{dotori.ItemsName, export.SumsName}, Media: exporttest.Without}
}

func TestPDF(t *testing.T) { exporttest.Run(t, plain()) }
