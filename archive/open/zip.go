package open

import (
	"archive/zip"
	"compress/bzip2"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/klauspost/compress/zstd"

	"dotori/archive"
)

// The methods of packing that zips use (APPNOTE 4.4.5).
const (
	methodBzip2 = 12
	methodZstd  = 93
)

const flagEncrypted = 1

// zip lists a zip, which is then read in place.
func (p *part) zip(at string, src *io.SectionReader) error {
	members, err := p.zipMembers(at, src)
	if err != nil {
		return err
	}
	for _, m := range members {
		if documentMarks[m.h.Name] {
			return errDocument
		}
	}
	accepted, err := p.acceptZip(at, members, src.Size())
	if err != nil {
		return err
	}
	for _, m := range accepted {
		if err := errors.Join(p.count(int64(m.h.UncompressedSize64)), p.put(at, m.h.Name, m.name(), m)); err != nil {
			return err
		}
	}
	return nil
}

// zipMembers reads the directory at the end of the zip, or what can be
// salvaged without one.
func (p *part) zipMembers(at string, src *io.SectionReader) ([]zipMember, error) {
	guard := &directoryGuard{r: src, left: int64(p.limits.Entries) * bytesPerEntry}
	r, err := zip.NewReader(guard, src.Size())
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		if guard.left < 0 {
			return nil, fmt.Errorf("too many members: %w", ErrBomb)
		}
		return p.salvage(at, src)
	}
	guard.lifted = true
	r.RegisterDecompressor(methodBzip2, func(r io.Reader) io.ReadCloser { return io.NopCloser(bzip2.NewReader(r)) })
	r.RegisterDecompressor(methodZstd, zstd.ZipDecompressor())
	members := make([]zipMember, len(r.File))
	for i, f := range r.File {
		members[i] = zipMember{h: &f.FileHeader, data: f, in: src}
	}
	return members, nil
}

// acceptZip returns the members that are files and may be read; the others
// are problems, unless they are folders or junk.
func (p *part) acceptZip(at string, members []zipMember, size int64) (accepted []zipMember, err error) {
	var packed, unpacked int64
	for _, m := range members {
		if m.isFolder() || isJunk(m.name()) {
			continue
		}
		if reason, detail := m.refuse(size, p.limits); reason != "" {
			p.skip(at, m.name(), reason, detail)
			continue
		}
		accepted = append(accepted, m)
		packed += int64(m.h.CompressedSize64)
		unpacked += int64(m.h.UncompressedSize64)
		if packed > size { // members that share bytes are how small bombs are built
			return nil, fmt.Errorf("members overlap: %w", ErrBomb)
		}
		if p.limits.inflated(size, unpacked) {
			return nil, ErrBomb
		}
	}
	return accepted, p.ctx.Err()
}

func (m zipMember) name() string {
	if name := extraName(m.h.Name, m.h.Extra); name != "" {
		return name
	}
	return decodeName(m.h.Name)
}

func (m zipMember) isFolder() bool {
	last := m.h.Name[max(0, len(m.h.Name)-1):]
	return last == "/" || last == `\` && m.h.UncompressedSize64 == 0 || m.h.Mode().IsDir()
}

func (m zipMember) isStored() bool { return m.h.Method == zip.Store }

// refuse says why a member of a zip of the given size cannot be read, if so.
func (m zipMember) refuse(size int64, l Limits) (reason, detail string) {
	switch h := m.h; {
	case h.Flags&flagEncrypted != 0:
		return ReasonEncrypted, ""
	case h.Mode()&fs.ModeSymlink != 0:
		return ReasonLink, ""
	case !h.Mode().IsRegular():
		return ReasonSpecial, ""
	case h.Method != zip.Store && h.Method != zip.Deflate && h.Method != methodBzip2 && h.Method != methodZstd:
		return ReasonUnsupported, fmt.Sprintf("zip method %d", h.Method)
	case h.CompressedSize64 > uint64(size):
		return ReasonDamaged, ""
	case h.UncompressedSize64 > uint64(l.Total), l.inflated(int64(h.CompressedSize64), int64(h.UncompressedSize64)):
		return ReasonBomb, fmt.Sprintf("%d bytes from %d", h.UncompressedSize64, h.CompressedSize64)
	}
	return "", ""
}

// bytesPerEntry is what a member takes in a zip's directory, generously.
const bytesPerEntry = 128

// directoryGuard bounds how much of a zip is read as its directory: its
// headers cost several times their size in memory.
type directoryGuard struct {
	r      io.ReaderAt
	left   int64
	lifted bool // set before the zip is shared
}

func (g *directoryGuard) ReadAt(b []byte, off int64) (int, error) {
	if g.lifted {
		return g.r.ReadAt(b, off)
	}
	if g.left -= int64(len(b)); g.left < 0 {
		return 0, errors.New("directory too large")
	}
	return g.r.ReadAt(b, off)
}

// note records a problem that left nothing out by itself.
func (p *part) note(path, reason, detail string) {
	p.problems = append(p.problems, archive.Warning{Path: path, Reason: reason, Detail: detail})
}
