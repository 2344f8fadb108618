package pick

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/fault"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// sheet is a browser over the window.
type sheet struct {
	d       *Dialogs
	b       *browser
	pop     *widget.PopUp
	list    *kit.List
	path    *kit.Entry
	name    *kit.Entry // of the file to save, or nil
	note    *kit.Text
	confirm *kit.Button
	words   string // of the button
	done    func(path string)
}

const (
	widest, highest = 860, 620
	placesWidth     = 190
)

// open shows the sheet. A name asks for a file to be saved as that.
func (s *sheet) open(title, name string) {
	s.b.Changed, s.b.Picked = s.show, s.pick
	s.build(name)
	c := s.d.window.Canvas()
	content := container.NewStack(kit.NewDismissable(s.content(title), s.d.loc.T("Close"), s.close), kit.NewHints())
	s.pop = widget.NewModalPopUp(content, c)
	s.pop.Resize(fyne.NewSize(min(c.Size().Width-2*theme.Margin, widest), min(c.Size().Height-2*theme.Margin, highest)))
	s.pop.Show()
	c.Focus(s.list)
	if s.name != nil {
		c.Focus(s.name)
	}
	s.b.Go(s.d.start())
}

func (s *sheet) build(name string) {
	s.list = kit.NewList(s.length, func() fyne.CanvasObject { return newRow() }, s.fill)
	s.list.HideSeparators = true
	s.list.OnChosen = s.tap
	s.path, s.note = kit.NewEntry(""), kit.NewClippedText(theme.Secondary(), "")
	s.path.OnEnter, s.path.OnEscape = s.b.Go, s.close
	s.confirm = kit.NewButton(kit.Primary, s.words, func() { s.pick(s.choice()) })
	if name == "" {
		return
	}
	s.name = kit.NewEntry("")
	s.name.SetText(name)
	s.name.OnSettled = func(string) { s.show() }
	s.name.OnEnter = func(string) { s.confirm.Tapped(nil) }
	s.name.OnEscape = s.close
}

func (s *sheet) content(title string) fyne.CanvasObject {
	head := kit.NewStack(12, kit.NewText(theme.Month(), title), kit.NewField(s.path))
	foot := kit.NewStack(10)
	if s.name != nil {
		foot.Add(kit.NewField(s.name))
	}
	foot.Add(container.NewBorder(nil, nil, nil, kit.NewRow(10, kit.NewButton(kit.Secondary, s.d.loc.T("Cancel"), s.close), s.confirm), s.note))
	body := kit.NewFrame(nil, nil, kit.NewFixedWidth(placesWidth, s.places()), nil, s.list)
	return kit.NewInset(14, 18, 14, 18, kit.NewFrame(head, foot, nil, nil, kit.NewInset(12, 0, 12, 0, body)))
}

// places leads to where people begin to look.
func (s *sheet) places() fyne.CanvasObject {
	column := container.NewVBox()
	for _, p := range places() {
		chip := kit.NewButton(kit.Quiet, s.d.loc.T(p.title), func() { s.b.Go(p.path) })
		column.Add(container.NewHBox(chip, layout.NewSpacer()))
	}
	return container.NewVScroll(column)
}

// length counts the rows: the way up is the first.
func (s *sheet) length() int { return len(s.b.Folder.Entries) + s.first() }

func (s *sheet) first() int {
	if s.b.Folder.Path != "" && s.b.HasUp() {
		return 1
	}
	return 0
}

func (s *sheet) fill(i int, o fyne.CanvasObject) {
	r, loc := o.(*row), s.d.loc
	if i -= s.first(); i < 0 {
		r.set(loc.T("The folder around this one"), "", r.up, false)
		return
	}
	e := s.b.Folder.Entries[i]
	if e.Dir {
		r.set(e.Name, "", r.folder, false)
		return
	}
	r.set(e.Name, loc.ShortDay(e.When)+" · "+loc.Size(e.Size), r.file, i == s.b.Chosen)
}

func (s *sheet) tap(i int) {
	if i -= s.first(); i < 0 {
		s.b.Up()
		return
	}
	if e := s.b.Folder.Entries[i]; s.name != nil && !e.Dir {
		s.name.SetText(e.Name)
	}
	s.b.Tap(i)
}

// choice returns what the button picks now, or "".
func (s *sheet) choice() string {
	if s.name == nil {
		return s.b.Choice()
	}
	if s.name.Text == "" || s.b.Folder.Path == "" {
		return ""
	}
	return filepath.Join(s.b.Folder.Path, filepath.Base(s.name.Text))
}

// show follows the browser.
func (s *sheet) show() {
	if s.path.Text != s.b.Folder.Path && !s.b.Loading && s.b.Err == nil {
		s.path.Fill(s.b.Folder.Path)
		s.list.Highlight(0)
	}
	s.note.SetText(s.remark())
	s.confirm.SetText(s.words)
	s.confirm.Enable()
	if s.choice() == "" {
		s.confirm.Disable()
	}
	s.list.Refresh()
}

// remark says what there is to know before one goes on.
func (s *sheet) remark() string {
	loc := s.d.loc
	switch {
	case s.b.Loading:
		return loc.T("Looking …")
	case s.b.Err != nil:
		return fault.Describe(loc, s.b.Err).Title
	case s.name != nil && s.taken():
		return loc.T("There is a file of this name. It will be replaced.")
	case len(s.b.Folder.Entries) == 0:
		return loc.T("There is nothing in this folder.")
	}
	return ""
}

func (s *sheet) taken() bool {
	for _, e := range s.b.Folder.Entries {
		if e.Path == s.choice() {
			return true
		}
	}
	return false
}

func (s *sheet) pick(path string) {
	if path == "" {
		return
	}
	s.d.last = s.b.Folder.Path
	s.close()
	s.done(path)
}

func (s *sheet) close() {
	s.b.runner.Close()
	s.pop.Hide()
}
