package exporting

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/archive/export/dest"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// fillForm shows the fields of the place, anew when it is another kind of
// place, or when it was chosen elsewhere.
func (p *Page) fillForm() {
	a, t := &p.choosing.aside, p.job.Target
	if a.drawnScheme == t.Scheme && a.drawnPath == t.Path+t.Server {
		return
	}
	a.drawnScheme, a.drawnPath = t.Scheme, t.Path+t.Server
	a.form.Objects = nil
	if t.Scheme.Remote() {
		a.form.Add(p.serverForm(t.Scheme))
	} else {
		a.form.Add(p.pathForm())
	}
	a.form.Refresh()
}

func (p *Page) pathForm() fyne.CanvasObject {
	words := p.loc.T("A folder, or a stick")
	if p.job.Target.Scheme == dest.Zip {
		words = p.loc.T("The path of the zip file")
	}
	path := p.entry(words, p.job.Target.Path, func(t *Target, s string) { t.Path = s })
	open := kit.NewIconButton(fynetheme.FolderOpenIcon(), p.browse).Hint(p.loc.T("Choose a folder"))
	return kit.NewFrame(nil, nil, nil, open, kit.NewField(path))
}

// serverForm asks for what a kind of server needs.
func (p *Page) serverForm(s dest.Scheme) fyne.CanvasObject {
	t := p.job.Target
	field := func(title, words, text string, set func(*Target, string)) fyne.CanvasObject {
		return kit.NewStack(3, kit.NewText(theme.Secondary(), title), kit.NewField(p.entry(words, text, set)))
	}
	server := map[dest.Scheme]string{dest.WebDAV: "https://cloud.example.com/…", dest.S3: "s3.example.com",
		dest.SFTP: "nas.local:22", dest.Immich: "http://nas.local:2283"}[s]
	rows := kit.NewStack(8, field(p.loc.T("Address of the server"), server, t.Server, func(t *Target, v string) { t.Server = v }))
	user, secret := p.loc.T("User"), p.loc.T("Password")
	switch s {
	case dest.Immich:
		secret = p.loc.T("API key")
	case dest.S3:
		user, secret = p.loc.T("Access key"), p.loc.T("Secret key")
		rows.Add(field(p.loc.T("Bucket and folder"), "photos/family", t.Folder, func(t *Target, v string) { t.Folder = v }))
	default:
		rows.Add(field(p.loc.T("Folder on the server"), p.loc.T("Dotori memories"), t.Folder, func(t *Target, v string) { t.Folder = v }))
	}
	login := kit.NewColumns(2, 8)
	if s != dest.Immich {
		login.Add(field(user, "", t.User, func(t *Target, v string) { t.User = v }))
	}
	login.Add(p.secretField(s, secret))
	rows.Add(login)
	rows.Add(kit.NewCheck(p.loc.T("Remember in the system's keyring"), t.Remember, func(on bool) { p.job.Target.Remember = on }))
	rows.Add(kit.NewParagraph(theme.Secondary(), p.loc.T("Nothing goes anywhere else than to this address.")))
	return rows
}

func (p *Page) secretField(s dest.Scheme, title string) fyne.CanvasObject {
	hint := p.loc.T("as remembered")
	if s == dest.SFTP {
		hint = p.loc.T("or your SSH key")
	}
	e := p.entry(hint, p.job.Target.Secret, func(t *Target, v string) { t.Secret = v })
	e.Password = true
	return kit.NewStack(3, kit.NewText(theme.Secondary(), title), kit.NewField(e))
}

// entry is a field of the target.
func (p *Page) entry(words, text string, set func(*Target, string)) *kit.Entry {
	e := kit.NewEntry(words)
	e.Fill(text)
	e.OnSettled = func(s string) {
		t := p.job.Target
		set(&t, s)
		p.choosing.aside.drawnPath = t.Path + t.Server // it shows that already
		p.job.SetTarget(t)
	}
	return e
}
