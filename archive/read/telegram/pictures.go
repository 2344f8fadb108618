package telegram

import (
	"encoding/json"

	"dotori/archive"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/tree"
)

// pictures reads a list of the owner's own pictures.
func (x *export) pictures(album, field string) error {
	return x.array(func() error {
		line := x.line
		raw, err := x.value(true)
		if err != nil {
			return mendable(err)
		}
		var p struct {
			Date  string        `json:"date"`
			Unix  jsonlist.Word `json:"date_unixtime"`
			Photo string        `json:"photo"`
			Media string        `json:"media"`
		}
		_ = json.Unmarshal(raw, &p) // a picture that is none names no file
		m := x.media.media(p.Photo+p.Media, "")
		if m.Missing {
			return nil
		}
		kind, mime, unlike := tree.Look(x.root, m.Path)
		if unlike != nil {
			return x.stop(unlike)
		}
		m.MIME = mime
		return x.give(archive.Item{Kind: kind, Service: Service, Line: line, Files: []string{x.path}, Media: []archive.Media{m},
			Moment:      newWhen(p.Date, string(p.Unix), x.settings.zone).moment,
			Collections: []archive.Collection{{Kind: archive.Album, Title: album}}})
	})
}
