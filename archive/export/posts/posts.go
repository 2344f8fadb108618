package posts

import (
	"context"
	"iter"

	"dotori/archive"
	"dotori/archive/export/shelf"
)

// Posts are the posts of an export. It takes 8 bytes of memory for each, and
// for each comment.
type Posts struct {
	export *shelf.Export
	takes  func(archive.Item) bool
	told   bool
	shown  map[shelf.Ref]bool // comments beneath posts, until told
}

// Of returns the posts of an export among the items that a format takes, such
// as [Choice.Takes].
func Of(x *shelf.Export, takes func(archive.Item) bool) *Posts {
	return &Posts{export: x, takes: takes, shown: map[shelf.Ref]bool{}}
}

// All yields the posts in order of time, undated first, each with the comments
// beneath it. It may be ranged over more than once; the first time to the end,
// comments are reported that stand beneath no post.
func (p *Posts) All(ctx context.Context) iter.Seq2[shelf.Answer, error] {
	return func(yield func(shelf.Answer, error) bool) {
		refs, err := p.refs(ctx)
		if err != nil {
			yield(shelf.Answer{}, err)
			return
		}
		for a, err := range p.export.Pick(ctx, refs) {
			a.Answers = p.kept(a.Answers)
			if !yield(a, err) || err != nil {
				return
			}
		}
		if err := p.tell(ctx); err != nil {
			yield(shelf.Answer{}, err)
		}
	}
}

// refs returns where the posts stand.
func (p *Posts) refs(ctx context.Context) (refs []shelf.Ref, err error) {
	for l, err := range p.export.List(ctx) {
		if err != nil {
			return nil, err
		}
		if l.Item.Kind != archive.Comment && p.takes(l.Item) {
			refs = append(refs, l.Ref)
		}
	}
	return refs, nil
}

// kept returns the comments that are written.
func (p *Posts) kept(answers []shelf.Answer) (kept []shelf.Answer) {
	for _, a := range answers {
		if !p.takes(a.Item) {
			continue
		}
		if !p.told {
			p.shown[a.Ref] = true
		}
		a.Answers = p.kept(a.Answers)
		kept = append(kept, a)
	}
	return kept
}

// tell reports the comments that are not written, once.
func (p *Posts) tell(ctx context.Context) error {
	if p.told {
		return nil
	}
	for l, err := range p.export.List(ctx) {
		if err != nil {
			return err
		}
		if l.Item.Kind == archive.Comment && p.takes(l.Item) && !p.shown[l.Ref] {
			p.export.Leave(l.Item, "What this comment is about is not among the posts.")
		}
	}
	p.told, p.shown = true, nil
	return nil
}
