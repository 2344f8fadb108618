package mail

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// line is what a row says of a mail.
type line struct {
	name, from, day, subject, beginning string // name is that of the avatar
	files, open, starred, picked        bool
}

// row is one mail in a list.
type row struct {
	widget.BaseWidget
	avatar                    *kit.Avatar
	first, day, second, third *kit.Text
	clip                      *fyne.Container
	tick                      *fyne.Container // in the place of the avatar
	back                      *kit.Surface
}

const avatarEdge = 36

func newRow() *row {
	r := &row{
		avatar: kit.NewAvatar("", avatarEdge),
		first:  kit.NewClippedText(theme.Body().Strong(), ""),
		day:    kit.NewText(theme.Secondary(), ""),
		second: kit.NewClippedText(theme.Body(), ""),
		third:  kit.NewClippedText(theme.Secondary(), ""),
		clip:   container.NewGridWrap(fyne.NewSquareSize(clipEdge), kit.NewIcon(fynetheme.MailAttachmentIcon(), theme.Soft)),
		tick: container.NewStack(kit.NewSurface(theme.Acorn, avatarEdge/2),
			kit.NewInset(tickInset, tickInset, tickInset, tickInset, kit.NewIcon(fynetheme.ConfirmIcon(), theme.OnAcorn))),
		back: kit.NewSurface(theme.Transparent, theme.RadiusButton),
	}
	r.ExtendBaseWidget(r)
	return r
}

const (
	clipEdge  = 14
	tickInset = 9
)

func (r *row) set(l line) {
	r.avatar.SetName(l.name)
	r.avatar.Hidden = l.from == "" || l.picked
	r.tick.Hidden = !l.picked
	r.first.SetText(l.from)
	r.day.SetText(l.day)
	if l.starred {
		r.day.SetText("★ " + l.day)
	}
	r.second.SetText(l.subject)
	r.third.SetText(l.beginning)
	r.clip.Hidden = !l.files
	tone, circle := theme.Transparent, theme.Select
	if l.open {
		tone, circle = theme.Select, theme.Card
	}
	r.back.SetTone(tone)
	r.avatar.SetTone(circle)
	r.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	head := container.NewBorder(nil, nil, nil, kit.NewInset(0, 0, 0, 8, kit.NewRow(4, r.clip, r.day)), r.first)
	words := kit.NewStack(1, head, r.second, r.third)
	left := kit.NewInset(2, 10, 0, 0, container.NewVBox(container.NewGridWrap(fyne.NewSquareSize(avatarEdge), container.NewStack(r.avatar, r.tick))))
	all := kit.NewInset(8, 10, 8, 10, container.NewBorder(nil, nil, left, nil, words))
	return widget.NewSimpleRenderer(container.NewStack(r.back, all))
}
