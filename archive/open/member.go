package open

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"time"
)

// A member is one file, wherever its bytes are. It may be used concurrently.
type member interface {
	open() (io.ReadCloser, error)
	stat() (size int64, modified time.Time, err error)
	stamp() string
}

// diskMember is a file in a folder. Opening it through the root keeps a link
// that was put in its way from leading out.
type diskMember struct {
	root *os.Root
	rel  string // with the system's separators
}

func (m diskMember) open() (io.ReadCloser, error) {
	return m.root.Open(m.rel)
}

func (m diskMember) stat() (int64, time.Time, error) {
	info, err := m.root.Lstat(m.rel)
	if err != nil {
		return 0, time.Time{}, err
	}
	return info.Size(), info.ModTime(), nil
}

func (m diskMember) stamp() string {
	size, modified, err := m.stat()
	if err != nil {
		return ""
	}
	return diskStamp(size, modified)
}

func diskStamp(size int64, modified time.Time) string {
	return fmt.Sprintf("%d-%d", size, modified.UnixNano())
}

// zipMember is a file in a zip.
type zipMember struct {
	h    *zip.FileHeader
	data zipData
	in   io.ReaderAt // the zip
}

// zipData is a zip.File, or what was salvaged of one.
type zipData interface {
	Open() (io.ReadCloser, error)
	DataOffset() (int64, error)
}

func (m zipMember) open() (io.ReadCloser, error) { return m.data.Open() }

// stat takes a date before 1980, the first that zips can hold, for none.
func (m zipMember) stat() (int64, time.Time, error) {
	modified := m.h.Modified
	if modified.Year() < 1980 {
		modified = time.Time{}
	}
	return int64(m.h.UncompressedSize64), modified, nil
}

func (m zipMember) stamp() string {
	return fmt.Sprintf("%08x-%d", m.h.CRC32, m.h.UncompressedSize64)
}

// sectionMember is a file whose bytes stand in one piece in another.
type sectionMember struct {
	section   *io.SectionReader
	modified  time.Time
	container string // the stamp of what it was packed in
	raw       string // and its name there
}

func (m sectionMember) open() (io.ReadCloser, error) {
	return section{io.NewSectionReader(m.section, 0, m.section.Size())}, nil
}

// section is a SectionReader to close, when its reader has read it.
type section struct{ *io.SectionReader }

func (section) Close() error { return nil }

func (m sectionMember) stat() (int64, time.Time, error) {
	return m.section.Size(), m.modified, nil
}

func (m sectionMember) stamp() string {
	return fmt.Sprintf("%s-%d-%s", m.container, m.section.Size(), m.raw)
}

// equal reports whether two members have the same bytes. Two zip members of
// one name with equal size and CRC-32 are taken for equal unread: parts of
// one archive repeat whole files.
func equal(ctx context.Context, a, b member) bool {
	sizeA, _, errA := a.stat()
	sizeB, _, errB := b.stat()
	if errA != nil || errB != nil || sizeA != sizeB {
		return false
	}
	za, ok1 := a.(zipMember)
	zb, ok2 := b.(zipMember)
	if ok1 && ok2 {
		return za.h.CRC32 == zb.h.CRC32
	}
	ra, errA := a.open()
	if errA != nil {
		return false
	}
	defer ra.Close()
	rb, errB := b.open()
	if errB != nil {
		return false
	}
	defer rb.Close()
	return sameBytes(&contextReader{ctx, ra}, rb)
}

func sameBytes(a, b io.Reader) bool {
	bufA, bufB := make([]byte, 64<<10), make([]byte, 64<<10)
	for {
		n, errA := io.ReadFull(a, bufA)
		m, errB := io.ReadFull(b, bufB)
		if !bytes.Equal(bufA[:n], bufB[:m]) {
			return false
		}
		if errA != nil || errB != nil {
			return ended(errA) && ended(errB)
		}
	}
}

func ended(err error) bool { return err == io.EOF || err == io.ErrUnexpectedEOF }
