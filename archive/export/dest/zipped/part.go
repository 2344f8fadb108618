package zipped

import (
	"archive/zip"
	"bufio"
	"errors"
	"hash/crc32"
	"io"
	"os"
	"time"

	"github.com/klauspost/compress/flate"

	"dotori/archive/export"
)

// What may be lost when the program is killed or the power fails: the headers
// of what is not on the disk yet are held back.
const (
	looseBytes = 64 << 20
	looseTime  = 2 * time.Second
)

// part is a zip that is being made: entries without a list of contents.
type part struct {
	file    *os.File
	end     int64 // of the entries; the next begins there
	entries []*entry
	byName  map[string]*entry
	pending []*entry // that have no header on the disk yet
	loose   int64    // bytes that may not be on the disk yet
	since   time.Time
}

// write packs r behind the other entries. The entry is one of the part after
// [part.add]; on an error there is nothing of it.
func (p *part) write(h zip.FileHeader, r io.Reader) (*entry, error) {
	e := &entry{FileHeader: h, offset: p.end, data: p.end + localLen(&h)}
	out := &counting{w: io.NewOffsetWriter(p.file, e.data)}
	sum := &checking{r: r}
	err := pack(out, h.Method, sum)
	if err != nil {
		return nil, errors.Join(export.SystemError(err, e.data+out.n), p.file.Truncate(p.end))
	}
	e.CRC32, e.UncompressedSize64, e.CompressedSize64 = sum.crc, uint64(sum.n), uint64(out.n)
	return e, nil
}

// add makes an entry that was written one of the part.
func (p *part) add(e *entry) {
	p.entries = append(p.entries, e)
	p.byName[e.Name] = e
	p.pending = append(p.pending, e)
	next := e.after()
	p.loose += next - p.end
	p.end = next
}

// after returns where the next entry begins.
func (e *entry) after() int64 {
	return e.data + int64(e.CompressedSize64) + int64(len(e.descriptor()))
}

// commit brings the bytes to the disk, and then the headers.
func (p *part) commit() error {
	if len(p.pending) == 0 {
		return nil
	}
	if err := p.file.Sync(); err != nil {
		return export.SystemError(err, p.end)
	}
	for _, e := range p.pending {
		if _, err := p.file.WriteAt(e.local(), e.offset); err != nil {
			return export.SystemError(err, p.end)
		}
	}
	p.pending, p.loose, p.since = nil, 0, time.Now()
	return nil
}

// commitDue commits when much is loose, or since long.
func (p *part) commitDue() error {
	if p.loose < looseBytes && time.Since(p.since) < looseTime {
		return nil
	}
	return p.commit()
}

// open reads an entry back.
func (p *part) open(e *entry) (io.ReadCloser, error) {
	raw := io.NewSectionReader(p.file, e.data, int64(e.CompressedSize64))
	switch e.Method {
	case zip.Store:
		return io.NopCloser(raw), nil
	case zip.Deflate:
		return flate.NewReader(bufio.NewReader(raw)), nil
	}
	return nil, zip.ErrAlgorithm
}

func pack(w io.Writer, method uint16, r io.Reader) error {
	if method == zip.Store {
		_, err := io.Copy(w, r)
		return err
	}
	z, err := flate.NewWriter(w, flate.DefaultCompression)
	if err != nil {
		return err
	}
	if _, err := io.Copy(z, r); err != nil {
		return err
	}
	return z.Close()
}

// counting counts what is written.
type counting struct {
	w io.Writer
	n int64
}

func (c *counting) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.n += int64(n)
	return n, err
}

// checking counts and sums up what is read.
type checking struct {
	r   io.Reader
	n   int64
	crc uint32
}

func (c *checking) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	c.crc = crc32.Update(c.crc, crc32.IEEETable, p[:n])
	return n, err
}
