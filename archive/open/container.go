package open

import (
	"bytes"
	"errors"
	"io"

	"dotori/archive"
)

// errDocument says that a zip is a document which stays one file.
var errDocument = errors.New("a document, not an archive")

// enter lists the member as a container into the folder at, if it is one. The
// failure of an inner container is a problem, that of the outermost an error.
func (p *part) enter(at string, m member) (entered bool, err error) {
	src, err := p.reach(m)
	if err != nil {
		return false, nil // whoever reads the file will meet the error and tell it
	}
	k := kindOf(src.section, src.section.Size())
	if k == plain {
		src.close()
		return false, nil
	}
	if err = src.complete(p, m); err == nil {
		err = p.container(at, k, src.section, m.stamp())
	}
	if errors.Is(err, errDocument) {
		src.close()
		return false, nil
	}
	if src.file != nil {
		p.closers = append(p.closers, src.file)
	}
	if err != nil && at != "" && p.ctx.Err() == nil {
		p.skip("", at, reasonOf(err), err.Error())
		err = nil
	}
	return true, err
}

// container lists a container of kind k. When everything in it was refused for
// one reason, that is why the container as a whole cannot be opened.
func (p *part) container(at string, k kind, src *io.SectionReader, stamp string) (err error) {
	placed, problems := p.placed, len(p.problems)
	switch k {
	case zipped:
		err = p.zip(at, src)
	case sevenZipped:
		err = p.sevenZip(at, src, stamp)
	case tarred:
		err = p.tar(at, src, stamp)
	case tarGzipped:
		err = p.packedTar(at, src, stamp, gunzip)
	case tarXzipped:
		err = p.packedTar(at, src, stamp, unxz)
	}
	if err != nil || p.placed > placed {
		return err
	}
	if err := refused(p.problems[problems:]); err != nil {
		p.problems = p.problems[:problems]
		return err
	}
	return nil
}

// refused returns the error that all the problems share, if they share one.
func refused(problems []archive.Warning) error {
	if len(problems) == 0 {
		return nil
	}
	for _, w := range problems[1:] {
		if w.Reason != problems[0].Reason {
			return nil
		}
	}
	switch problems[0].Reason {
	case ReasonEncrypted:
		return ErrEncrypted
	case ReasonBomb:
		return ErrBomb
	case ReasonUnsafe:
		return ErrUnsafe
	case ReasonDamaged:
		return ErrDamaged
	}
	return nil
}

// source gives random access to a member, or to its beginning.
type source struct {
	section *io.SectionReader
	file    io.Closer // nil when it belongs to another container
	partial bool
}

func (s *source) close() {
	if s.file != nil {
		s.file.Close()
	}
}

// headSize is how much is unpacked to see what a member is: enough for the
// first block of an xz.
const headSize = 128 << 10

func (p *part) reach(m member) (*source, error) {
	switch m := m.(type) {
	case sectionMember:
		return &source{section: m.section}, nil
	case zipMember:
		if offset, err := m.data.DataOffset(); err == nil && m.isStored() {
			return &source{section: io.NewSectionReader(m.in, offset, int64(m.h.CompressedSize64))}, nil
		}
	case diskMember:
		f, err := m.root.Open(m.rel)
		if err != nil {
			return nil, err
		}
		size, _, err := m.stat()
		return &source{section: io.NewSectionReader(f, 0, size), file: f}, err
	}
	r, err := m.open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	head, err := io.ReadAll(io.LimitReader(r, headSize))
	return &source{section: io.NewSectionReader(bytes.NewReader(head), 0, int64(len(head))), partial: true}, err
}

// complete unpacks the member into the spool if the source is only its beginning.
func (s *source) complete(p *part, m member) error {
	if !s.partial {
		return nil
	}
	r, err := m.open()
	if err != nil {
		return err
	}
	defer r.Close()
	s.section, err = p.spool.add(p.ctx, r)
	return err
}
