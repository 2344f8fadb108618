package tree

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/media"
)

// Look tells by its first bytes whether a file is a photo, video or sound. If
// it is none, the warning says why and that it was left out.
func Look(root fs.FS, name string) (archive.Kind, string, *archive.Warning) {
	head, err := Begin(root, name, media.SniffLen)
	if err != nil {
		return "", "", archive.Skip(name, "This file could not be read.", err.Error())
	}
	kind, mime := media.Sniff(head, name)
	if isMedia(kind) {
		return kind, mime, nil
	}
	return kind, mime, reject(head, name, mime)
}

func isMedia(k archive.Kind) bool {
	return k == archive.Photo || k == archive.Video || k == archive.Audio
}

// Begin returns the first n bytes of a file, fewer if it is short.
func Begin(root fs.FS, name string, n int) ([]byte, error) {
	f, err := root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	head := make([]byte, n)
	n, err = io.ReadFull(f, head)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return head[:n], err
}

// reject says why a file that is no media was left out.
func reject(head []byte, name, mime string) *archive.Warning {
	switch {
	case len(head) == 0:
		return archive.Skip(name, "This file is empty.", "")
	case !NamedLikeMedia(name):
		return archive.Skip(name, "This is not a photo, video or sound.", mime)
	case mime == "text/html":
		return archive.Skip(name, "This is a web page that is named like a picture.", "")
	}
	return archive.Skip(name, "This is named like a picture, but is none.", mime)
}

// NamedLikeMedia reports whether a file's extension promises a photo, video or
// sound. Only the content says whether it is one.
func NamedLikeMedia(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".jpg", ".jpeg", ".jpe", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".avif", ".jxl",
		".dng", ".cr2", ".cr3", ".crw", ".nef", ".nrw", ".arw", ".raf", ".orf", ".rw2", ".pef", ".srw", ".x3f",
		".mp4", ".mov", ".m4v", ".3gp", ".avi", ".mkv", ".webm", ".mpg", ".mpeg", ".mts", ".m2ts", ".wmv", ".flv", ".k3g", ".skm",
		".mp3", ".m4a", ".wav", ".ogg", ".flac", ".amr", ".aac", ".wma":
		return true
	}
	return false
}
