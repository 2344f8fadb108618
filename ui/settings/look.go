package settings

import (
	"slices"

	"fyne.io/fyne/v2"

	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// Choices is what is chosen now and how to choose otherwise.
type Choices struct {
	Language  i18n.Language
	Mode      theme.Mode
	TextScale float32
	Contrast  bool // high
	Calm      bool // nothing moves by itself

	SetLanguage  func(i18n.Language)
	SetMode      func(theme.Mode)
	SetTextScale func(float32)
	SetContrast  func(bool)
	SetCalm      func(bool)
}

// choice is a row of chips of which one is chosen.
func choice[T comparable](values []T, chosen T, title func(T) string, set func(T)) fyne.CanvasObject {
	chips := make([]fyne.CanvasObject, len(values))
	for i, v := range values {
		chip := kit.NewChip(title(v), func() { set(v) })
		chip.SetSelected(v == chosen)
		chips[i] = chip
	}
	return kit.NewWrap(6, 6, chips...)
}

func (p *Page) languages(c Choices) fyne.CanvasObject {
	return choice(i18n.Languages(), c.Language, i18n.Language.Title, c.SetLanguage)
}

func (p *Page) modes(c Choices) fyne.CanvasObject {
	return choice([]theme.Mode{theme.System, theme.Light, theme.Dark}, c.Mode, func(m theme.Mode) string {
		switch m {
		case theme.Light:
			return p.loc.T("Light")
		case theme.Dark:
			return p.loc.T("Dark")
		}
		return p.loc.T("As the system")
	}, c.SetMode)
}

func (p *Page) contrasts(c Choices) fyne.CanvasObject {
	return p.either("Normal", "High", c.Contrast, c.SetContrast)
}

func (p *Page) motions(c Choices) fyne.CanvasObject {
	return p.either("Normal", "Calm: nothing moves by itself", c.Calm, c.SetCalm)
}

// either is a choice between off and on.
func (p *Page) either(off, on string, is bool, set func(bool)) fyne.CanvasObject {
	return choice([]bool{false, true}, is, func(v bool) string {
		if v {
			return p.loc.T(on)
		}
		return p.loc.T(off)
	}, set)
}

func (p *Page) scales(c Choices) fyne.CanvasObject {
	titles := []string{"Smallest", "Small", "Normal", "Large", "Larger", "Largest", "Twice as large"}
	scales := []float32{theme.MinTextScale, 0.9, 1, 1.15, 1.3, 1.6, theme.MaxTextScale}
	return choice(scales, c.TextScale, func(s float32) string {
		return p.loc.T(titles[slices.Index(scales, s)])
	}, c.SetTextScale)
}
