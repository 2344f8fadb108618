package table

import (
	"bytes"

	"dotori/archive"
)

// sniffLength is how much of a file tells what it is. Encryption is told by a
// stream's name in the directory of an OLE file, which may lie anywhere but is
// mostly near the beginning.
const sniffLength = 16 << 10

// kind is what a file is by its first bytes.
type kind int

const (
	plain kind = iota // CSV
	sheet             // XLSX
)

// encrypted is the name of the stream in which Office keeps what it encrypted
// (MS-OFFCRYPTO, 2.3.4), as UTF-16.
const encrypted = "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"

// kindOf tells what a file is, or what keeps it from being read.
func kindOf(head []byte) (kind, error) {
	switch {
	case len(head) == 0:
		return plain, &archive.Warning{Reason: "This file is empty."}
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return sheet, nil
	case bytes.HasPrefix(head, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return plain, oldOffice(head)
	case isPage(head):
		return plain, &archive.Warning{Reason: "This is a web page with the name of a table. Open it in Excel, save it as .xlsx and import that."}
	case isBinary(head):
		return plain, errNoTable
	}
	return plain, nil
}

func oldOffice(head []byte) error {
	if bytes.Contains(head, []byte(encrypted)) {
		return errLocked
	}
	return &archive.Warning{Reason: "This is an Excel file of the old kind (.xls) or with a password. Save it as .xlsx without a password and import that."}
}

func isPage(head []byte) bool {
	head = bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n"))
	for _, tag := range []string{"<!doctype html", "<html", "<table", "<head", "<meta"} {
		if bytes.HasPrefix(head, []byte(tag)) {
			return true
		}
	}
	return false
}

// isBinary reports whether a file is no text: it has NULs without being UTF-16.
func isBinary(head []byte) bool {
	if bytes.HasPrefix(head, []byte("\xFF\xFE")) || bytes.HasPrefix(head, []byte("\xFE\xFF")) {
		return false
	}
	return bytes.IndexByte(head, 0) >= 0
}
