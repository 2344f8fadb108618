package zipped

import (
	"archive/zip"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// prefix begins the names of the files beside a zip that is being made.
func prefix(zip string) string { return "." + filepath.Base(zip) + ".dotori-" }

// partPath names the part file of a zip. It tells which state of the zip it
// goes on from, so that a zip that was changed meanwhile is not mixed with it.
func (z *Zip) partPath() string {
	state := "new"
	if info, err := os.Stat(z.path); err == nil {
		state = fmt.Sprintf("%x-%x", info.Size(), info.ModTime().UnixNano())
	}
	return filepath.Join(filepath.Dir(z.path), prefix(z.path)+"part-"+state)
}

// resume takes up the part file of an interrupted export, and removes what
// else one has left.
func (z *Zip) resume() error {
	want := z.partPath()
	dir := filepath.Dir(z.path)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		left := filepath.Join(dir, e.Name())
		switch {
		case !strings.HasPrefix(e.Name(), prefix(z.path)):
		case left == want:
			err = z.begin()
		default:
			err = os.Remove(left)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// begin opens the part file, or makes it.
func (z *Zip) begin() error {
	if z.part != nil {
		return nil
	}
	f, err := os.OpenFile(z.partPath(), os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return err
	}
	p := &part{file: f, byName: map[string]*entry{}}
	if err := p.recover(z.kept); err != nil {
		f.Close()
		return err
	}
	for name := range p.byName {
		z.enter(name)
	}
	z.mu.Lock()
	defer z.mu.Unlock()
	z.part = p
	return nil
}

// recover finds the entries that have a header, and cuts off what follows. What
// the old zip holds too was copied from it, and is copied anew.
func (p *part) recover(kept map[string]*zip.File) error {
	info, err := p.file.Stat()
	if err != nil {
		return err
	}
	for {
		e, err := readLocal(io.NewSectionReader(p.file, p.end, info.Size()-p.end), p.end)
		if err != nil {
			return err
		}
		if e == nil || e.after() <= p.end || e.after() > info.Size() || kept[e.Name] != nil {
			break
		}
		p.add(e)
	}
	p.pending, p.loose, p.since = nil, 0, time.Now()
	return p.file.Truncate(p.end)
}

// readLocal reads a local header that we wrote, or returns nil where none is.
func readLocal(r io.Reader, offset int64) (*entry, error) {
	var head [localSize]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return nil, ignoreEnd(err)
	}
	le := binary.LittleEndian
	if le.Uint32(head[:]) != localSign {
		return nil, nil
	}
	rest := make([]byte, int(le.Uint16(head[26:]))+int(le.Uint16(head[28:])))
	if _, err := io.ReadFull(r, rest); err != nil {
		return nil, ignoreEnd(err)
	}
	name, extra := rest[:le.Uint16(head[26:])], rest[le.Uint16(head[26:]):]
	if len(extra) < roomSize {
		return nil, nil
	}
	e := &entry{offset: offset, data: offset + localSize + int64(len(rest)), FileHeader: zip.FileHeader{
		Name: string(name), Extra: extra[roomSize:],
		ReaderVersion: le.Uint16(head[4:]), CreatorVersion: unixMade, ExternalAttrs: unixFile,
		Flags: le.Uint16(head[6:]), Method: le.Uint16(head[8:]),
		CRC32:            le.Uint32(head[14:]),
		CompressedSize64: uint64(le.Uint32(head[18:])), UncompressedSize64: uint64(le.Uint32(head[22:])),
	}}
	stamp(&e.FileHeader, le.Uint16(head[12:]), le.Uint16(head[10:]))
	if le.Uint16(extra) == zip64ID {
		e.UncompressedSize64, e.CompressedSize64 = le.Uint64(extra[4:]), le.Uint64(extra[12:])
	}
	return e, nil
}

func ignoreEnd(err error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return nil
	}
	return err
}
