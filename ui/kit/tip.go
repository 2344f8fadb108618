package kit

import (
	"fyne.io/fyne/v2"

	"dotori/ui/theme"
)

// Tip is a word about what the pointer is on.
type Tip struct {
	Title, Note string
	Key         string // of a picture, or ""
}

// tipView shows a tip to the left of where it belongs.
type tipView struct {
	card    *Card
	picture *Picture
	title   *Text
	note    *Text
	stack   *fyne.Container
}

const tipWidth, tipHeight, tipPad = 168, 112, 8

func newTipView(album Album) *tipView {
	v := &tipView{picture: NewPicture(album, "", tipWidth/float32(tipHeight), tipHeight),
		title: NewClippedText(theme.Body().Strong(), ""), note: NewClippedText(theme.Secondary(), "")}
	v.stack = NewStack(2, v.picture, v.title, v.note)
	v.card = NewCard(v.stack).Padded(tipPad)
	return v
}

// show returns the tip for a height y of a widget that is so high.
func (v *tipView) show(t Tip, y, high float32) fyne.CanvasObject {
	v.picture.Hidden = t.Key == ""
	v.picture.SetKey(t.Key)
	v.title.SetText(t.Title)
	v.note.Hidden = t.Note == ""
	v.note.SetText(t.Note)
	height := v.title.MinSize().Height + 2*tipPad
	if t.Note != "" {
		height += v.note.MinSize().Height + 2
	}
	if t.Key != "" {
		height += tipHeight + 2
	}
	place(v.card, -tipWidth-2*tipPad-theme.Step, clamp(y-height/2, theme.Step, max(high-height-theme.Step, theme.Step)), tipWidth+2*tipPad, height)
	return v.card
}
