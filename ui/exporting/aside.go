package exporting

import (
	"fyne.io/fyne/v2"

	"dotori/archive/export/dest"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// aside is where the export goes, and the button that starts it.
type aside struct {
	content *fyne.Container
	places  *fyne.Container
	cards   []placeCard
	form    *fyne.Container // the address of the place
	space   *kit.Paragraph
	warning *kit.Paragraph
	outside *kit.Paragraph
	start   *kit.Button
	try     *kit.Button
	plan    *fyne.Container

	drawnDrives []Drive
	drawn       bool
	drawnScheme dest.Scheme
	drawnPath   string
}

// placeCard is one place to choose.
type placeCard struct {
	*kit.Card
	chosen func() bool
}

func (p *Page) destination() fyne.CanvasObject {
	a := &p.choosing.aside
	*a = aside{places: kit.NewStack(8), form: kit.NewStack(0), plan: kit.NewStack(0),
		space: kit.NewParagraph(theme.Secondary(), ""), warning: kit.NewParagraph(theme.Secondary().In(theme.LeafText), ""),
		outside: kit.NewParagraph(theme.Secondary(), ""),
		start:   kit.NewButton(kit.Primary, "", p.job.Start), try: kit.NewButton(kit.Secondary, p.loc.T("Check first"), p.job.Rehearse)}
	a.content = kit.NewStack(10,
		kit.NewText(theme.Secondary(), p.loc.T("Where to")), a.places, a.form, a.space, a.warning,
		p.choosing.options, a.outside, a.start, a.try, a.plan,
		kit.NewParagraph(theme.Secondary(), p.loc.T("Everything is read back after writing. Files that are there already are never overwritten.")),
		kit.NewParagraph(theme.Secondary(), p.loc.T("With every format goes a list of everything (items.jsonl), so that Dotori can read it back whole.")))
	return a.content
}

func (p *Page) updateAside() {
	a, j := &p.choosing.aside, p.job
	p.fillPlaces()
	for _, c := range a.cards {
		c.SetSelected(c.chosen())
	}
	p.fillForm()
	tell(a.space, p.spaceText())
	tell(a.warning, p.warningText())
	tell(a.outside, p.outsideText())
	a.start.SetText(p.loc.N("Export %s memories", j.Extent.Items()))
	able(a.start, j.Ready())
	_, formatted := j.Chosen()
	able(a.try, j.Counted && formatted && j.Extent.Items() > 0 && !j.Rehearsing)
	p.fillPlan()
	a.content.Refresh() // what was hidden may be shown now
}

// tell shows a paragraph, or hides one that says nothing.
func tell(p *kit.Paragraph, text string) {
	p.SetText(text)
	if text == "" {
		p.Hide()
	} else {
		p.Show()
	}
}

func able(b *kit.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

func (p *Page) spaceText() string {
	if p.job.Free < 0 || p.job.TooSmall() {
		return ""
	}
	return p.loc.T("%s free", p.loc.Size(p.job.Free))
}

// warningText says what may go wrong with the place.
func (p *Page) warningText() string {
	drive, ok := p.job.Drive()
	a, err := p.job.Target.Address()
	switch {
	case p.job.Locked:
		return p.loc.T("The server asks for a password. Please type it in, and export again.")
	case p.job.TooSmall():
		return p.loc.T("Only %s free, %s needed", p.loc.Size(p.job.Free), p.loc.Size(p.job.Extent.Bytes))
	case ok && drive.Small:
		return p.loc.T("This stick is formatted as FAT32 and takes no files of 4 GB or more. Such videos are left out, and the report names them.")
	case err == nil && a.Plain:
		return p.loc.T("The connection to this address is not encrypted: others in the same network can read along.")
	}
	return ""
}

// outsideText counts what is not taken.
func (p *Page) outsideText() string {
	kinds := p.kindsText(p.job.Outside())
	switch {
	case kinds == "":
		return ""
	case p.job.Target.Scheme == dest.Immich:
		return p.loc.T("Immich takes pictures and videos as they are, without a format. Not sent: %s", kinds)
	}
	return p.loc.T("Not in this format, but in its list: %s", kinds)
}

// fillPlan shows what a rehearsal has found.
func (p *Page) fillPlan() {
	plan, j := p.choosing.aside.plan, p.job
	plan.Objects = nil
	switch {
	case j.Rehearsing:
		line := kit.NewProgressLine("", nil)
		line.Set(p.loc.T("Looking at everything …"), -1, "")
		plan.Add(line)
	case j.Rehearsed && len(j.Left) == 0:
		plan.Add(kit.NewParagraph(theme.Secondary().In(theme.Moss), p.loc.T("Everything fits into this format; nothing is left out.")))
	case j.Rehearsed:
		plan.Add(kit.NewText(theme.Body().Strong(), p.loc.T("What would be left out")))
		for _, l := range j.Left {
			plan.Add(kit.NewParagraph(theme.Secondary(), p.loc.N("%s memories", l.Count)+" · "+p.loc.T(l.Reason)))
		}
	}
	plan.Refresh()
}
