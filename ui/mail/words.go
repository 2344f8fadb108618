package mail

import (
	"path"
	"strings"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/i18n"
)

// words says mails in the reader's language.
type words struct {
	loc     *i18n.Localizer
	service func(archive.Service) string
}

// line says what a row shows of a mail.
func (w words) line(h catalog.Head, open bool) line {
	name := h.Author
	if h.Own && h.With != "" {
		name = h.With
	}
	return line{name: name, from: w.from(h), day: w.day(h.Moment), subject: w.subject(h.Title), beginning: h.Snippet, files: h.Media, open: open, starred: h.Favorite}
}

// from names who wrote a mail; of one's own whom it is to.
func (w words) from(h catalog.Head) string {
	switch {
	case h.Own && h.With != "":
		return "→ " + h.With
	case h.Own:
		return w.loc.T("Me")
	case h.Author == "":
		return w.loc.T("Unknown sender")
	}
	return h.Author
}

func (w words) author(it archive.Item) string {
	if it.Own {
		return w.loc.T("Me")
	}
	return w.from(catalog.Head{Author: it.Author})
}

func (w words) subject(s string) string {
	if s == "" {
		return w.loc.T("Without subject")
	}
	return s
}

func (w words) day(m archive.Moment) string {
	if !m.Known() {
		return ""
	}
	return w.loc.ShortDay(m.Wall)
}

// account heads the folders of a mailbox.
func (w words) account(a Account) string {
	if a.Name == "" {
		return w.service(a.Service)
	}
	return a.Name
}

// file says of what kind and size a file is: "PDF · 1.2MB".
func (w words) file(m archive.Media) string {
	if m.Missing || m.SHA256 == "" {
		return w.loc.T("Not in this archive")
	}
	if ending := strings.ToUpper(strings.TrimPrefix(path.Ext(m.Name), ".")); ending != "" && len(ending) <= 5 {
		return ending + " · " + w.loc.Size(m.Size)
	}
	return w.loc.Size(m.Size)
}

// iconOf returns the sign of a kind of files.
func iconOf(mime string) fyne.Resource {
	kind, _, _ := strings.Cut(mime, "/")
	switch kind {
	case "image":
		return fynetheme.FileImageIcon()
	case "audio":
		return fynetheme.FileAudioIcon()
	case "video":
		return fynetheme.FileVideoIcon()
	case "text":
		return fynetheme.FileTextIcon()
	case "message":
		return fynetheme.MailComposeIcon()
	}
	if strings.Contains(mime, "zip") || strings.Contains(mime, "compressed") {
		return fynetheme.FolderIcon()
	}
	return fynetheme.FileApplicationIcon()
}
