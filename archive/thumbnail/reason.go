package thumbnail

import (
	"context"
	"errors"
)

// Reason says why a file has no thumbnail. It is an error and the English
// sentence that users read, which is the key of its translation.
type Reason string

// The reasons for which there is no thumbnail.
const (
	ErrTooLarge    Reason = "This picture is too large to be shown."
	ErrTruncated   Reason = "This picture is cut off; a part of the file is missing."
	ErrDamaged     Reason = "This picture is damaged and cannot be read."
	ErrEmpty       Reason = "This file is empty."
	ErrNotPicture  Reason = "This file is not a picture."
	ErrUnsupported Reason = "Pictures of this format cannot be shown here."
	ErrNoPoster    Reason = "Pictures of videos need the program ffmpeg, which is not installed."
)

// Error returns the reason as an English sentence.
func (r Reason) Error() string { return string(r) }

// ReasonOf returns the reason in err's chain. An error without one is damage,
// except when it is the context's or that of the disk: then it is no property
// of the picture, and the result is "".
func ReasonOf(err error) Reason {
	var reason Reason
	var passing *passingError
	switch {
	case err == nil, errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded), errors.As(err, &passing):
		return ""
	case errors.As(err, &reason):
		return reason
	}
	return ErrDamaged
}

// passingError is a failure to read that says nothing about the picture.
type passingError struct{ error }

func (e *passingError) Unwrap() error { return e.error }
