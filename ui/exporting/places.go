package exporting

import (
	"path/filepath"
	"slices"
	"strings"

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
		p.addPlace(a.places, p.driveWords(d), func() bool {
			at, ok := p.job.Drive()
			return ok && at.Path == d.Path && p.job.Target.Scheme == dest.Folder
		}, func() {
			p.job.SetTarget(Target{Scheme: dest.Folder, Path: filepath.Join(d.Path, p.loc.T("Dotori memories"))})
		})
	}
	p.addScheme(a.places, dest.Folder, p.loc.T("Choose a folder …"))
	p.addScheme(a.places, dest.Zip, p.loc.T("One zip file …"))
	p.addScheme(a.places, dest.WebDAV, "Nextcloud · WebDAV…")
	row := kit.NewColumns(3, 8)
	p.addScheme(row, dest.Immich, "Immich…")
	p.addScheme(row, dest.S3, "S3…")
	p.addScheme(row, dest.SFTP, "SFTP…")
	a.places.Add(row)
}

func (p *Page) addScheme(to *fyne.Container, s dest.Scheme, words string) {
	p.addPlace(to, kit.NewText(theme.Body(), words), func() bool {
		_, onDrive := p.job.Drive()
		return p.job.Target.Scheme == s && !(s == dest.Folder && onDrive)
	}, func() { p.chooseScheme(s) })
}

func (p *Page) addPlace(to *fyne.Container, words fyne.CanvasObject, chosen func() bool, tapped func()) {
	card := kit.NewCard(words).Padded(12)
	card.OnTapped = tapped
	a := &p.choosing.aside
	a.cards = append(a.cards, placeCard{card, chosen})
	to.Add(card)
}

// driveWords are the name of a drive, its file system and its free space.
func (p *Page) driveWords(d Drive) fyne.CanvasObject {
	about := d.System
	if d.Free >= 0 {
		about = strings.TrimPrefix(about+" · "+p.loc.T("%s free", p.loc.Size(d.Free)), " · ")
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
