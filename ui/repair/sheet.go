package repair

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dotori/archive/catalog"
	"dotori/ui/fault"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
	"dotori/ui/theme"
)

// Config is what the sheet works with.
type Config struct {
	Source Source
	Runner *task.Runner // of this sheet alone
	Loc    *i18n.Localizer
	// Save makes edits as one action with this title and says the news. edits
	// may take a while, and may be called on any goroutine.
	Save func(title, news string, edits func() []catalog.Edit)
	// Close takes the sheet away.
	Close func()
	// Ready is called when the fields are there.
	Ready func()
}

// Sheet shows a [Form] beside the page. It is used on the UI goroutine.
type Sheet struct {
	config  Config
	form    *Form // nil until it is loaded
	there   bool  // it was loaded, or that failed
	ids     []string
	slot    task.Slot
	calm    func() bool // ends the wait for what is being fetched
	content *fyne.Container
	body    *fyne.Container
	editors []editor
	first   *kit.Entry
	save    *kit.Button
	note    *kit.Paragraph
}

// editor is one field on the sheet.
type editor interface {
	content() fyne.CanvasObject
	// commit takes what is typed over into the form.
	commit()
	// finish takes over also what is typed and not added yet.
	finish()
	// show says what the form makes of it.
	show()
}

// New returns the sheet for items, which it fetches.
func New(c Config, ids []string) *Sheet {
	s := &Sheet{config: c, body: container.NewStack(), calm: func() bool { return true }}
	s.save = kit.NewButton(kit.Primary, c.Loc.T("Save"), s.Save)
	s.save.Disable()
	s.note = kit.NewParagraph(theme.Secondary(), "")
	s.content = s.frame(c.Loc.T("Edit"))
	s.fetch(ids, c.Ready)
	return s
}

// Turn shows other items in place of those that are there, which stay to be
// seen until the others have come. What was typed is gone; see [Sheet.Touched].
// The keyboard stays where it is.
func (s *Sheet) Turn(ids []string) {
	s.form = nil
	s.save.Disable()
	s.fetch(ids, func() {})
}

func (s *Sheet) fetch(ids []string, ready func()) {
	c := s.config
	s.ids, s.there = ids, false
	s.calm()
	s.calm = c.Runner.After(patience, s.wait)
	task.Replace(c.Runner, &s.slot, func(ctx context.Context) (*Form, error) { return Load(ctx, c.Source, ids) }, func(f *Form, err error) {
		s.calm()
		s.there = true
		s.loaded(f, err)
		if err == nil {
			ready()
		}
	})
}

// patience is how long it may take to fetch the items before the sheet says so.
const patience = 300 * time.Millisecond

// wait says that the items are still being fetched.
func (s *Sheet) wait() {
	if !s.there {
		s.set(container.NewCenter(kit.NewText(theme.Body().In(theme.Soft), s.config.Loc.T("Looking it up …"))))
	}
}

// Of reports whether the sheet is that of one item alone.
func (s *Sheet) Of(id string) bool { return len(s.ids) == 1 && s.ids[0] == id }

// Close ends what the sheet is still fetching.
func (s *Sheet) Close() { s.config.Runner.Close() }

// Content returns the sheet for the window.
func (s *Sheet) Content() fyne.CanvasObject { return s.content }

// Focusable returns what takes the keyboard when the sheet opens, or nil.
func (s *Sheet) Focusable() fyne.Focusable {
	if s.first == nil {
		return nil
	}
	return s.first
}

// Touched reports whether anything would be lost if the sheet were closed.
func (s *Sheet) Touched() bool {
	if s.form == nil {
		return false
	}
	s.commit()
	return s.form.Touched()
}

// Save makes the changes and closes the sheet. It does nothing while there are
// none, or while something cannot be read.
func (s *Sheet) Save() {
	if s.form == nil {
		return
	}
	for _, e := range s.editors {
		e.finish()
	}
	s.changed()
	n, exact := s.form.Count()
	if n == 0 {
		return
	}
	news := s.config.Loc.T("Edited")
	if exact {
		news = s.config.Loc.N("%s edited", n)
	}
	f := s.form
	s.form = nil // a key that settles late must not reach it any more
	s.config.Close()
	s.config.Save(f.Name(), news, f.Edits)
}

func (s *Sheet) frame(title string) *fyne.Container {
	head := kit.NewDismissable(kit.NewInset(20, 52, 14, 20, kit.NewText(theme.Month(), title)), s.config.Loc.T("Close"), s.config.Close)
	buttons := container.NewHBox(layout.NewSpacer(), kit.NewRow(2*theme.Step,
		kit.NewButton(kit.Quiet, s.config.Loc.T("Cancel"), s.config.Close), s.save))
	foot := kit.NewStack(0, kit.NewHairline(), kit.NewInset(12, 16, 14, 20, kit.NewStack(8, s.note, buttons)))
	s.note.Hide()
	sheet := container.NewStack(kit.NewFill(theme.Panel), kit.NewFrame(head, foot, nil, nil, s.body))
	return kit.NewFrame(nil, nil, kit.NewHairline(), nil, sheet)
}

func (s *Sheet) loaded(f *Form, err error) {
	if err != nil {
		s.set(fault.View(s.config.Loc, err))
		return
	}
	s.form = f
	title := s.newWords("Title", &f.Title, kit.NewEntry(s.various(f.Title.Mixed)))
	words := s.newWords(textLabel(f), &f.Text, kit.NewArea(s.various(f.Text.Mixed), 4))
	s.editors = []editor{words, s.newDate(), s.newNames("People", "Add a name", &f.People), s.newNames("Tags", "Add a tag", &f.Tags), s.newPlace()}
	s.first = words.entry
	if f.Titled() {
		s.editors, s.first = append([]editor{title}, s.editors...), title.entry
	}
	stack := kit.NewStack(22, s.subject())
	for _, e := range s.editors {
		stack.Add(e.content())
	}
	s.show()
	s.set(container.NewVScroll(kit.NewInset(2, 20, 24, 20, stack)))
}

func (s *Sheet) set(o fyne.CanvasObject) {
	s.body.Objects = []fyne.CanvasObject{o}
	s.body.Refresh()
}

// changed takes over what is typed and says what it means.
func (s *Sheet) changed() {
	if s.form == nil {
		return
	}
	s.commit()
	s.show()
}

func (s *Sheet) commit() {
	for _, e := range s.editors {
		e.commit()
	}
}

func (s *Sheet) show() {
	for _, e := range s.editors {
		e.show()
	}
	n, exact := s.form.Count()
	if n == 0 {
		s.save.Disable()
	} else {
		s.save.Enable()
	}
	s.note.Hidden = s.form.Len() == 1 || n == 0 || !exact
	s.note.SetText(s.config.Loc.N("%s are going to change. Undo takes it back.", n))
	s.content.Refresh()
}

// focus gives the keyboard to a field, which may have come into view just now.
func (s *Sheet) focus(e *kit.Entry) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.save); c != nil {
		c.Focus(e)
	}
}
