package open

import (
	"errors"
	"io/fs"
)

// Limits bound what an archive may ask of the machine. They do not bind
// folders on disk, except for Path.
type Limits struct {
	Entries    int   // members of all containers of one part
	Total      int64 // bytes of them, unpacked
	Unpacked   int64 // bytes written to the temporary folder
	Ratio      int64 // unpacked to packed, for a member or container larger than RatioAbove …
	RatioAbove int64 // … bytes when unpacked
	Path       int   // bytes of a member's path
}

// DefaultLimits returns the limits that hold where Options do not say: far
// above what services hand out, far below what harms.
func DefaultLimits() Limits {
	return Limits{Entries: 2_000_000, Total: 4 << 40, Unpacked: 200 << 30, Ratio: 200, RatioAbove: 64 << 20, Path: 4096}
}

func (l Limits) orDefault() Limits {
	d := DefaultLimits()
	return Limits{
		Entries: or(l.Entries, d.Entries), Total: or(l.Total, d.Total), Unpacked: or(l.Unpacked, d.Unpacked),
		Ratio: or(l.Ratio, d.Ratio), RatioAbove: or(l.RatioAbove, d.RatioAbove), Path: or(l.Path, d.Path),
	}
}

func or[T int | int64](v, fallback T) T {
	if v == 0 {
		return fallback
	}
	return v
}

// inflated reports whether packed bytes that become unpacked ones are a bomb.
func (l Limits) inflated(packed, unpacked int64) bool {
	return unpacked > l.Total || unpacked > l.RatioAbove && unpacked/l.Ratio > packed
}

// Why an archive as a whole cannot be opened.
var (
	ErrEncrypted = errors.New("the archive is password-protected")
	ErrBomb      = errors.New("the archive would unpack to far more than it should")
	ErrUnsafe    = errors.New("the archive has only names that lead out of it")
	ErrDamaged   = errors.New("the archive is damaged or not complete")
)

// The reasons of problems; each is the key of its translation.
const (
	ReasonEncrypted   = "This file is password-protected."
	ReasonBomb        = "This would unpack to far more than it should."
	ReasonUnsafe      = "This name leads out of the archive."
	ReasonLongName    = "This path is too long."
	ReasonLink        = "This is a link; links are not followed."
	ReasonSpecial     = "This is not an ordinary file."
	ReasonUnsupported = "This is packed in a way that cannot be read."
	ReasonDamaged     = "This is damaged or not complete."
	ReasonUnreadable  = "This could not be read."
	ReasonRecovered   = "The archive is cut off; what was whole has been read."
	ReasonCut         = "The file is cut off; what is left of it was kept."
)

// reasonOf names why a part or an inner archive could not be opened.
func reasonOf(err error) string {
	switch {
	case errors.Is(err, ErrEncrypted):
		return ReasonEncrypted
	case errors.Is(err, ErrBomb):
		return ReasonBomb
	case errors.Is(err, ErrUnsafe):
		return ReasonUnsafe
	case errors.Is(err, ErrDamaged):
		return ReasonDamaged
	}
	return ReasonUnreadable
}

// isOurs reports an error of this machine, such as a full disk, that says
// nothing about the archive.
func isOurs(err error) bool {
	var disk *fs.PathError
	return errors.As(err, &disk)
}
