//go:build !linux && !darwin && !windows

package drive

import (
	"context"
	"errors"
)

func list(context.Context) ([]Drive, error) { return nil, nil }

// Flush is not possible here.
func Flush(string) error { return errors.ErrUnsupported }
