package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/immich"
	"dotori/archive/export/dest/s3"
	"dotori/archive/export/dest/sftp"
	"dotori/archive/export/dest/webdav"
	"dotori/archive/export/dest/zipped"
)

// openDestination opens the place that an address names, with what the user
// gave for it. trusted are fingerprints of SSH keys that the user has accepted.
// Here, and nowhere else, connections begin.
func openDestination(ctx context.Context, a dest.Address, login dest.Credential, trusted []string) (export.Session, error) {
	switch a.Scheme {
	case dest.Zip:
		return asSession(zipped.Open(ctx, a.Path))
	case dest.WebDAV:
		return asSession(webdav.Open(ctx, a, login))
	case dest.S3:
		return asSession(s3.Open(ctx, a, login))
	case dest.SFTP:
		return asSession(sftp.Open(ctx, a, login, trusted...))
	case dest.Immich:
		return openImmich(ctx, a, login)
	case dest.Folder:
		return asSession(export.OpenFolder(a.Path))
	}
	return nil, fmt.Errorf("%w: %s", dest.ErrAddress, a)
}

// openImmich opens a server that takes pictures. Dates that say no time zone are
// Korean, as they are for formats unless an option says otherwise.
func openImmich(ctx context.Context, a dest.Address, login dest.Credential) (export.Session, error) {
	zone, err := archive.Options{}.Zone("timezone", "Asia/Seoul")
	if err != nil {
		return nil, err
	}
	return asSession(immich.Open(ctx, a, login, zone))
}

// asSession keeps a nil pointer from becoming a session that is not nil.
func asSession[S export.Session](s S, err error) (export.Session, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}

// within reports whether a path, which need not exist yet, is a folder or
// below it, also by another name of either.
func within(path, folder string) bool {
	home, err := os.Stat(folder)
	if err != nil {
		return false
	}
	path, err = filepath.Abs(path)
	for err == nil {
		if info, bad := os.Stat(path); bad == nil && os.SameFile(info, home) {
			return true
		}
		up := filepath.Dir(path)
		if up == path {
			return false
		}
		path = up
	}
	return false
}
