package reviewing

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/archive/catalog"
	"dotori/archive/similar"
	"dotori/ui/fault"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// PairPage shows one pair of rooms or people after the other. Its methods are
// called on the UI goroutine.
type PairPage struct {
	config Config
	search *Pairs
	words  Words
	at     int
	least  int

	body  *fyne.Container
	shown Step
	line  *kit.ProgressLine
	main  *kit.Button // what Enter does: begin, or make one; nil where that cannot be
}

// NewPairs returns the page of a search, at the pair where it was left.
func NewPairs(c Config, search *Pairs, at Place) *PairPage {
	p := &PairPage{config: c, search: search, words: search.Topic.words(c.Loc), least: c.Least, body: container.NewStack()}
	p.find(at.Key)
	p.show()
	search.Settle(nil)
	return p
}

// Content returns the page's widgets.
func (p *PairPage) Content() fyne.CanvasObject { return p.body }

// State returns which pair lies there.
func (p *PairPage) State() any {
	if pair, ok := p.pair(); ok {
		return Place{pair.Key}
	}
	return Place{}
}

// Focusable returns what takes the keyboard, or nil.
func (p *PairPage) Focusable() fyne.Focusable {
	if p.main == nil {
		return nil
	}
	return p.main
}

// Reload asks anew what is decided, and goes to what was taken back.
func (p *PairPage) Reload() { p.search.Settle(func(key string) { p.find(key) }) }

// find goes to a pair.
func (p *PairPage) find(key string) {
	if i := slices.IndexFunc(p.search.Open, func(pair Pair) bool { return pair.Key == key }); i >= 0 {
		p.at = i
	}
}

func (p *PairPage) pair() (Pair, bool) {
	if p.search.Step != Found || len(p.search.Open) == 0 {
		return Pair{}, false
	}
	p.at = min(max(p.at, 0), len(p.search.Open)-1)
	return p.search.Open[p.at], true
}

// Refresh follows a change of the search.
func (p *PairPage) Refresh() {
	if p.shown == Searching && p.search.Step == Searching {
		p.advance()
		return
	}
	p.show()
}

func (p *PairPage) show() {
	before := p.main
	had := before != nil && p.config.Focused() == fyne.Focusable(before)
	p.shown, p.line, p.main = p.search.Step, nil, nil
	var content, right fyne.CanvasObject = nil, kit.NewGap(0, 0)
	if pair, ok := p.pair(); ok {
		all := newBulk(p.config, &p.least, func(least int) int { return len(surePairs(p.search.Open, least)) }, p.acceptSure)
		all.tell()
		content, right = p.lay(pair), all.content
	} else {
		content = p.state()
	}
	p.body.Objects = []fyne.CanvasObject{kit.NewUnder(p.config.Tabs.head(p.config.Loc, right), content)}
	p.body.Refresh()
	switch {
	case had && p.main == nil:
		p.main = before // until there is another one
	case had:
		p.config.Focus(p.main)
	default:
		p.config.Shown()
	}
}

// state is what the page says while no pair lies there.
func (p *PairPage) state() fyne.CanvasObject {
	loc := p.config.Loc
	starter := func(text string) fyne.CanvasObject {
		p.main = kit.NewButton(kit.Primary, text, p.search.Start)
		return p.main
	}
	switch p.search.Step {
	case Searching:
		p.line = kit.NewProgressLine(loc.T("Stop"), p.search.Stop)
		p.advance()
		return kit.NewMiddle(560, kit.NewCard(p.line).Padded(30))
	case Failed:
		return fault.View(loc, p.search.Err, starter(loc.T("Try again")))
	case Found:
		title := p.words.None
		if len(p.search.Found) > 0 {
			title = loc.T("Everything is decided")
		}
		return kit.NewEmptyState(nil, title, "", starter(loc.T("Search again")))
	}
	return kit.NewEmptyState(nil, p.words.Question, p.words.Explanation, starter(p.words.Start))
}

// advance shows how far the search is.
func (p *PairPage) advance() { advance(p.config.Loc, p.line, p.search.Progress) }

