package pick

import (
	"fmt"
	"io"
	"os"

	"fyne.io/fyne/v2"

	"dotori/ui/i18n"
	"dotori/ui/task"
)

// Dialogs asks in sheets over a window and begins where it was last.
type Dialogs struct {
	window fyne.Window
	loc    *i18n.Localizer
	last   string // folder; "" at first

	newRunner func() *task.Runner

	// OnError receives what went wrong when a file was to be written.
	OnError func(error)
}

// New returns dialogs over a window.
func New(window fyne.Window, loc *i18n.Localizer) *Dialogs {
	return &Dialogs{window: window, loc: loc, OnError: func(error) {}, newRunner: func() *task.Runner { return task.NewRunner(fyne.Do) }}
}

// File asks for a file to open; done is not called when the user thinks better of it.
func (d *Dialogs) File(done func(path string)) {
	d.open(true, d.loc.T("Choose a file"), d.loc.T("Choose"), "", done)
}

// Folder asks for a folder; done is not called when the user thinks better of it.
func (d *Dialogs) Folder(done func(path string)) {
	d.open(false, d.loc.T("Choose a folder"), d.loc.T("Choose this folder"), "", done)
}

// Save asks where to write a file and writes it.
func (d *Dialogs) Save(name string, write func(io.Writer) error) {
	d.save(name, write, func(string) {})
}

// Target asks where a file is to be written; done is not called when the user
// thinks better of it. An empty file is there already.
func (d *Dialogs) Target(name string, done func(path string)) {
	d.save(name, func(io.Writer) error { return nil }, done)
}

func (d *Dialogs) save(name string, write func(io.Writer) error, done func(path string)) {
	d.open(true, d.loc.T("Save as"), d.loc.T("Save"), name, func(path string) {
		if err := writeFile(path, write); err != nil {
			d.OnError(err)
			return
		}
		done(path)
	})
}

func writeFile(path string, write func(io.Writer) error) error {
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("save %s: %w", path, err)
	}
	err = write(f)
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return fmt.Errorf("save %s: %w", path, err)
	}
	return nil
}

func (d *Dialogs) open(files bool, title, words, name string, done func(path string)) {
	s := &sheet{d: d, b: newBrowser(d.newRunner(), files), words: words, done: done}
	s.open(title, name)
}

// start is where to look first.
func (d *Dialogs) start() string {
	if d.last != "" {
		return d.last
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return string(os.PathSeparator)
	}
	return home
}
