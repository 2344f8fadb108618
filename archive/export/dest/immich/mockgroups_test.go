package immich_test

import (
	"fmt"
	"net/http"
	"slices"
)

// listAlbums answers to the query of its version only.
func (m *mock) listAlbums(w http.ResponseWriter, r *http.Request, _ string) {
	want := "shared=false"
	if m.major >= 3 {
		want = "isOwned=true&isShared=false"
	}
	if r.URL.RawQuery != want && !m.lax {
		refuse(w, 400, m.fault("albums are asked for with %q", r.URL.RawQuery))
		return
	}
	list := []map[string]any{}
	for _, a := range m.albums {
		if !a.shared {
			list = append(list, map[string]any{"id": a.id, "albumName": a.title, "shared": a.shared})
		}
	}
	reply(w, 200, list)
}

func (m *mock) makeAlbum(w http.ResponseWriter, r *http.Request, _ string) {
	var in struct{ AlbumName string }
	if !m.read(w, r, &in) {
		return
	}
	a := &group{id: fmt.Sprintf("album-%d", len(m.albums)), title: in.AlbumName}
	m.albums = append(m.albums, a)
	reply(w, 201, map[string]any{"id": a.id, "albumName": a.title})
}

func (m *mock) makeTags(w http.ResponseWriter, r *http.Request, _ string) {
	var in struct{ Tags []string }
	if !m.read(w, r, &in) {
		return
	}
	list := []map[string]string{}
	for _, title := range in.Tags {
		i := slices.IndexFunc(m.tags, func(g *group) bool { return g.title == title })
		if i < 0 {
			i = len(m.tags)
			m.tags = append(m.tags, &group{id: fmt.Sprintf("tag-%d", i), title: title})
		}
		list = append(list, map[string]string{"id": m.tags[i].id, "value": title})
	}
	reply(w, 200, list)
}

// fill puts assets into an album or under a tag.
func (m *mock) fill(w http.ResponseWriter, r *http.Request, groups []*group, id string) {
	var in struct{ IDs []string }
	if !m.read(w, r, &in) {
		return
	}
	i := slices.IndexFunc(groups, func(g *group) bool { return g.id == id })
	if i < 0 || len(in.IDs) == 0 {
		refuse(w, 400, m.fault("%s is filled with %v", id, in.IDs))
		return
	}
	results := []map[string]any{}
	for _, asset := range in.IDs {
		switch {
		case m.byID[asset] == nil:
			results = append(results, map[string]any{"id": asset, "success": false, "error": "not_found"})
		case slices.Contains(groups[i].ids, asset):
			results = append(results, map[string]any{"id": asset, "success": false, "error": "duplicate"})
		default:
			groups[i].ids = append(groups[i].ids, asset)
			results = append(results, map[string]any{"id": asset, "success": true})
		}
	}
	reply(w, 200, results)
}
