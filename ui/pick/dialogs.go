package pick

import (
	"fmt"
	"io"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"dotori/ui/i18n"
)

// Dialogs asks in dialogs inside a window and begins where it was last.
type Dialogs struct {
	window fyne.Window
	loc    *i18n.Localizer
	last   string // folder; "" at first

	// OnError receives what went wrong in a dialog.
	OnError func(error)
}

// New returns dialogs over a window.
func New(window fyne.Window, loc *i18n.Localizer) *Dialogs {
	return &Dialogs{window: window, loc: loc, OnError: func(error) {}}
}

// File asks for a file to open; done is not called when the user thinks better of it.
func (d *Dialogs) File(done func(path string)) {
	f := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil {
			d.OnError(fmt.Errorf("choose a file: %w", err))
			return
		}
		if r == nil {
			return
		}
		path := r.URI().Path()
		r.Close()
		d.chosen(filepath.Dir(path))
		done(path)
	}, d.window)
	d.show(f, d.loc.T("Choose a file"), d.loc.T("Choose"))
}

// Folder asks for a folder; done is not called when the user thinks better of it.
func (d *Dialogs) Folder(done func(path string)) {
	f := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err != nil {
			d.OnError(fmt.Errorf("choose a folder: %w", err))
			return
		}
		if u == nil {
			return
		}
		d.chosen(u.Path())
		done(u.Path())
	}, d.window)
	d.show(f, d.loc.T("Choose a folder"), d.loc.T("Choose"))
}

// Save asks where to write a file and writes it.
func (d *Dialogs) Save(name string, write func(io.Writer) error) {
	f := dialog.NewFileSave(func(w fyne.URIWriteCloser, err error) {
		if err == nil && w == nil {
			return
		}
		if err == nil {
			d.chosen(filepath.Dir(w.URI().Path()))
			err = write(w)
			if closing := w.Close(); err == nil {
				err = closing
			}
		}
		if err != nil {
			d.OnError(fmt.Errorf("save %s: %w", name, err))
		}
	}, d.window)
	f.SetFileName(name)
	d.show(f, d.loc.T("Save as"), d.loc.T("Save"))
}

// Target asks where a file is to be written; done is not called when the user
// thinks better of it. An empty file is there already.
func (d *Dialogs) Target(name string, done func(path string)) {
	f := dialog.NewFileSave(func(w fyne.URIWriteCloser, err error) {
		if err == nil && w == nil {
			return
		}
		if err == nil {
			err = w.Close()
		}
		if err != nil {
			d.OnError(fmt.Errorf("save %s: %w", name, err))
			return
		}
		d.chosen(filepath.Dir(w.URI().Path()))
		done(w.URI().Path())
	}, d.window)
	f.SetFileName(name)
	d.show(f, d.loc.T("Save as"), d.loc.T("Save"))
}

func (d *Dialogs) chosen(folder string) { d.last = folder }

func (d *Dialogs) show(f *dialog.FileDialog, title, confirm string) {
	// Fyne joins its titles from two words, in an order that Korean does not have.
	f.SetTitleText(title)
	f.SetConfirmText(confirm)
	f.SetDismissText(d.loc.T("Cancel"))
	if at, err := storage.ListerForURI(storage.NewFileURI(d.last)); err == nil && d.last != "" {
		f.SetLocation(at)
	}
	f.Show()
	size := d.window.Canvas().Size()
	f.Resize(fyne.NewSize(min(size.Width-48, 860), min(size.Height-48, 620)))
}
