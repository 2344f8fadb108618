package diary

import "dotori/archive"

// Comment is a comment or an answer to one; Depth counts from 0.
type Comment struct {
	archive.Item
	Depth int
}

// maxDepth is how far answers to answers move to the right.
const maxDepth = 4

// threads gives the comments on an item, which come in reading order, their depth.
func threads(id string, items []archive.Item) []Comment {
	depth := map[string]int{id: -1}
	out := make([]Comment, len(items))
	for i, it := range items {
		d := 0
		if parent, known := depth[it.Parent]; known {
			d = min(parent+1, maxDepth)
		}
		depth[it.ID] = d
		out[i] = Comment{it, d}
	}
	return out
}
