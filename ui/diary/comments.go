package diary

import (
	"context"

	"dotori/archive"
)

// Comment is a comment or an answer to one; Depth counts from 0.
type Comment struct {
	archive.Item
	Depth int
}

// maxDepth ends a thread whose archive claims that comments answer each other
// in a circle.
const maxDepth = 8

// threads returns the comments on an item in reading order: each is followed
// by the answers to it.
func threads(ctx context.Context, src Source, id string, depth int) ([]Comment, error) {
	direct, err := src.Comments(ctx, id)
	if err != nil || depth == maxDepth {
		return nil, err
	}
	var out []Comment
	for _, it := range direct {
		if it.Parent != id {
			continue
		}
		answers, err := threads(ctx, src, it.ID, depth+1)
		if err != nil {
			return nil, err
		}
		out = append(out, Comment{it, depth})
		out = append(out, answers...)
	}
	return out, nil
}
