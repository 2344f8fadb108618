package zipped

import (
	"archive/zip"
	"bytes"
	"path"
	"strings"
	"time"
)

// entry is a file in a part file. Its header's sizes and checksum are known.
type entry struct {
	zip.FileHeader
	offset int64 // of its local header
	data   int64 // where its bytes begin
}

// Flags and numbers of the format (APPNOTE.TXT).
const (
	flagDescriptor = 0x8   // sizes follow the bytes
	flagUTF8       = 0x800 // the name is UTF-8

	unixFile = 0o100644 << 16 // external attributes of a plain file
	unixMade = 3<<8 | 20      // made on Unix, version 2.0
)

// newHeader returns the header of a new file.
func newHeader(name string, modified time.Time) zip.FileHeader {
	h := zip.FileHeader{
		Name: name, Flags: flagUTF8, Method: zip.Store, Extra: moment(modified),
		CreatorVersion: unixMade, ReaderVersion: 20, ExternalAttrs: unixFile,
	}
	if isText(name) {
		h.Method = zip.Deflate
	}
	date, clock := dos(modified)
	stamp(&h, date, clock)
	return h
}

// stamp sets the date as the format has it. The header's Modified is for
// readers, and zip.Writer, which we do not use, would derive these from it.
func stamp(h *zip.FileHeader, date, clock uint16) {
	h.ModifiedDate, h.ModifiedTime = date, clock //lint:ignore SA1019 these are the fields of the format
}

// isText tells by the name whether packing is worth it; pictures, sounds,
// videos and archives are packed already.
func isText(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case "", ".txt", ".json", ".jsonl", ".csv", ".tsv", ".md", ".html", ".htm", ".xhtml", ".css", ".js", ".xml",
		".xmp", ".svg", ".ics", ".vcf", ".eml", ".mbox", ".rss", ".atom", ".yaml", ".yml", ".opf", ".ncx", ".log":
		return true
	}
	return false
}

// dos returns a time as MS-DOS told it: the wall clock in steps of two
// seconds, from 1980 to 2107.
func dos(t time.Time) (date, clock uint16) {
	switch {
	case t.Year() < 1980:
		t = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	case t.Year() > 2107:
		t = time.Date(2107, 12, 31, 23, 59, 58, 0, time.UTC)
	}
	date = uint16((t.Year()-1980)<<9 | int(t.Month())<<5 | t.Day())
	clock = uint16(t.Hour()<<11 | t.Minute()<<5 | t.Second()/2)
	return date, clock
}

// moment returns the extra field that tells the instant: seconds since 1970 as
// Unix programs read it, or what NTFS tells where those do not reach.
func moment(t time.Time) []byte {
	b := new(bytes.Buffer)
	switch unix := t.Unix(); {
	case t.IsZero():
	case unix >= 0 && unix < 1<<31:
		put(b, uint16(0x5455), uint16(5), uint8(1), uint32(unix))
	default:
		const since1601 = 11644473600 // seconds to 1970
		ticks := (unix+since1601)*1e7 + int64(t.Nanosecond()/100)
		put(b, uint16(0x000a), uint16(32), uint32(0), uint16(1), uint16(24), ticks, ticks, ticks)
	}
	return b.Bytes()
}
