package main

import (
	"context"
	"errors"
	"io/fs"

	"dotori/archive/export/dest"
	"dotori/archive/export/drive"
	"dotori/ui/exporting"
)

// Drives lists what can be plugged in and out.
func (exporter) Drives(ctx context.Context) ([]exporting.Drive, error) {
	found, err := drive.List(ctx)
	var drives []exporting.Drive
	for _, d := range found {
		drives = append(drives, exporting.Drive{Name: d.Name, Path: d.Path, System: d.System, Free: d.Free, Small: d.Largest > 0})
	}
	return drives, err
}

// settle makes durable what was exported onto a drive, and reports whether it
// can be unplugged now. Where the system does not let us say so, it cannot.
func settle(ctx context.Context, a dest.Address) (bool, error) {
	if a.Scheme.Remote() {
		return false, nil
	}
	_, found, err := drive.Of(ctx, a.Path)
	if err != nil || !found {
		return false, ctx.Err() // the export itself is done
	}
	err = drive.Flush(a.Path)
	if errors.Is(err, fs.ErrPermission) || errors.Is(err, errors.ErrUnsupported) {
		return false, nil
	}
	return err == nil, err
}
