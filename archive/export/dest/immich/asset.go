package immich

import (
	"context"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"path"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/shelf"
)

// asset is a file of the batch that is under way.
type asset struct {
	item  archive.Item
	media archive.Media
	name  string // the file's, with an extension that the server knows
	clip  *asset // the video of a live photo
	hide  bool   // it is such a video

	sha1    string // in hex
	id      string // the server's; "" while it does not have the file
	sent    bool   // in this run
	trashed bool   // the user threw it away there
	failed  bool   // reported, and left out
}

// Why files are left out; keys of their translations.
const (
	notPicture = "Immich takes pictures and videos only; everything else stays in the library."
	notTaken   = "The server does not take files of this type."
	undated    = "It has no date; the server wants one and shows it in 1970."
	notCover   = "A preview that the service made is not sent along."
)

// assets returns the files of an item that are sent, clips before their
// pictures, and why others are not.
func (s *Server) assets(it archive.Item) (list []*asset, why string) {
	if !it.Kind.IsMedia() || it.Kind == archive.Audio || it.Kind == archive.File {
		why = notPicture
	}
	for _, m := range it.Media {
		name := s.name(m)
		switch {
		case m.Role == archive.RoleCover:
			why = notCover
		case name == "":
			if why == "" {
				why = notTaken
			}
		default:
			list = append(list, &asset{item: it, media: m, name: name})
		}
	}
	return paired(list), why
}

// paired gives the first picture its clip, and puts the clip before it.
func paired(list []*asset) []*asset {
	if len(list) == 0 || list[0].media.Role != archive.RoleMain {
		return list
	}
	i := slices.IndexFunc(list, func(a *asset) bool { return a.media.Role == archive.RoleLive })
	if i < 0 {
		return list
	}
	clip := list[i]
	clip.hide, list[0].clip = true, clip
	return append([]*asset{clip}, slices.Delete(list, i, i+1)...)
}

// name returns the name that a media had, with the extension of its content
// when the server does not know the one it had; "" when it takes neither.
func (s *Server) name(m archive.Media) string {
	known := func(ext string) bool { return slices.Contains(s.takes, strings.ToLower(ext)) }
	name := strings.Map(func(r rune) rune {
		if r < ' ' || r == '/' || r == '\\' {
			return '_'
		}
		return r
	}, m.Name)
	ext := shelf.Ext(m)
	switch {
	case !strings.HasPrefix(m.MIME, "image/") && !strings.HasPrefix(m.MIME, "video/"), !known(ext) && !known(path.Ext(name)):
		return ""
	case known(path.Ext(name)):
		return name
	case name == "":
		return m.SHA256[:8] + ext
	}
	return name + ext
}

// there reports whether the server has the file for good.
func (a *asset) there() bool { return a != nil && a.id != "" && !a.failed }

// hash reads a file for the checksum that the server knows it by, and makes
// sure that it is what the library says.
func (a *asset) hash(ctx context.Context, sel export.Selection) error {
	f, err := sel.Open(a.media.SHA256)
	if err != nil {
		return err
	}
	defer f.Close()
	short, long := sha1.New(), sha256.New()
	if _, err := io.Copy(io.MultiWriter(short, long), export.WithContext(ctx, f)); err != nil {
		return err
	}
	if hex.EncodeToString(long.Sum(nil)) != a.media.SHA256 {
		return export.ErrDamaged
	}
	a.sha1 = hex.EncodeToString(short.Sum(nil))
	return nil
}

// described returns the item as the server shows one: a title begins the
// description, and albums are no tags because they are albums.
func (a *asset) described() archive.Item {
	it := a.item
	it.Text = export.Caption(it)
	it.Collections = slices.DeleteFunc(slices.Clone(it.Collections), func(c archive.Collection) bool { return c.Kind == archive.Album })
	return it
}
