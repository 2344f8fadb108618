package facebook

import (
	"encoding/json"

	"dotori/archive"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/meta"
)

// comments reads what the owner said to the posts of others, which the
// download does not hold.
func (r *reading) comments(f meta.File) {
	r.List(f, isList, func(raw json.RawMessage) bool {
		var a activity
		return jsonlist.Fill(raw, &a) == nil && r.comment(f, a)
	})
}

func (r *reading) comment(f meta.File, a activity) bool {
	c := meta.Remark{Timestamp: a.Timestamp}
	for _, d := range a.Data {
		if d.Comment != nil {
			c = *d.Comment
		}
	}
	if c.Timestamp == 0 {
		c.Timestamp = a.Timestamp
	}
	p := r.post(f, a)
	it := archive.Item{Media: p.it.Media, Details: p.it.Details, People: p.it.People}
	if c.Author == "" && len(r.Owners) > 0 {
		c.Author = r.Owners[0]
	}
	if group := meta.Repair(c.Group); group != "" {
		it.Details = append(it.Details, archive.Detail{Name: "Group", Value: group})
	}
	return r.Comment(f, c, it)
}
