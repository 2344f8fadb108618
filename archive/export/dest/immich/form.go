package immich

import (
	"bytes"
	"fmt"
	"mime/multipart"
	"time"

	"dotori/archive"
	"dotori/archive/export/xmp"
)

// form is what stands around the bytes of a file.
type form struct {
	head, tail []byte
	kind       string // with the boundary
}

// form makes the parts of an upload: first the fields, which the server must
// know before the files, then the file, then its sidecar.
func (s *Server) form(a *asset) (form, error) {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for _, f := range s.fields(a) {
		if err := w.WriteField(f[0], f[1]); err != nil {
			return form{}, err
		}
	}
	if _, err := w.CreateFormFile("assetData", a.name); err != nil {
		return form{}, err
	}
	head := bytes.Clone(b.Bytes())
	b.Reset()
	part, err := w.CreateFormFile("sidecarData", a.name+xmp.Suffix)
	if err != nil {
		return form{}, err
	}
	if _, err := part.Write(xmp.Sidecar(a.described(), a.media)); err != nil {
		return form{}, err
	}
	err = w.Close()
	return form{head, b.Bytes(), w.FormDataContentType()}, err
}

// fields are what the server is told of a file. A filename is not among them:
// the server would take it for the sidecar's too. The date in the sidecar wins
// over the times here; without any, the server wants one all the same.
func (s *Server) fields(a *asset) [][2]string {
	taken := a.item.Moment.In(s.zone).Instant(archive.Offset{})
	if taken.IsZero() {
		taken = time.Unix(0, 0)
	}
	stamp := taken.UTC().Format("2006-01-02T15:04:05.000Z")
	list := [][2]string{{"fileCreatedAt", stamp}, {"fileModifiedAt", stamp}, {"isFavorite", fmt.Sprint(a.item.Favorite && !a.hide)}}
	if s.major < unmarked {
		list = append(list, [2]string{"deviceAssetId", a.media.SHA256}, [2]string{"deviceId", "Dotori"})
	}
	switch {
	case a.hide:
		list = append(list, [2]string{"visibility", "hidden"})
	case a.item.Hidden:
		list = append(list, [2]string{"visibility", "archive"})
	}
	if a.clip.there() {
		list = append(list, [2]string{"livePhotoVideoId", a.clip.id})
	}
	return list
}
