package open

import (
	"archive/zip"
	"bufio"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"strings"
	"time"
)

// A zip whose end is missing has lost its directory, but each member begins
// with a header of its own (APPNOTE 4.3.7).
const (
	localHeader     = "PK\x03\x04"
	localHeaderSize = 30
	descriptorMark  = "PK\x07\x08"
	zip64Extra      = 1
	flagDescriptor  = 8
)

// salvage reads a zip without directory from front to back, as far as its
// members are whole, and notes that it did.
func (p *part) salvage(at string, src *io.SectionReader) ([]zipMember, error) {
	var members []zipMember
	for pos := int64(0); ; {
		if err := p.ctx.Err(); err != nil {
			return nil, err
		}
		s, err := readLocal(src, pos)
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			pos, err = s.measure(p)
		}
		if errors.Is(err, ErrBomb) || len(members) > p.limits.Entries {
			return nil, fmt.Errorf("salvage zip: %w", ErrBomb)
		}
		m := zipMember{h: &s.FileHeader, data: s, in: src}
		if err != nil && !s.beginning(p) {
			p.skip(at, m.name(), ReasonDamaged, err.Error())
			break
		}
		members = append(members, m)
		if err != nil {
			p.note(strings.TrimPrefix(at+"/"+m.name(), "/"), ReasonCut, "")
			break
		}
	}
	if len(members) == 0 {
		return nil, fmt.Errorf("no directory and no whole member: %w", ErrDamaged)
	}
	p.note(orName(at, p.name), ReasonRecovered, fmt.Sprintf("%d", len(members)))
	return members, nil
}

func orName(at, name string) string {
	if at != "" {
		return at
	}
	return name
}

// salvaged is a member of a zip without directory.
type salvaged struct {
	zip.FileHeader
	zip   *io.SectionReader
	start int64 // of its bytes
	cut   bool  // only its beginning is there
}

// readLocal reads the header at pos. It returns io.EOF where there is none.
func readLocal(src *io.SectionReader, pos int64) (*salvaged, error) {
	var b [localHeaderSize]byte
	if _, err := src.ReadAt(b[:], pos); err != nil || string(b[:4]) != localHeader {
		return nil, io.EOF
	}
	le := binary.LittleEndian
	names := make([]byte, int(le.Uint16(b[26:]))+int(le.Uint16(b[28:])))
	if _, err := src.ReadAt(names, pos+localHeaderSize); err != nil {
		return nil, io.EOF
	}
	s := &salvaged{zip: src, FileHeader: zip.FileHeader{
		Name: string(names[:le.Uint16(b[26:])]), Extra: names[le.Uint16(b[26:]):],
		Flags: le.Uint16(b[6:]), Method: le.Uint16(b[8:]), CRC32: le.Uint32(b[14:]),
		CompressedSize64: uint64(le.Uint32(b[18:])), UncompressedSize64: uint64(le.Uint32(b[22:])),
	}}
	s.SetModTime(dosTime(le.Uint16(b[12:]), le.Uint16(b[10:])))
	if long := findExtra(s.Extra, zip64Extra); len(long) >= 16 && s.CompressedSize64 == 1<<32-1 {
		s.UncompressedSize64, s.CompressedSize64 = le.Uint64(long), le.Uint64(long[8:])
	}
	s.start = pos + localHeaderSize + int64(len(names))
	return s, nil
}

// dosTime reads the date and time of a zip header, which have two-second steps.
func dosTime(date, clock uint16) time.Time {
	return time.Date(1980+int(date>>9), time.Month(date>>5&15), int(date&31),
		int(clock>>11), int(clock>>5&63), int(clock&31)*2, 0, time.UTC)
}

var errCutOff = errors.New("cut off")

// measure checks that the member is whole and returns where the next begins.
func (s *salvaged) measure(p *part) (next int64, err error) {
	streamed := s.Flags&flagDescriptor != 0
	if streamed && s.CompressedSize64 == 0 {
		if err := s.inflate(p); err != nil {
			return 0, err
		}
	}
	if s.CompressedSize64 > uint64(s.zip.Size()-s.start) {
		return 0, errCutOff
	}
	next = s.start + int64(s.CompressedSize64)
	if streamed {
		return s.afterDescriptor(next)
	}
	return next, nil
}

// inflate finds the sizes of a member whose header does not state them by
// unpacking it.
func (s *salvaged) inflate(p *part) error {
	if s.Method != zip.Deflate || s.Flags&flagEncrypted != 0 {
		return errors.New("its length is not stated")
	}
	rest := io.NewSectionReader(s.zip, s.start, s.zip.Size()-s.start)
	in := bufio.NewReader(&contextReader{p.ctx, rest})
	sum, unpacked, err := crc32.NewIEEE(), int64(0), error(nil)
	for r := flate.NewReader(in); err == nil; {
		var n int64
		n, err = io.CopyN(sum, r, 1<<20)
		unpacked += n
		at, _ := rest.Seek(0, io.SeekCurrent)
		s.CompressedSize64 = uint64(at) - uint64(in.Buffered())
		if p.limits.inflated(int64(s.CompressedSize64), unpacked) {
			return ErrBomb
		}
	}
	s.UncompressedSize64, s.CRC32 = uint64(unpacked), sum.Sum32()
	if err != io.EOF {
		return errCutOff
	}
	return nil
}

// afterDescriptor skips the data descriptor at pos, which repeats CRC and
// sizes, with a mark or without, in 32 or 64 bits.
func (s *salvaged) afterDescriptor(pos int64) (int64, error) {
	var b [24]byte
	n, _ := s.zip.ReadAt(b[:], pos)
	d := b[:n]
	if len(d) >= 4 && string(d[:4]) == descriptorMark {
		d, pos = d[4:], pos+4
	}
	le := binary.LittleEndian
	switch {
	case len(d) >= 12 && le.Uint32(d) == s.CRC32 && uint64(le.Uint32(d[4:])) == s.CompressedSize64:
		return pos + 12, nil
	case len(d) >= 20 && le.Uint32(d) == s.CRC32 && le.Uint64(d[4:]) == s.CompressedSize64:
		return pos + 20, nil
	}
	return 0, errCutOff
}

// DataOffset implements zipData.
func (s *salvaged) DataOffset() (int64, error) { return s.start, nil }

// Open implements zipData. Like a zip.File it ends with an error when the
// content does not have the stated checksum.
func (s *salvaged) Open() (io.ReadCloser, error) {
	r := s.unchecked()
	if r == nil {
		return nil, zip.ErrAlgorithm
	}
	if s.cut {
		r = &untilCut{r, int64(s.UncompressedSize64)}
	}
	return &checkedReader{r, crc32.NewIEEE(), s.CRC32}, nil
}

type checkedReader struct {
	io.ReadCloser
	sum  hash.Hash32
	want uint32
}

func (c *checkedReader) Read(p []byte) (int, error) {
	n, err := c.ReadCloser.Read(p)
	c.sum.Write(p[:n])
	if err == io.EOF && c.sum.Sum32() != c.want {
		err = zip.ErrChecksum
	}
	return n, err
}
