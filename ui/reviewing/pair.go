package reviewing

import (
	"context"
	"iter"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/review"
	"dotori/archive/similar"
	"dotori/ui/i18n"
	"dotori/ui/task"
)

// Pair is two rooms, two people or two texts that may be one.
type Pair struct {
	Key        string
	Title      string // of the one that they would be
	Confidence int
	Reasons    []similar.Reason
	Refuse     []catalog.Edit

	room   *review.Room // one of these
	person *review.Person
	text   *writing
}

// PairSide is one of them, in words.
type PairSide struct {
	Name  string
	Lines []string
}

func (p Pair) key() string { return p.Key }
func (Pair) parts() int    { return 1 }

// Topic is what pairs are about.
type Topic struct {
	Name string // of the tab, and of its route
	// Title names the action that makes one of two.
	Title string
	// Accept returns the edits that make one of each pair.
	Accept func(ctx context.Context, pairs []Pair) ([]catalog.Edit, error)
	words  func(*i18n.Localizer) Words
}

// Words are what the page of a topic says, translated.
type Words struct {
	Question, Explanation, Start string
	None                         string // where nothing was found
	Yes, No                      string // buttons
	Done                         string // after a yes
}

// Pairs looks for rooms, people or texts that are the same.
type Pairs struct {
	Search[[]Pair, Pair]
	Topic Topic
}

// finding is how pairs of a topic are found, and what of them is decided.
type finding struct {
	find    func(ctx context.Context, progress review.Progress) ([]Pair, error)
	decided func(ctx context.Context, pairs []Pair) (func(Pair) bool, error)
}

func newPairs(t Topic, f finding, run *task.Runner, now func() time.Time) *Pairs {
	p := &Pairs{Search[[]Pair, Pair]{run: run, now: now, Changed: func() {}}, t}
	p.find = f.find
	p.all = func(all []Pair) []Pair { return all }
	p.left = func(ctx context.Context, all []Pair) ([]Pair, error) {
		decided, err := f.decided(ctx, all)
		if err != nil {
			return nil, err
		}
		var left []Pair
		for _, pair := range all {
			if !decided(pair) {
				left = append(left, pair)
			}
		}
		return left, nil
	}
	return p
}

// Decide takes pairs out until the catalog has them.
func (p *Pairs) Decide(keys ...string) {
	gone := map[string]bool{}
	for _, k := range keys {
		gone[k] = true
	}
	var left []Pair
	for _, pair := range p.Open {
		if !gone[pair.Key] {
			left = append(left, pair)
		}
	}
	p.decide(left)
}

// surePairs returns those that are at least so sure.
func surePairs(all []Pair, least int) (sure []Pair) {
	for _, p := range all {
		if p.Confidence >= least {
			sure = append(sure, p)
		}
	}
	return sure
}

// Library is what rooms, people and texts are looked for in, as [catalog.Catalog] is.
type Library interface {
	review.Register
	Items(ctx context.Context, q catalog.Query) iter.Seq2[archive.Item, error]
	Collections(ctx context.Context, kinds ...archive.CollectionKind) ([]catalog.Collection, error)
	Tops(ctx context.Context, ids []string) (map[string]string, error)
}

// teller says things of pairs in the user's language.
type teller struct {
	loc     *i18n.Localizer
	service func(archive.Service) string
}

// sides describes both of a pair.
func (t teller) sides(p Pair) [2]PairSide {
	if p.room != nil {
		return [2]PairSide{t.roomSide(p.room.Top), t.roomSide(p.room.Other)}
	}
	if p.text != nil {
		return [2]PairSide{t.textSide(p.text.top), t.textSide(p.text.other)}
	}
	return [2]PairSide{t.personSide(p.person.Top), t.personSide(p.person.Other)}
}

// notes says what else there is to know.
func (t teller) notes(p Pair) []string {
	if p.room == nil {
		return nil
	}
	return t.roomNotes(*p.room)
}

// apartOf returns the pairs that the user said no to, as a test.
func apartOf(ctx context.Context, l Library) (func(edits []catalog.Edit) bool, error) {
	pairs, err := l.Apart(ctx)
	no := map[string]bool{}
	for _, p := range pairs {
		no[catalog.EditApart(p[0], p[1]).Item] = true
	}
	return func(edits []catalog.Edit) bool { return len(edits) > 0 && no[edits[0].Item] }, err
}
