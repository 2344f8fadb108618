package open

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/bodgit/sevenzip"
)

// sevenZip unpacks a 7z into the spool: its files are packed together in
// blocks that can only be read from the front.
func (p *part) sevenZip(at string, src *io.SectionReader, stamp string) error {
	if err := checkSevenZip(src, p.limits.Entries); err != nil {
		return sevenZipError(p.ctx, err)
	}
	var files []*sevenzip.File
	err := guarded(func() error {
		r, err := sevenzip.NewReader(src, src.Size())
		if err == nil {
			files = r.File
		}
		return err
	})
	if err != nil {
		return sevenZipError(p.ctx, err)
	}
	var unpacked int64
	for _, f := range files {
		size := int64(min(f.UncompressedSize, 1<<62))
		if err := p.count(min(size, p.limits.Total+1)); err != nil {
			return err
		}
		if unpacked += size; p.limits.inflated(src.Size(), unpacked) {
			return ErrBomb
		}
	}
	for _, f := range files {
		if err := p.sevenZipMember(at, f, stamp); err != nil {
			return err
		}
	}
	return nil
}

func (p *part) sevenZipMember(at string, f *sevenzip.File, stamp string) error {
	switch mode := f.Mode(); {
	case mode.IsDir(), isJunk(f.Name):
		return nil
	case mode&fs.ModeSymlink != 0:
		p.skip(at, f.Name, ReasonLink, "")
		return nil
	case !mode.IsRegular():
		p.skip(at, f.Name, ReasonSpecial, "")
		return nil
	}
	var section *io.SectionReader
	err := guarded(func() (err error) {
		r, err := f.Open()
		if err != nil {
			return fmt.Errorf("%w: %w", errMethod, err)
		}
		section, err = p.spool.add(p.ctx, io.LimitReader(r, int64(f.UncompressedSize)))
		return errors.Join(err, r.Close())
	})
	if err == nil {
		modified := f.Modified
		if !modified.IsZero() {
			modified = modified.Local()
		}
		return p.put(at, f.Name, decodeName(f.Name), sectionMember{section, modified, stamp, f.Name})
	}
	switch why := sevenZipError(p.ctx, err); {
	case errors.Is(why, ErrEncrypted):
		p.skip(at, f.Name, ReasonEncrypted, "")
	case errors.Is(why, errMethod):
		p.skip(at, f.Name, ReasonUnsupported, err.Error())
	case errors.Is(why, ErrDamaged):
		p.skip(at, f.Name, ReasonDamaged, err.Error())
	default:
		return why
	}
	return nil
}

// errMethod says that the library does not know how a file is packed.
var errMethod = errors.New("cannot unpack")

// sevenZipError tells what is wrong with the archive from what is wrong here.
func sevenZipError(ctx context.Context, err error) error {
	var read *sevenzip.ReadError
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, ErrBomb), errors.Is(err, ErrEncrypted), isOurs(err):
		return err
	case errors.As(err, &read) && read.Encrypted:
		return ErrEncrypted
	}
	return fmt.Errorf("%w: %w", ErrDamaged, err)
}

// guarded turns a panic into an error: the 7z library panics on crafted headers.
func guarded(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %v", ErrDamaged, r)
		}
	}()
	return f()
}
