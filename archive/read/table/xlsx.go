package table

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/xuri/excelize/v2"

	"dotori/archive"
)

// What is more than this of an XLSX, which has to be held whole, is refused.
const (
	largestPacked   = 32 << 20
	largestUnpacked = 256 << 20
)

var (
	errLocked  = &archive.Warning{Reason: "This spreadsheet is locked with a password. Save it without one and import that."}
	errDamaged = &archive.Warning{Reason: "This spreadsheet is damaged."}
	errLarge   = &archive.Warning{Reason: "This spreadsheet is too large. Save it as CSV and import that."}
)

// sheetSource reads the first sheet of an XLSX that has a table.
type sheetSource struct {
	file   *excelize.File
	rows   *excelize.Rows
	number int
	others []string // sheets with rows that nobody reads
}

func openSheet(f fs.File) (*sheetSource, error) {
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, largestPacked+1))
	switch {
	case err != nil:
		return nil, err
	case len(b) > largestPacked:
		return nil, errLarge
	}
	if err := checkPackage(b); err != nil {
		return nil, err
	}
	return choose(b)
}

// choose opens the workbook on its first sheet with a table.
func choose(b []byte) (s *sheetSource, err error) {
	defer rescue(&err)
	file, err := excelize.OpenReader(bytes.NewReader(b), options())
	if err != nil {
		return nil, damaged(err)
	}
	s = &sheetSource{file: file}
	for _, name := range file.GetSheetList() {
		rows, filled := look(file, name)
		switch {
		case filled >= 2 && s.rows == nil:
			s.rows, err = file.Rows(name)
		case rows:
			s.others = append(s.others, name)
		}
		if err != nil {
			return nil, damaged(err)
		}
	}
	if s.rows == nil {
		return nil, errNoTable
	}
	return s, nil
}

// options keeps numbers as they are stored: formatted ones lose their digits.
func options() excelize.Options {
	return excelize.Options{RawCellValue: true, UnzipSizeLimit: largestUnpacked, UnzipXMLSizeLimit: largestUnpacked}
}

// look reports whether a sheet has rows, and how many cells are filled in the
// fullest of the first.
func look(file *excelize.File, name string) (any bool, most int) {
	rows, err := file.Rows(name)
	if err != nil {
		return false, 0
	}
	for range mostAbove {
		if !rows.Next() {
			break
		}
		cells, err := rows.Columns(options())
		if err != nil {
			break
		}
		n := filled(Row{Cells: cells})
		any, most = any || n > 0, max(most, n)
	}
	return any, most
}

func (s *sheetSource) next() (row Row, err error) {
	defer rescue(&err)
	if !s.rows.Next() {
		return Row{}, s.end()
	}
	if s.number++; s.number > excelize.TotalRows { // the library counts up to any row that a file claims
		return Row{}, excelize.ErrMaxRows
	}
	cells, err := s.rows.Columns(options())
	if err != nil {
		return Row{}, fmt.Errorf("read row %d: %w", s.number, err)
	}
	return Row{Line: s.number, Cells: cells}, nil
}

// end tells once of the sheets that were not read.
func (s *sheetSource) end() error {
	if err := s.rows.Error(); err != nil {
		return err
	}
	if len(s.others) == 0 {
		return io.EOF
	}
	detail := strings.Join(s.others, ", ")
	s.others = nil
	return &archive.Warning{Reason: "Only the first sheet with a table was read.", Detail: detail}
}

func (s *sheetSource) Close() error { return s.file.Close() }

// rescue turns a panic of the library over a crafted file into an error.
func rescue(err *error) {
	if p := recover(); p != nil {
		*err = damaged(fmt.Errorf("%v", p))
	}
}

// damaged keeps the warning that err is, or makes one of it.
func damaged(err error) error {
	if w := (*archive.Warning)(nil); errors.As(err, &w) {
		return w
	}
	return &archive.Warning{Reason: errDamaged.Reason, Detail: err.Error()}
}
