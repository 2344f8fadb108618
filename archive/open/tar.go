package open

import (
	"archive/tar"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
)

// tar lists a tar that is not compressed; its files are read in place.
func (p *part) tar(at string, src *io.SectionReader, stamp string) error {
	return p.tarMembers(at, src, func(h *tar.Header, _ io.Reader) (member, error) {
		start, err := src.Seek(0, io.SeekCurrent) // the tar reader reads headers and no further
		if err != nil || start+h.Size > src.Size() {
			return nil, errors.Join(err, io.ErrUnexpectedEOF)
		}
		return sectionMember{io.NewSectionReader(src, start, h.Size), h.ModTime, stamp, h.Name}, nil
	})
}

// packedTar unpacks a compressed tar into the spool.
func (p *part) packedTar(at string, src *io.SectionReader, stamp string, unpack unpacker) error {
	r, err := unpack(src)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	m := &meter{ctx: p.ctx, r: r, limits: p.limits, packed: func() int64 {
		n, _ := src.Seek(0, io.SeekCurrent)
		return n
	}}
	return p.tarMembers(at, m, func(h *tar.Header, r io.Reader) (member, error) {
		section, err := p.spool.add(p.ctx, r)
		return sectionMember{section, h.ModTime, stamp, h.Name}, err
	})
}

// tarMembers places the members of a tar in their order. When it breaks off,
// those before the break stay.
func (p *part) tarMembers(at string, r io.Reader, take func(*tar.Header, io.Reader) (member, error)) error {
	tr := tar.NewReader(r)
	for n := 0; ; n++ {
		h, err := tr.Next()
		if err == io.EOF {
			return p.ctx.Err()
		}
		if err != nil && !errors.Is(err, tar.ErrInsecurePath) {
			return p.brokenOff(at, n, err)
		}
		if reason := refuseTar(h); reason != "" {
			p.skip(at, decodeName(h.Name), reason, h.Linkname)
		}
		if !isTarFile(h) {
			continue
		}
		if err := p.count(h.Size); err != nil {
			return err
		}
		m, err := take(h, tr)
		if err != nil {
			p.skip(at, decodeName(h.Name), ReasonDamaged, "")
			return p.brokenOff(at, n, err)
		}
		if err := p.put(at, h.Name, decodeName(h.Name), m); err != nil {
			return err
		}
	}
}

// brokenOff notes that a tar ended early after n members. Limits and
// cancellation are not damage.
func (p *part) brokenOff(at string, n int, err error) error {
	switch {
	case p.ctx.Err() != nil:
		return p.ctx.Err()
	case errors.Is(err, ErrBomb), isOurs(err):
		return err
	case n == 0:
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	p.note(orName(at, p.name), ReasonRecovered, fmt.Sprintf("%d", n))
	return nil
}

func isTarFile(h *tar.Header) bool {
	return (h.Typeflag == tar.TypeReg || h.Typeflag == tar.TypeCont) && !isSparse(h)
}

// refuseTar says why a member cannot be read, if so. A hard link is a link
// too: its content is in the archive under the other name.
func refuseTar(h *tar.Header) string {
	switch h.Typeflag {
	case tar.TypeSymlink, tar.TypeLink:
		return ReasonLink
	case tar.TypeChar, tar.TypeBlock, tar.TypeFifo:
		return ReasonSpecial
	}
	if isSparse(h) {
		return ReasonUnsupported
	}
	return ""
}

// isSparse reports a file stored without its zeros: a few bytes may claim
// exabytes, and no service hands such out.
func isSparse(h *tar.Header) bool {
	for key := range h.PAXRecords {
		if strings.HasPrefix(key, "GNU.sparse.") {
			return true
		}
	}
	return h.Typeflag == tar.TypeGNUSparse
}

// meter stops a stream that unpacks to more than the limits allow.
type meter struct {
	ctx      context.Context
	r        io.Reader
	limits   Limits
	packed   func() int64
	unpacked int64
}

func (m *meter) Read(b []byte) (int, error) {
	if err := m.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := m.r.Read(b)
	m.unpacked += int64(n)
	if m.limits.inflated(m.packed(), m.unpacked) {
		return n, ErrBomb
	}
	return n, err
}
