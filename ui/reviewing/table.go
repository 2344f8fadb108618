package reviewing

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/archive/similar"
	"dotori/ui/fault"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// table shows the case that lies open.
type table struct {
	p       *Page
	at      int // among those that are open
	content fyne.CanvasObject
	stage   *stage
	sure    *kit.Text
	reasons *fyne.Container
	others  *fyne.Container // small pictures of the sides, where there are more than two
	facts   *fyne.Container
	count   *kit.Text
	back    *kit.Button
	next    *kit.Button
	accept  *kit.Button
	bulk    *bulk
	head    *fyne.Container
	fault   *fyne.Container // in place of the pictures
	whole   fyne.CanvasObject
}

func newTable(p *Page) *table {
	loc := p.config.Loc
	t := &table{p: p, stage: newStage(), sure: kit.NewClippedText(theme.Body().Strong(), ""), reasons: kit.NewStack(2),
		others: kit.NewWrap(6, 6), facts: kit.NewStack(0), count: kit.NewText(theme.Body().In(theme.Soft), ""), fault: container.NewStack()}
	t.stage.onKey, t.stage.onRune, t.stage.onLook = p.Key, p.letter, func() { t.draw() }
	t.back = kit.NewIconButton(fynetheme.NavigateBackIcon(), func() { p.step(-1) }).Hint(loc.T("Previous"))
	t.next = kit.NewIconButton(fynetheme.NavigateNextIcon(), func() { p.step(1) }).Hint(loc.T("Next"))
	t.bulk = newBulk(p.config, &p.least, func(least int) int { return len(Sure(p.search.Open, least)) }, p.acceptSure)
	t.head = container.NewStack()
	said := kit.NewStack(4, kit.NewEnds(4*theme.Step, t.sure, t.others), t.reasons)
	below := &lower{}
	foot := container.New(below, kit.NewInset(2*theme.Step, 0, theme.Step, 0, said),
		container.NewVScroll(kit.NewInset(theme.Step, 3*theme.Step, theme.Step, 0, t.facts)), kit.NewInset(2*theme.Step, 0, 0, 0, t.actions()))
	below.of = t
	t.whole = container.New(desk{}, container.NewStack(t.stage, t.fault), foot)
	t.content = kit.NewUnder(t.head, kit.NewInset(0, theme.Margin, 4*theme.Step, theme.Margin, t.whole))
	return t
}

// actions stand at the right: news of what was done are said in the middle.
func (t *table) actions() fyne.CanvasObject {
	p, loc := t.p, t.p.config.Loc
	t.accept = kit.NewButton(kit.Primary, loc.T("Make them one"), p.accept)
	right := kit.NewWrap(8, 8, kit.NewButton(kit.Quiet, loc.T("In turn"), func() { p.view((*Desk).Blink); p.refocus() }).
		Hint(loc.T("Shows one after the other at the same place, so that the eye sees what differs")))
	if p.config.Do != nil {
		right.Add(kit.NewButton(kit.Secondary, loc.T("Different pictures"), p.refuse))
		right.Add(t.accept)
	}
	return kit.NewEnds(4*theme.Step, kit.NewRow(2, t.back, t.count, t.next), right)
}

// tell shows everything of the case as it lies there now.
func (t *table) tell() {
	p, loc := t.p, t.p.config.Loc
	n := len(p.search.Open)
	t.count.SetText(fmt.Sprintf("%s / %s", loc.Number(t.at+1), loc.Number(n)))
	able(t.back, t.at > 0)
	able(t.next, t.at < n-1)
	able(t.accept, p.desk.Left() > 1)
	t.bulk.tell()
	t.head.Objects = []fyne.CanvasObject{p.config.Tabs.head(loc, t.bulk.content)}
	t.tellReasons()
	t.tellOthers()
	t.tellFacts()
	t.fault.Objects = nil
	if p.fault != nil {
		t.fault.Objects = []fyne.CanvasObject{kit.NewFill(theme.Paper), fault.View(loc, p.fault)}
	}
	t.draw()
	t.content.Refresh()
}

func able(b *kit.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

func (t *table) tellReasons() {
	loc, why := t.p.config.Loc, t.p.desk.Reasons()
	t.reasons.Objects = nil
	if !t.p.desk.There() {
		t.sure.SetText("")
		return
	}
	t.sure.SetText(fmt.Sprintf("%s · %d %%", Certainty(loc, why.Confidence), why.Confidence))
	for _, part := range []struct {
		style theme.TextStyle
		words string
	}{
		{theme.Secondary(), reasons(loc, why.Reasons, func(r similar.Reason) bool { return r.Points >= 0 })},
		{theme.Secondary().In(theme.LeafText), reasons(loc, why.Reasons, func(r similar.Reason) bool { return r.Points < 0 })},
	} {
		if part.words != "" {
			t.reasons.Add(kit.NewParagraph(part.style, part.words))
		}
	}
}

// tellOthers shows small pictures of all others to choose from, where there
// are several.
func (t *table) tellOthers() {
	p := t.p
	t.others.Objects = nil
	if len(p.desk.Sides) < 3 {
		return
	}
	album := kit.Album{Pictures: p.config.Pictures, Context: p.config.Runner.Context(), Do: p.config.Runner.Do}
	for i, s := range p.desk.Sides[1:] {
		small := container.NewStack(kit.NewFixedHeight(otherHeight, kit.NewFixedWidth(otherWidth, kit.NewPicture(album, s.Media.SHA256, 0, 0).Filling())))
		if s.Out {
			small.Add(container.NewCenter(kit.NewText(theme.Title().In(theme.LeafText), "✕")))
		}
		card := kit.NewCard(small).Padded(3)
		card.OnTapped = func() {
			p.view(func(d *Desk) { d.Compare(i + 1) })
			p.refocus()
		}
		card.SetSelected(i+1 == p.desk.Shown)
		t.others.Add(card)
	}
}

const otherWidth, otherHeight = 48, 36

// draw shows the pictures as far as they are there.
func (t *table) draw() {
	p := t.p
	t.stage.single(p.desk.Alone)
	if !p.desk.There() {
		t.stage.left.set(nil, "")
		t.stage.right.set(nil, "")
		return
	}
	top, other := p.desk.Sides[0], p.desk.Other()
	if p.desk.Alone && !p.desk.Front {
		top = other
	}
	t.put(t.stage.left, top)
	if p.desk.Alone { // the other one is at hand for the blink of an eye
		top, other = p.desk.Sides[0], p.desk.Other()
		p.pixels.get(top.Media.SHA256, previewEdge)
		p.pixels.get(other.Media.SHA256, previewEdge)
		return
	}
	t.put(t.stage.right, other)
}

func (t *table) put(to *pane, s Side) {
	l := t.p.pixels.get(s.Media.SHA256, previewEdge)
	if t.stage.lens.zoom >= closeZoom && max(s.Media.Width, s.Media.Height) > previewEdge {
		l = t.p.pixels.get(s.Media.SHA256, closeEdge)
	}
	note := ""
	if l.err != nil {
		note = t.p.config.Reason(l.err)
	}
	to.set(l.image, note)
}

// draw follows pictures that have come.
func (p *Page) draw() {
	if p.table != nil {
		p.table.draw()
	}
}