// lay sets the sides of a pair beside each other, with why they may be one.
func (p *PairPage) lay(pair Pair) fyne.CanvasObject {
	loc, t := p.config.Loc, teller{p.config.Loc, p.config.Service}
	sides := t.sides(pair)
	list := kit.NewStack(3*theme.Step, kit.NewParagraph(theme.Month(), pair.Title), kit.NewColumns(2, 3*theme.Step, sideCard(sides[0]), sideCard(sides[1])),
		kit.NewText(theme.Body().Strong(), fmt.Sprintf("%s · %d %%", PairCertainty(loc, pair.Confidence), pair.Confidence)))
	for _, part := range []struct {
		style  theme.TextStyle
		wanted func(similar.Reason) bool
	}{
		{theme.Secondary(), func(r similar.Reason) bool { return r.Points >= 0 }},
		{theme.Secondary().In(theme.LeafText), func(r similar.Reason) bool { return r.Points < 0 }},
	} {
		if words := reasons(loc, pair.Reasons, part.wanted); words != "" {
			list.Add(kit.NewParagraph(part.style, words))
		}
	}
	for _, note := range t.notes(pair) {
		list.Add(kit.NewParagraph(theme.Body(), note))
	}
	list.Add(p.actions())
	return container.NewVScroll(kit.NewInset(theme.Step, 0, theme.Margin, 0, kit.NewColumn(pairWidth, false, list)))
}

const pairWidth = 760

func sideCard(s PairSide) fyne.CanvasObject {
	lines := kit.NewStack(3, kit.NewParagraph(theme.Body().Strong(), s.Name))
	for _, l := range s.Lines {
		lines.Add(kit.NewParagraph(theme.Secondary(), l))
	}
	return kit.NewCard(lines)
}

func (p *PairPage) actions() fyne.CanvasObject {
	loc, n := p.config.Loc, len(p.search.Open)
	back := kit.NewIconButton(fynetheme.NavigateBackIcon(), func() { p.step(-1) }).Hint(loc.T("Previous"))
	next := kit.NewIconButton(fynetheme.NavigateNextIcon(), func() { p.step(1) }).Hint(loc.T("Next"))
	able(back, p.at > 0)
	able(next, p.at < n-1)
	count := kit.NewText(theme.Body().In(theme.Soft), fmt.Sprintf("%s / %s", loc.Number(p.at+1), loc.Number(n)))
	right := kit.NewWrap(8, 8)
	if p.config.Do != nil {
		words := p.asked()
		right.Add(kit.NewButton(kit.Secondary, words.No, p.refuse))
		p.main = kit.NewButton(kit.Primary, words.Yes, p.accept)
		right.Add(p.main)
	}
	return kit.NewEnds(4*theme.Step, kit.NewRow(2, back, count, next), right)
}

// Key does what a key says, and reports whether it says something.
func (p *PairPage) Key(k fyne.KeyName) bool {
	if _, ok := p.pair(); !ok {
		return false
	}
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter:
		p.accept()
	case fyne.KeyBackspace, fyne.KeyN:
		p.refuse()
	case fyne.KeyDown, fyne.KeyRight, fyne.KeyPageDown:
		p.step(1)
	case fyne.KeyUp, fyne.KeyLeft, fyne.KeyPageUp:
		p.step(-1)
	default:
		return false
	}
	return true
}

func (p *PairPage) step(by int) {
	p.at += by
	p.show()
	p.refocus()
}

func (p *PairPage) refocus() {
	if f := p.Focusable(); f != nil {
		p.config.Focus(f)
	}
}

func (p *PairPage) accept() {
	if pair, ok := p.pair(); ok && p.config.Do != nil {
		p.take(p.asked().Done, pair)
	}
}

// asked returns the words for the question that is asked.
func (p *PairPage) asked() Words {
	if pair, ok := p.pair(); ok && pair.room != nil && pair.room.Apart {
		return p.words.apart(p.config.Loc)
	}
	return p.words
}

// acceptSure makes one of each pair that is sure enough.
func (p *PairPage) acceptSure() {
	if sure := surePairs(p.search.Open, p.least); len(sure) > 0 && p.config.Do != nil {
		p.take(p.config.Loc.N("Made %s pairs one.", len(sure)), sure...)
	}
}

func (p *PairPage) take(news string, pairs ...Pair) {
	accept, title := p.search.Topic.Accept, p.search.Topic.Title
	if len(pairs) == 1 && pairs[0].room != nil {
		title = pairs[0].room.Action()
	}
	p.config.DoLater(title, news, func(ctx context.Context) ([]catalog.Edit, error) { return accept(ctx, pairs) })
	p.decided(pairs...)
}

func (p *PairPage) refuse() {
	if pair, ok := p.pair(); ok && p.config.Do != nil {
		p.config.Do(apartTitle, p.config.Loc.T("They stay apart, and are not asked about again."), pair.Refuse)
		p.decided(pair)
	}
}

func (p *PairPage) decided(pairs ...Pair) {
	var keys []string
	for _, pair := range pairs {
		keys = append(keys, pair.Key)
	}
	p.search.Decide(keys...)
	p.refocus()
}
