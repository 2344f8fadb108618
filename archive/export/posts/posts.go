package posts

import (
	"context"
	"iter"

	"dotori/archive"
	"dotori/archive/export/shelf"
)

// Posts are the posts of an export.
type Posts struct {
	export *shelf.Export
	takes  func(archive.Item) bool
	told   bool
}

// Of returns the posts of an export among the items that a format takes, such
// as [Choice.Takes].
func Of(x *shelf.Export, takes func(archive.Item) bool) *Posts {
	return &Posts{export: x, takes: takes}
}

// All yields the posts in order of time, undated first, each with the comments
// beneath it. It may be ranged over more than once; the first time to the end,
// comments are reported that stand beneath no post.
func (p *Posts) All(ctx context.Context) iter.Seq2[shelf.Answer, error] {
	return func(yield func(shelf.Answer, error) bool) {
		for a, err := range p.export.Texts(ctx) {
			if err == nil && !p.isPost(a.Item) {
				p.leave(a)
				continue
			}
			a.Answers = p.kept(a.Answers)
			if !yield(a, err) || err != nil {
				return
			}
		}
		p.told = true
	}
}

func (p *Posts) isPost(it archive.Item) bool { return it.Kind != archive.Comment && p.takes(it) }

// kept returns the comments that are written.
func (p *Posts) kept(answers []shelf.Answer) (kept []shelf.Answer) {
	for _, a := range answers {
		if !p.takes(a.Item) {
			p.leave(a)
			continue
		}
		a.Answers = p.kept(a.Answers)
		kept = append(kept, a)
	}
	return kept
}

// leave reports a thread that is not written. Its beginning may have a reason
// of its own, which the export knows.
func (p *Posts) leave(a shelf.Answer) {
	if p.told {
		return
	}
	if p.takes(a.Item) {
		p.export.Leave(a.Item, "What this comment is about is not among the posts.")
	}
	for _, below := range a.Answers {
		p.leave(below)
	}
}
