package mail

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive"
	"dotori/ui/fault"
	"dotori/ui/kit"
	"dotori/ui/prose"
	"dotori/ui/theme"
)

// reading is the right of the page: one mail and its thread.
type reading struct {
	config  Config
	letter  *Letter
	open    func(id string)
	content *fyne.Container
	scroll  *container.Scroll
	shown   string
	whole   bool // all headers are shown
}

func newReading(c Config, l *Letter, open func(id string)) *reading {
	return &reading{config: c, letter: l, open: open, content: container.NewStack(), scroll: container.NewVScroll(container.NewStack())}
}

func (r *reading) set(o fyne.CanvasObject) {
	r.content.Objects = []fyne.CanvasObject{o}
	r.content.Refresh()
}

func (r *reading) show() {
	switch {
	case r.letter.Err != nil:
		r.set(fault.View(r.config.Loc, r.letter.Err))
	case r.letter.Item.ID == "" || r.letter.Loading && r.shown != "":
	case r.shown != r.letter.Item.ID:
		r.shown, r.whole = r.letter.Item.ID, false
		r.draw()
		r.scroll.ScrollToTop()
	}
}

func (r *reading) draw() {
	it := r.letter.Item
	title := it.Title
	if title == "" {
		title = r.config.Loc.T("Without subject")
	}
	parts := []fyne.CanvasObject{
		kit.NewParagraph(theme.TextStyle{Size: theme.SizeTitle, Bold: true, Color: theme.Ink}, title).Spaced(1.35),
		kit.NewGap(0, 8), r.envelope(it), kit.NewGap(0, 14), kit.NewHairline(), kit.NewGap(0, 2)}
	parts = append(parts, r.view(it).Draw(prose.Blocks(it))...)
	parts = append(parts, r.thread()...)
	r.scroll.Content = kit.NewColumn(760, false, kit.NewInset(28, 28, 60, 28, kit.NewStack(0, parts...)))
	r.scroll.Refresh()
	r.set(r.scroll)
}

func (r *reading) view(it archive.Item) prose.View {
	return prose.View{Loc: r.config.Loc, Album: r.config.Album, Style: theme.Body(), Pitch: 1.6, Gap: 14,
		Picture: func(m archive.Media) { r.config.Picture(it, m) }, File: r.config.File, Link: r.config.Link}
}

// envelope says who wrote to whom and when; all headers on demand.
func (r *reading) envelope(it archive.Item) fyne.CanvasObject {
	loc := r.config.Loc
	lines := []fyne.CanvasObject{kit.NewParagraph(theme.Body().In(theme.Soft), loc.Moment(it.Moment)+" · "+r.config.Service(it.Service))}
	for _, d := range it.Details {
		if r.whole || slices.Contains([]string{"From", "To", "Cc"}, d.Name) {
			lines = append(lines, kit.NewParagraph(theme.Body().In(theme.Soft), loc.T(d.Name)+": "+d.Value))
		}
	}
	text := loc.T("Show all headers")
	if r.whole {
		text = loc.T("Show fewer headers")
	}
	more := kit.NewLink(theme.Secondary(), text, func() {
		r.whole = !r.whole
		r.draw()
	})
	return kit.NewStack(2, append(lines, container.NewHBox(more))...)
}

// thread lists the other mails of the conversation.
func (r *reading) thread() []fyne.CanvasObject {
	if len(r.letter.Thread) < 2 {
		return nil
	}
	loc := r.config.Loc
	parts := []fyne.CanvasObject{kit.NewGap(0, 28), kit.NewHairline(), kit.NewGap(0, 14),
		kit.NewText(theme.Body().Strong(), loc.N("%s mails in this conversation", len(r.letter.Thread))), kit.NewGap(0, 6)}
	for _, other := range r.letter.Thread {
		line := newRow()
		name, day := other.Author, ""
		if other.Own {
			name = loc.T("Me")
		}
		if other.Moment.Known() {
			day = loc.ShortDay(other.Moment.Wall)
		}
		line.set(name, day, other.Title, start(other.Text), other.ID == r.letter.Item.ID)
		card := kit.NewTile(line).Padded(0)
		card.OnTapped = func() { r.open(other.ID) }
		parts = append(parts, kit.NewGap(0, 6), card)
	}
	return parts
}

// start returns the first words of a text.
func start(text string) string {
	words := strings.Fields(strings.ReplaceAll(text, string(archive.ObjectMark), " "))
	return strings.Join(words[:min(len(words), 30)], " ")
}
