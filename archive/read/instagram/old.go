package instagram

import (
	"strings"

	"dotori/archive"
	"dotori/archive/read/meta"
)

// oldPicture is one of the list that downloads of 2019 have.
type oldPicture struct {
	Caption  string `json:"caption"`
	TakenAt  string `json:"taken_at"`
	Location string `json:"location"`
	Path     string `json:"path"`
}

// old reads media.json of 2019, one list for each sort of picture.
func (r *reading) old(f meta.File) {
	sorts := func(path string) bool {
		switch path {
		case "", ".photos", ".videos", ".stories", ".profile", ".direct":
			return true
		}
		return false
	}
	var group []oldPicture
	r.Walk(f, sorts, func(path string, decode func(any) bool) bool {
		var p oldPicture
		if !strings.HasSuffix(path, "[]") || !decode(&p) || p.Path == "" && p.Caption == "" {
			return false
		}
		sort := strings.Trim(path, ".[]")
		isPost := sort == "photos" || sort == "videos"
		if len(group) > 0 && (!isPost || !p.isOf(group[0])) {
			r.oldPost(f, group)
			group = nil
		}
		if isPost {
			group = append(group, p)
		} else {
			r.once(f, meta.Picture{URI: p.Path}, r.oldItem(f, sort, p))
		}
		return true
	}, func() { r.oldPost(f, group) })
}

// isOf reports whether two pictures were posted together.
func (p oldPicture) isOf(q oldPicture) bool { return p.TakenAt == q.TakenAt && p.Caption == q.Caption }

func (r *reading) oldItem(f meta.File, sort string, p oldPicture) archive.Item {
	it := r.mine(archive.Item{Text: meta.Repair(p.Caption), Moment: meta.Stated(p.TakenAt, r.Zone), Collections: collection(sort)}, f)
	if place := meta.Repair(p.Location); place != "" {
		it.Details = []archive.Detail{{Name: "Place", Value: place}}
	}
	return it
}

func (r *reading) oldPost(f meta.File, group []oldPicture) {
	if len(group) == 0 {
		return
	}
	it := r.oldItem(f, "posts", group[0])
	it.Kind = archive.Post
	for _, p := range group {
		if m, ok := r.Media(f, p.Path); ok {
			it.Media = append(it.Media, m)
		}
	}
	r.give(it)
}
