package prose

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// View says how blocks are drawn, and where they lead.
type View struct {
	Loc   *i18n.Localizer
	Album kit.Album
	Style theme.TextStyle // of paragraphs
	Pitch float32         // line height in text sizes
	Gap   float32         // above each block

	Picture func(m archive.Media) // opens a picture or video of the item
	File    func(m archive.Media) // opens anything else
	Link    func(address string)  // follows a link
	Quoted  func()                // where set, quotes are folded away, and a link in their place calls it
}

// mostQuotes is how many bars of quotes stand beside each other.
const mostQuotes = 5

// indent is how far a list or quote stands in.
func (v View) indent() float32 { return kit.TextSize(v.Style) * 1.3 }

// Draw returns the blocks, each with its gap above it.
func (v View) Draw(blocks []Block) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for i, b := range blocks {
		if v.Quoted != nil && b.Quotes > 0 {
			if i == 0 || blocks[i-1].Quotes == 0 {
				parts = append(parts, kit.NewGap(0, v.Gap), v.unfold())
			}
			continue
		}
		gap := v.Gap
		if i > 0 && b.Indent > 0 && blocks[i-1].Indent > 0 {
			gap = v.Gap / 4
		}
		parts = append(parts, kit.NewGap(0, gap), v.place(b, v.block(b)))
	}
	return parts
}

// unfold is the link in the place of a quote.
func (v View) unfold() fyne.CanvasObject {
	return container.NewHBox(kit.NewChip("…  "+v.Loc.T("Show what it quotes"), v.Quoted))
}

// place sets a block in as its quotes and lists say.
func (v View) place(b Block, o fyne.CanvasObject) fyne.CanvasObject {
	if b.Bullet != "" {
		mark := kit.NewRich(v.Pitch, kit.Span{Text: b.Bullet, Style: v.Style.In(theme.Soft)})
		o = kit.NewFrame(nil, nil, kit.NewFixedWidth(v.indent(), mark), nil, o)
	} else if b.Indent > 0 {
		o = kit.NewInset(0, 0, 0, v.indent(), o)
	}
	if b.Indent > 1 {
		o = kit.NewInset(0, 0, 0, float32(b.Indent-1)*v.indent(), o)
	}
	for range min(b.Quotes, mostQuotes) {
		bar := kit.NewFixedWidth(3, kit.NewFill(theme.Line))
		o = kit.NewFrame(nil, nil, bar, nil, kit.NewInset(0, 0, 0, 14, o))
	}
	return o
}

func (v View) block(b Block) fyne.CanvasObject {
	switch b.Kind {
	case Media:
		return v.captioned(b)
	case Rule:
		return kit.NewHairline()
	case Heading:
		return v.words(b, theme.TextStyle{Size: headingSize(b.Level), Bold: true, Color: theme.Ink}, 1.4)
	case Code:
		return kit.NewTile(v.words(b, theme.Body(), 1.5))
	}
	return v.words(b, v.Style, v.Pitch)
}

func headingSize(level int) fyne.ThemeSizeName {
	if level <= 2 {
		return theme.SizeTitle
	}
	return theme.SizeReading
}

func (v View) words(b Block, style theme.TextStyle, pitch float32) fyne.CanvasObject {
	spans := make([]kit.Span, len(b.Runs))
	for i, r := range b.Runs {
		s := style
		s.Bold = s.Bold || r.Bold
		if b.Quotes > 0 {
			s = s.In(theme.Soft)
		}
		spans[i] = kit.Span{Text: r.Text, Style: s, Struck: r.Struck, Link: r.Link}
	}
	rich := kit.NewRich(pitch, spans...)
	rich.OnLink = v.Link
	return rich
}

func (v View) captioned(b Block) fyne.CanvasObject {
	if b.Caption == "" {
		return v.media(b.Media)
	}
	words := kit.NewParagraph(theme.Secondary(), b.Caption).Align(fyne.TextAlignCenter)
	return kit.NewStack(6, v.media(b.Media), words)
}

func (v View) media(m archive.Media) fyne.CanvasObject {
	switch {
	case m.Missing || m.SHA256 == "":
		return kit.NewTile(kit.NewParagraph(theme.Body().In(theme.Soft), v.missing(m)))
	case !isPicture(m):
		return container.NewHBox(kit.NewButton(kit.Secondary, m.Name+" · "+v.Loc.Size(m.Size), func() { v.File(m) }))
	}
	picture := kit.NewPicture(v.Album, m.SHA256, aspect(m), 800)
	picture.OnTapped = func() { v.Picture(m) }
	return picture
}

func (v View) missing(m archive.Media) string {
	s := v.Loc.T("A picture or file that is not in this archive")
	if m.Name != "" {
		s += " · " + m.Name
	}
	return s
}

func isPicture(m archive.Media) bool {
	return strings.HasPrefix(m.MIME, "image/") || strings.HasPrefix(m.MIME, "video/")
}

func aspect(m archive.Media) float32 {
	if m.Width <= 0 || m.Height <= 0 {
		return 1.5
	}
	return float32(m.Width) / float32(m.Height)
}
