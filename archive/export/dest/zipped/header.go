package zipped

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"math"
)

// Signatures and sizes of the format (APPNOTE.TXT).
const (
	localSign      = 0x04034b50
	centralSign    = 0x02014b50
	descriptorSign = 0x08074b50
	endSign        = 0x06054b50
	end64Sign      = 0x06064b50
	locator64Sign  = 0x07064b50

	localSize = 30
	zip64ID   = 0x0001
	paddingID = 0xd935 // of Android's zipalign; every program skips it
	roomSize  = 20     // of an extra field with two 64-bit sizes

	max16 = math.MaxUint16
	max32 = math.MaxUint32
)

// put writes numbers one after the other, as zip files have them.
func put(b *bytes.Buffer, numbers ...any) {
	for _, n := range numbers {
		_ = binary.Write(b, binary.LittleEndian, n) // a buffer takes everything
	}
}

// localLen is how long the local header is, whatever the sizes turn out to be.
func localLen(h *zip.FileHeader) int64 {
	return int64(localSize + len(h.Name) + roomSize + len(h.Extra))
}

// local returns the header that stands before the bytes. It keeps room for
// sizes of 64 bits, which are known only afterwards.
func (e *entry) local() []byte {
	b := new(bytes.Buffer)
	big := e.CompressedSize64 >= max32 || e.UncompressedSize64 >= max32
	version := e.ReaderVersion
	if big {
		version = max(version, 45)
	}
	put(b, uint32(localSign), version, e.Flags, e.Method, e.ModifiedTime, e.ModifiedDate, e.CRC32,
		short32(e.CompressedSize64, big), short32(e.UncompressedSize64, big),
		uint16(len(e.Name)), uint16(roomSize+len(e.Extra)))
	b.WriteString(e.Name)
	if big {
		put(b, uint16(zip64ID), uint16(16), e.UncompressedSize64, e.CompressedSize64)
	} else {
		put(b, uint16(paddingID), uint16(16), make([]byte, 16))
	}
	b.Write(e.Extra)
	return b.Bytes()
}

// short32 returns a number, or the mark that it stands elsewhere.
func short32(n uint64, elsewhere bool) uint32 {
	if elsewhere {
		return max32
	}
	return uint32(n)
}

// descriptor returns what follows the bytes of an entry that says so in its
// flags. We keep it for entries of other programs: encryption depends on it.
func (e *entry) descriptor() []byte {
	b := new(bytes.Buffer)
	if e.Flags&flagDescriptor == 0 {
		return nil
	}
	put(b, uint32(descriptorSign), e.CRC32)
	if e.CompressedSize64 >= max32 || e.UncompressedSize64 >= max32 {
		put(b, e.CompressedSize64, e.UncompressedSize64)
	} else {
		put(b, uint32(e.CompressedSize64), uint32(e.UncompressedSize64))
	}
	return b.Bytes()
}

// central returns the entry's line in the list of contents.
func (e *entry) central() []byte {
	large, extra := new(bytes.Buffer), new(bytes.Buffer)
	short := func(n uint64) uint32 {
		if n >= max32 {
			put(large, n)
		}
		return short32(n, n >= max32)
	}
	size, packed, offset := short(e.UncompressedSize64), short(e.CompressedSize64), short(uint64(e.offset))
	version := e.ReaderVersion
	if large.Len() > 0 {
		version = max(version, 45)
		put(extra, uint16(zip64ID), uint16(large.Len()), large.Bytes())
	}
	extra.Write(e.Extra)
	b := new(bytes.Buffer)
	put(b, uint32(centralSign), e.CreatorVersion, version, e.Flags, e.Method, e.ModifiedTime, e.ModifiedDate, e.CRC32,
		packed, size, uint16(len(e.Name)), uint16(extra.Len()), uint16(len(e.Comment)),
		uint16(0), uint16(0), e.ExternalAttrs, offset)
	b.WriteString(e.Name)
	b.Write(extra.Bytes())
	b.WriteString(e.Comment)
	return b.Bytes()
}

// ending returns the end of a zip with so many entries, whose list of contents
// has that place and size.
func ending(entries int, offset, size int64, comment string) []byte {
	b := new(bytes.Buffer)
	if entries >= max16 || offset >= max32 || size >= max32 {
		n := uint64(entries)
		put(b, uint32(end64Sign), uint64(44), uint16(45), uint16(45), uint32(0), uint32(0), n, n, uint64(size), uint64(offset))
		put(b, uint32(locator64Sign), uint32(0), uint64(offset+size), uint32(1))
	}
	n := uint16(min(entries, max16))
	put(b, uint32(endSign), uint16(0), uint16(0), n, n,
		uint32(min(size, max32)), uint32(min(offset, max32)), uint16(len(comment)))
	b.WriteString(comment)
	return b.Bytes()
}
