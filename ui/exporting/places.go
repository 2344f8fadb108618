package exporting

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"dotori/archive/export/dest"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// fillPlaces lists the drives that are there, and the other places.
func (p *Page) fillPlaces() {
	a := &p.choosing.aside
	if a.drawn && slices.Equal(a.drawnDrives, p.job.Drives) {
		return
	}
	a.drawn, a.drawnDrives = true, slices.Clone(p.job.Drives)
	a.cards, a.places.Objects = nil, nil
	for _, d := range p.job.Drives {
		p.addPlace(p.driveWords(d), func() bool {
			at, ok := p.job.Drive()
			return ok && at.Path == d.Path && p.job.Target.Scheme == dest.Folder
		}, func() { p.job.SetTarget(Target{Scheme: dest.Folder, Path: filepath.Join(d.Path, p.loc.T("Dotori memories"))}) })
	}
	for _, s := range []struct {
		scheme dest.Scheme
		words  string
	}{
		{dest.Folder, p.loc.T("Choose a folder …")}, {dest.Zip, p.loc.T("One zip file …")},
		{dest.WebDAV, "Nextcloud · WebDAV…"}, {dest.Immich, "Immich…"}, {dest.S3, "S3…"}, {dest.SFTP, "SFTP…"},
	} {
		p.addPlace(kit.NewText(theme.Body(), s.words), func() bool {
			_, onDrive := p.job.Drive()
			return p.job.Target.Scheme == s.scheme && !(s.scheme == dest.Folder && onDrive)
		}, func() { p.chooseScheme(s.scheme) })
	}
}

func (p *Page) addPlace(words fyne.CanvasObject, chosen func() bool, tapped func()) {
	card := kit.NewCard(words).Padded(12)
	card.OnTapped = tapped
	a := &p.choosing.aside
	a.cards = append(a.cards, placeCard{card, chosen})
	a.places.Add(card)
}

// driveWords are the name of a drive, its file system and its free space.
func (p *Page) driveWords(d Drive) fyne.CanvasObject {
	about := p.loc.T("%s free", p.loc.Size(d.Free))
	if d.System != "" {
		about = d.System + " · " + about
	}
	return kit.NewStack(2, kit.NewClippedText(theme.Body().Strong(), d.Name), kit.NewClippedText(theme.Secondary(), about))
}

// chooseScheme turns to another kind of place; of a folder it asks which.
func (p *Page) chooseScheme(s dest.Scheme) {
	_, onDrive := p.job.Drive()
	if t := p.job.Target; t.Scheme != s || onDrive {
		p.job.SetTarget(Target{Scheme: s})
	}
	if !s.Remote() {
		p.browse()
	}
}

// browse asks for a folder, or for the one in which the zip shall be.
func (p *Page) browse() {
	scheme := p.job.Target.Scheme
	p.actions.ChooseFolder(func(path string) {
		if scheme == dest.Zip {
			path = filepath.Join(path, p.loc.T("Dotori memories")+".zip")
		}
		p.choosing.aside.drawnPath = ""
		p.job.SetTarget(Target{Scheme: scheme, Path: path})
	})
}
