package open

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"slices"

	"github.com/ulikunitz/xz/lzma"
)

// The 7z library allocates whatever a header claims before it reads further,
// and running out of memory cannot be recovered from. So every count in the
// header is held against the header's length first (7-Zip: DOC/7zFormat.txt).

const (
	maxSevenZipHeader = 128 << 20
	maxDictionary     = 1 << 30 // 7-Zip's strongest setting uses 256 MiB
	maxCoders         = 32      // 7-Zip's own limit

	idEnd, idHeader, idProperties, idAdditional, idMain, idFiles = 0, 1, 2, 3, 4, 5
	idPack, idUnpack, idSub, idSize, idCRC, idFolder             = 6, 7, 8, 9, 10, 11
	idUnpackSize, idSubCount, idEncoded                          = 12, 13, 23
)

var errSevenZip = errors.New("7z header contradicts itself")

// checkSevenZip reports a header that must not reach the library.
func checkSevenZip(src *io.SectionReader, entries int) error {
	h, err := sevenZipHeader(src)
	if err != nil {
		return err
	}
	c := &counter{b: h, entries: entries}
	if c.byte() == idEncoded {
		f := c.streams()
		if c.bad {
			return errSevenZip
		}
		if h, err = f.decode(src); err != nil {
			return err
		}
		c = &counter{b: h, entries: entries}
		c.byte()
	}
	c.header()
	if c.bad {
		return errSevenZip
	}
	return nil
}

// sevenZipHeader returns the header that the first 32 bytes point to.
func sevenZipHeader(src *io.SectionReader) ([]byte, error) {
	var start [32]byte
	if _, err := src.ReadAt(start[:], 0); err != nil {
		return nil, err
	}
	le := binary.LittleEndian
	offset, size := le.Uint64(start[12:]), le.Uint64(start[20:])
	if crc32.ChecksumIEEE(start[12:]) != le.Uint32(start[8:]) || size > maxSevenZipHeader || offset > uint64(src.Size()) {
		return nil, errSevenZip
	}
	h, err := readPiece(src, 32+offset, size)
	if err == nil && crc32.ChecksumIEEE(h) != le.Uint32(start[28:]) {
		err = errSevenZip
	}
	return h, err
}

// readPiece reads no more than there is before it allocates for it.
func readPiece(src *io.SectionReader, offset, size uint64) ([]byte, error) {
	if offset > uint64(src.Size()) || size > uint64(src.Size())-offset {
		return nil, io.ErrUnexpectedEOF
	}
	b := make([]byte, size)
	_, err := src.ReadAt(b, int64(offset))
	return b, err
}

// packedHeader is the one folder that an encoded header lies in.
type packedHeader struct {
	position, packed, unpacked uint64
	method, properties         []byte
}

// decode unpacks an encoded header. 7-Zip packs it with LZMA, and encrypts it
// when names are to be hidden.
func (f packedHeader) decode(src *io.SectionReader) ([]byte, error) {
	if f.unpacked > maxSevenZipHeader {
		return nil, ErrBomb
	}
	packed := io.NewSectionReader(src, 32+int64(f.position&(1<<62-1)), int64(f.packed&(1<<62-1)))
	var r io.Reader
	var err error
	switch string(f.method) {
	case "\x06\xF1\x07\x01":
		return nil, ErrEncrypted
	case "\x00":
		r = packed
	case "\x21":
		r, err = lzma.Reader2Config{DictCap: 64 << 20}.NewReader2(packed)
	case "\x03\x01\x01":
		classic := binary.LittleEndian.AppendUint64(slices.Clone(f.properties), f.unpacked)
		r, err = lzma.NewReader(io.MultiReader(bytes.NewReader(classic), packed))
	default:
		return nil, fmt.Errorf("7z header packed by method %x", f.method)
	}
	if err != nil {
		return nil, err
	}
	h, err := io.ReadAll(io.LimitReader(r, int64(f.unpacked)))
	if err != nil {
		return nil, err
	}
	return h, nil
}
