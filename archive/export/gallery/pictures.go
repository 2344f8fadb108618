package gallery

import (
	"context"
	"errors"
	"io/fs"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/shelf"
)

// Longer edges in pixels.
const (
	thumbEdge = 360  // what the library keeps ready
	viewEdge  = 2048 // of what stands in for originals that browsers do not show
)

// pictures makes what browsers show of the media, each once.
type pictures struct {
	x      *shelf.Export
	made   map[string]views  // by SHA-256
	covers map[string]string // names of small pictures by SHA-256
}

// views are the files that show a media; "" where there is none.
type views struct{ thumb, full string }

// make makes the pictures of a media and reports whether it can be seen.
func (p *pictures) make(ctx context.Context, it archive.Item, m archive.Media) (bool, error) {
	if m.Missing || !isSeen(m.MIME) || len(m.SHA256) != 64 {
		return false, nil
	}
	if v, ok := p.made[m.SHA256]; ok {
		return v.thumb != "", nil
	}
	var v views
	var err error
	if v.thumb, err = p.once(ctx, "thumbs", it, m, thumbEdge); err == nil && v.thumb != "" && !isShown(m.MIME) && isPicture(m.MIME) {
		v.full, err = p.once(ctx, "views", it, m, viewEdge)
	}
	p.made[m.SHA256] = v
	return v.thumb != "", err
}

// once makes one picture and returns its name, or "" when it cannot be made.
func (p *pictures) once(ctx context.Context, dir string, it archive.Item, m archive.Media, edge int) (string, error) {
	var failed error
	name, err := p.x.Once(ctx, filed(dir, m), func() ([]byte, error) {
		var made export.Picture
		made, failed = p.x.Picture(ctx, m, edge)
		return made.JPEG, failed
	})
	if failed == nil || ctx.Err() != nil {
		return name, err
	}
	if !errors.Is(failed, export.ErrNoPicture) && !errors.Is(failed, fs.ErrNotExist) {
		p.x.Warn(export.Called(it), "The picture could not be made smaller, so the page shows none.", m.Name+": "+failed.Error())
	}
	return "", nil
}

// filed is where a picture made of a media lies.
func filed(dir string, m archive.Media) string {
	sum := strings.ToLower(m.SHA256)
	return path.Join(dir, export.SafeName(sum[:2]), export.SafeName(sum)+".jpg")
}

func isPicture(mime string) bool { return strings.HasPrefix(mime, "image/") }

func isVideo(mime string) bool { return strings.HasPrefix(mime, "video/") }

func isSeen(mime string) bool { return isPicture(mime) || isVideo(mime) }

// isShown reports whether every browser shows pictures of this type.
func isShown(mime string) bool {
	switch mime {
	case "image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp":
		return true
	}
	return false
}

// isActive reports whether a browser would run what is in such a file.
func isActive(m archive.Media) bool {
	switch strings.ToLower(path.Ext(m.Path)) {
	case ".html", ".htm", ".xhtml", ".xht", ".shtml", ".svg", ".svgz", ".xml", ".xsl", ".xslt", ".mht", ".mhtml", ".js", ".mjs", ".hta":
		return true
	}
	return strings.Contains(m.MIME, "html") || strings.Contains(m.MIME, "xml") || strings.Contains(m.MIME, "javascript")
}
