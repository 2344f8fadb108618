package googlephotos_test

import (
	"fmt"

	"dotori/archive"
)

func where(it archive.Item) string {
	if it.Latitude == nil {
		return ""
	}
	return fmt.Sprint(*it.Latitude, " ", *it.Longitude)
}

func flags(it archive.Item) (s string) {
	for _, f := range []struct {
		name string
		on   bool
	}{{"favorite", it.Favorite}, {"hidden", it.Hidden}, {"trashed", it.Trashed}, {it.ID, it.ID != ""}} {
		if f.on {
			s += f.name
		}
	}
	return s
}

func parent(it archive.Item) string {
	if it.Parent == "" {
		return ""
	}
	return "an answer"
}
