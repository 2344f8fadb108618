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
	words   words
	letter  *Letter
	open    func(id string)
	actions func(archive.Item) []kit.Action
	alone   func() bool // the list is not beside it
	back    func()      // to the list
	content *fyne.Container
	scroll  *container.Scroll
	shown   string
	again   bool // it may have changed
	view    view
}

// view is how the mail at hand is read.
type view struct {
	headers   bool // all of them
	formatted bool // as its writer formatted it
	quotes    bool // what it quotes is unfolded
}

func newReading(c Config, w words, l *Letter, open func(id string), actions func(archive.Item) []kit.Action) *reading {
	return &reading{config: c, words: w, letter: l, open: open, actions: actions, content: container.NewStack(), scroll: container.NewVScroll(container.NewStack())}
}

func (r *reading) set(o fyne.CanvasObject) {
	r.content.Objects = []fyne.CanvasObject{o}
	r.content.Refresh()
}

func (r *reading) show() {
	switch {
	case r.letter.Err != nil:
		r.set(fault.View(r.config.Loc, r.letter.Err))
		r.shown = ""
	case r.letter.Item.ID == "" || r.letter.Loading && r.shown != "":
	case r.shown != r.letter.Item.ID:
		r.shown, r.again, r.view = r.letter.Item.ID, false, view{}
		r.draw()
		r.scroll.ScrollToTop()
	case r.again && !r.letter.Loading:
		r.again = false
		r.draw()
	}
}

// turn draws the way to the list, or that it is beside the mail.
func (r *reading) turn() {
	if r.shown != "" {
		r.draw()
	}
}

// toggle turns a way of reading on or off.
func (r *reading) toggle(way *bool) func() {
	return func() {
		*way = !*way
		r.draw()
	}
}

func (r *reading) draw() {
	it := r.letter.Item
	body, attached := prose.Letter(it, r.view.formatted)
	var parts []fyne.CanvasObject
	if r.alone() {
		parts = append(parts, container.NewHBox(kit.NewButton(kit.Quiet, "← "+r.config.Loc.T("Back to the list"), r.back)), kit.NewGap(0, 6))
	}
	parts = append(parts,
		kit.NewParagraph(theme.TextStyle{Size: theme.SizeTitle, Bold: true, Color: theme.Ink}, r.words.subject(it.Title)).Spaced(1.35),
		kit.NewGap(0, 10), r.envelope(it), kit.NewGap(0, 12), kit.NewHairline(), kit.NewGap(0, 2))
	parts = append(parts, r.forms(it)...)
	parts = append(parts, r.prose(it).Draw(body)...)
	parts = append(parts, r.attachments(it, attached)...)
	parts = append(parts, r.thread()...)
	r.scroll.Content = kit.NewColumn(760, false, kit.NewInset(26, 0, 60, 0, kit.NewStack(0, parts...)))
	r.scroll.Refresh()
	r.set(r.scroll)
}

func (r *reading) prose(it archive.Item) prose.View {
	v := prose.View{Loc: r.config.Loc, Album: r.config.Album, Style: theme.Body(), Pitch: 1.65, Gap: 14,
		Picture: func(m archive.Media) { r.config.Picture(it, m) }, File: r.config.File, Link: r.config.Link}
	if !r.view.quotes {
		v.Quoted = r.toggle(&r.view.quotes)
	}
	return v
}

// envelope says who wrote to whom and when; all headers on demand.
func (r *reading) envelope(it archive.Item) fyne.CanvasObject {
	loc := r.config.Loc
	name := r.words.author(it)
	lines := []fyne.CanvasObject{kit.NewParagraph(theme.Body().Strong(), name), kit.NewParagraph(theme.Secondary(), loc.Moment(it.Moment))}
	for _, d := range it.Details {
		if value, ok := r.header(d); ok {
			lines = append(lines, kit.NewParagraph(theme.Secondary(), loc.T(d.Name)+": "+value))
		}
	}
	text := loc.T("Show all headers")
	if r.view.headers {
		text = loc.T("Show fewer headers")
	}
	more := kit.NewLink(theme.Secondary(), text, r.toggle(&r.view.headers))
	lines = append(lines, container.NewHBox(more))
	avatar := kit.NewInset(0, 12, 0, 0, container.NewVBox(kit.NewAvatar(it.Author, 44)))
	return container.NewBorder(nil, nil, avatar, container.NewVBox(r.tools(it)), kit.NewStack(2, lines...))
}

