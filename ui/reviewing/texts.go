package reviewing

import (
	"cmp"
	"context"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/review"
	"dotori/ui/i18n"
	"dotori/ui/task"
)

// writing is two posts, diary entries or mails that may be one, with as much
// of their texts as is shown.
type writing struct{ top, other archive.Item }

// NewTexts returns the search for posts, diary entries and mails that two
// services or accounts have.
func NewTexts(l Library, run *task.Runner, now func() time.Time) *Pairs {
	return newPairs(Topic{Name: Texts, Title: review.StackTitle, Accept: acceptTexts, words: textWords}, finding{
		find: func(ctx context.Context, progress review.Progress) ([]Pair, error) {
			found, err := review.Texts(ctx, l, review.Lowest, progress)
			if err != nil {
				return nil, err
			}
			return writings(ctx, l, found.Proposals)
		},
		decided: func(ctx context.Context, pairs []Pair) (func(Pair) bool, error) { return decidedTexts(ctx, l, pairs) },
	}, run, now)
}

func textWords(loc *i18n.Localizer) Words {
	return Words{
		Question:    loc.T("Are posts or mails here twice?"),
		Explanation: loc.T("Dotori looks for posts, diary entries and mails that two services or mailboxes have. They become one that knows both places; nothing is deleted."),
		Start:       loc.T("Look for the same posts and mails"), None: loc.T("No post and no mail is here twice"),
		Yes: loc.T("Make one of them"), No: loc.T("Two of them"), Done: loc.T("They are one now."),
	}
}

// writings lays each member of a proposal beside its top.
func writings(ctx context.Context, l Library, all []review.Proposal) (pairs []Pair, err error) {
	for _, p := range all {
		ids := []string{p.Top}
		for _, m := range p.Members {
			ids = append(ids, m.ID)
		}
		items := map[string]archive.Item{}
		for it, err := range l.Items(ctx, catalog.Query{IDs: ids}) {
			if err != nil {
				return nil, err
			}
			items[it.ID] = shortened(it)
		}
		for _, m := range p.Members {
			two := &writing{items[p.Top], items[m.ID]}
			pairs = append(pairs, Pair{Key: p.Top + m.ID, Title: cmp.Or(two.top.Title, two.other.Title, two.top.Text), Confidence: m.Confidence,
				Reasons: m.Reasons, Refuse: []catalog.Edit{catalog.EditApart(m.ID, p.Top)}, text: two})
		}
	}
	return pairs, nil
}

// mostText is how many letters of a text stand on a card.
const mostText = 160

func shortened(it archive.Item) archive.Item {
	letters := []rune(strings.Join(strings.Fields(strings.ReplaceAll(it.Text, string(archive.ObjectMark), " ")), " "))
	if len(letters) > mostText {
		letters = append(letters[:mostText:mostText], '…')
	}
	it.Text, it.HTML, it.Details = string(letters), "", nil
	return it
}

func acceptTexts(_ context.Context, pairs []Pair) (edits []catalog.Edit, err error) {
	for _, p := range pairs {
		edits = append(edits, catalog.EditStack(p.text.other.ID, p.text.top.ID))
	}
	return edits, nil
}

// decidedTexts tells those of which one lies under another by now.
func decidedTexts(ctx context.Context, l Library, pairs []Pair) (func(Pair) bool, error) {
	no, err := apartOf(ctx, l)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, p := range pairs {
		ids = append(ids, p.text.top.ID, p.text.other.ID)
	}
	tops, err := l.Tops(ctx, ids)
	return func(p Pair) bool { return no(p.Refuse) || tops[p.text.other.ID] != "" || tops[p.text.top.ID] != "" }, err
}

func (t teller) textSide(it archive.Item) PairSide {
	place := t.service(it.Service)
	if len(it.Collections) > 0 {
		place += " › " + it.Collections[0].Title
	}
	side := PairSide{Name: cmp.Or(it.Title, t.loc.Date(it.Moment)), Lines: []string{place, t.loc.Date(it.Moment)}}
	for _, line := range []string{it.Author, it.Text} {
		if line != "" {
			side.Lines = append(side.Lines, line)
		}
	}
	if n := len(it.Media); n > 0 {
		side.Lines = append(side.Lines, t.loc.N("%s pictures and files", n))
	}
	return side
}
