package reviewing

import (
	"context"
	"slices"

	"dotori/archive/review"
	"dotori/ui/task"
)

// turn lays the case on the table that is to be there: the same as before, or
// what came into its place.
func (p *Page) turn() {
	i := p.at()
	if i < 0 {
		i = min(p.place(), len(p.search.Open)-1)
	}
	p.lay(i)
}

// place is where the case stood that lies there no more.
func (p *Page) place() int {
	if p.table == nil {
		return 0
	}
	return p.table.at
}

// lay lays a case on the table and looks its sides up, unless it lies there.
func (p *Page) lay(i int) {
	c := p.search.Open[i]
	first := p.table == nil
	if first {
		p.table = newTable(p)
		p.set(p.table.content)
	}
	p.table.at = i
	if p.desk.Key == c.Key && slices.Equal(p.desk.Asked, membersOf(c)) {
		p.table.tell()
	} else {
		p.desk, p.fault = Desk{Key: c.Key, Asked: membersOf(c), Alone: p.desk.Alone, Front: p.desk.Front}, nil
		p.table.stage.look(wholeLens())
		p.table.tell()
		p.look(c)
	}
	if first {
		p.offer(p.start)
	}
}

func membersOf(c Case) (ids []string) {
	for _, m := range c.Members {
		ids = append(ids, m.ID)
	}
	slices.Sort(ids)
	return ids
}

// look looks up the sides of the case.
func (p *Page) look(c Case) {
	task.Replace(p.config.Runner, &p.slot, func(ctx context.Context) ([]Side, error) {
		return load(ctx, p.config.Source, p.config.Camera, c)
	}, func(sides []Side, err error) {
		p.desk.Sides, p.desk.Shown, p.fault = sides, 1, err
		if err == nil && len(sides) < 2 { // the rest has gone meanwhile
			p.search.Decide(c.Key)
			return
		}
		if p.table != nil {
			p.table.tell()
		}
	})
}

// step goes to another case.
func (p *Page) step(by int) {
	if n := len(p.search.Open); p.table != nil && n > 0 {
		p.lay(min(max(p.table.at+by, 0), n-1))
	}
}

// accept makes the stack that lies there.
func (p *Page) accept() {
	edits := p.desk.Accept()
	if p.config.Do == nil || len(edits) == 0 {
		return
	}
	p.config.Do(review.StackTitle, p.config.Loc.N("%s pictures are one now.", p.desk.Left()), edits)
	p.decided()
}

// refuse says that what lies there is not the same.
func (p *Page) refuse() {
	i := p.at()
	if p.config.Do == nil || i < 0 {
		return
	}
	p.config.Do(apartTitle, p.config.Loc.T("They stay apart, and are not asked about again."), p.search.Open[i].Refuse())
	p.decided()
}

// decided goes on to the next case.
func (p *Page) decided() {
	p.search.Decide(p.desk.Key)
	p.refocus()
}

// apartTitle names the action that keeps items apart.
const apartTitle = "Keep apart what is not the same"

// acceptSure makes stacks of all that is sure enough.
func (p *Page) acceptSure() {
	sure := Sure(p.search.Open, p.least)
	if p.config.Do == nil || len(sure) == 0 {
		return
	}
	p.config.Do(review.StackTitle, p.config.Loc.N("Made one of each of %s pictures.", len(sure)), AcceptAll(sure))
	for _, c := range sure {
		p.search.Decide(c.Key, membersOf(c)...)
	}
	p.refocus()
}

// refocus gives the keyboard back to the pictures, so that Enter does not
// press again what was pressed.
func (p *Page) refocus() {
	if f := p.Focusable(); f != nil {
		p.config.Focus(f)
	}
}