// mostHeader is how much of a header is shown before all are asked for: sixty
// recipients would push the mail out of sight.
const mostHeader = 160

// header returns what is shown of a header, if anything is.
func (r *reading) header(d archive.Detail) (value string, ok bool) {
	if r.view.headers || d.Name == remote {
		return d.Value, d.Name != remote
	}
	value = d.Value
	if letters := []rune(value); len(letters) > mostHeader {
		value = string(letters[:mostHeader]) + " …"
	}
	return value, slices.Contains([]string{"From", "To", "Cc"}, d.Name)
}

// remote is the fact of mails with pictures that only lie on the web.
const remote = "Pictures on the web"

// forms offers the other form of a mail, and says what it would fetch.
func (r *reading) forms(it archive.Item) (parts []fyne.CanvasObject) {
	loc := r.config.Loc
	var line []fyne.CanvasObject
	if it.HTML != "" {
		plain := kit.NewChip(loc.T("Plain text"), r.toggle(&r.view.formatted))
		formatted := kit.NewChip(loc.T("As it was formatted"), r.toggle(&r.view.formatted))
		plain.SetSelected(!r.view.formatted)
		formatted.SetSelected(r.view.formatted)
		if r.view.formatted {
			formatted.OnTapped = nil
		} else {
			plain.OnTapped = nil
		}
		line = append(line, plain, formatted)
	}
	if len(line) > 0 {
		parts = append(parts, kit.NewGap(0, 10), kit.NewWrap(6, 6, line...))
	}
	if i := slices.IndexFunc(it.Details, func(d archive.Detail) bool { return d.Name == remote }); i >= 0 {
		parts = append(parts, kit.NewGap(0, 10), kit.NewTile(kit.NewParagraph(theme.Secondary(),
			loc.T("Pictures of this mail that only lie on the web: %s. Dotori does not fetch them.", it.Details[i].Value))).Padded(10))
	}
	return parts
}

// attachments are tiles to open and to save.
func (r *reading) attachments(it archive.Item, files []archive.Media) []fyne.CanvasObject {
	if len(files) == 0 {
		return nil
	}
	tiles := kit.NewWrap(10, 10)
	for _, m := range files {
		tiles.Add(r.tile(it, m))
	}
	return []fyne.CanvasObject{kit.NewGap(0, 24),
		kit.NewText(theme.Secondary(), r.config.Loc.N("%s attachments", len(files))), kit.NewGap(0, 8), tiles}
}

func (r *reading) tile(it archive.Item, m archive.Media) fyne.CanvasObject {
	mark, open, save := kit.NewFileMark(iconOf(m.MIME)), func() { r.config.File(m) }, func() { r.config.Save(m) }
	switch {
	case m.Missing || m.SHA256 == "":
		open, save = nil, nil
	case strings.HasPrefix(m.MIME, "image/"):
		mark = kit.NewPicture(r.config.Album, m.SHA256, 1, 0).Filling()
		open = func() { r.config.Picture(it, m) }
	}
	return kit.NewFileTile(mark, m.Name, r.words.file(m), r.config.Loc.T("Save"), open, save)
}

// thread lists the other mails of the conversation.
func (r *reading) thread() []fyne.CanvasObject {
	if len(r.letter.Thread) < 2 {
		return nil
	}
	parts := []fyne.CanvasObject{kit.NewGap(0, 28), kit.NewHairline(), kit.NewGap(0, 14),
		kit.NewText(theme.Body().Strong(), r.config.Loc.N("%s mails in this conversation", len(r.letter.Thread))), kit.NewGap(0, 6)}
	for _, other := range r.letter.Thread {
		one := newRow()
		one.set(line{name: other.Author, from: r.words.author(other), day: r.words.day(other.Moment), subject: r.words.subject(other.Title),
			beginning: start(other.Text), files: len(other.Media) > 0, open: other.ID == r.letter.Item.ID})
		card := kit.NewTile(one).Padded(0)
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
