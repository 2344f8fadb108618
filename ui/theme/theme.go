package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"dotori/assets"
)

// Mode says whether the theme follows the system.
type Mode string

// The modes, as kept in the settings.
const (
	System Mode = "system"
	Light  Mode = "light"
	Dark   Mode = "dark"
)

// The range of the text scale.
const (
	MinTextScale = 0.8
	MaxTextScale = 2.0
)

// Theme is Dotori's look. It is immutable; to change mode or scale, set a new one.
type Theme struct {
	mode          Mode
	scale         float32
	contrast      bool
	still         bool
	regular, bold fyne.Resource
}

var _ fyne.Theme = (*Theme)(nil)

// New returns the look in a mode, with text scaled by scale (1 = as designed),
// kept within [MinTextScale] and [MaxTextScale].
func New(mode Mode, scale float32) *Theme {
	return &Theme{
		mode:    mode,
		scale:   min(max(scale, MinTextScale), MaxTextScale),
		regular: fyne.NewStaticResource("Pretendard-Regular.otf", assets.Font(false)),
		bold:    fyne.NewStaticResource("Pretendard-Bold.otf", assets.Font(true)),
	}
}

// WithContrast returns the same look with high contrast, or without.
func (t *Theme) WithContrast(on bool) *Theme {
	other := *t
	other.contrast = on
	return &other
}

// WithMotion returns the same look for who likes things to move, or not.
func (t *Theme) WithMotion(on bool) *Theme {
	other := *t
	other.still = !on
	return &other
}

// Moves reports whether pictures and pages may move by themselves: neither the
// system nor the user asks for calm.
func Moves(s fyne.Settings) bool {
	t, ok := s.Theme().(*Theme)
	return s.ShowAnimations() && !(ok && t.still)
}

// In returns the same look in another mode.
func (t *Theme) In(mode Mode) *Theme {
	other := *t
	other.mode = mode
	return &other
}

// OnDark returns what the app shows in its dark colours, for the surround of
// a photo, which is dark by day too.
func OnDark(current fyne.Theme) fyne.Theme {
	if t, ok := current.(*Theme); ok {
		return t.In(Dark)
	}
	return current
}

// Color returns one of our colours or of Fyne's.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	variant = t.variant(variant)
	if ours, ok := alias[name]; ok {
		name = ours
	}
	p, ok := t.pair(name)
	switch {
	case !ok:
		return theme.DefaultTheme().Color(name, variant)
	case variant == theme.VariantDark:
		return p.dark
	}
	return p.light
}

// pair returns a colour by day and by night.
func (t *Theme) pair(name fyne.ThemeColorName) (pair, bool) {
	if p, ok := contrasting[name]; ok && t.contrast {
		return p, true
	}
	p, ok := palette[name]
	return p, ok
}

func (t *Theme) variant(system fyne.ThemeVariant) fyne.ThemeVariant {
	switch t.mode {
	case Light:
		return theme.VariantLight
	case Dark:
		return theme.VariantDark
	}
	return system
}

// Font returns Pretendard for every style but symbols, because Fyne's own
// fonts hold no Hangul and a missing glyph there shows as a diamond.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return theme.DefaultTheme().Font(style)
	case style.Bold:
		return t.bold
	}
	return t.regular
}

// Icon returns Fyne's icons.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return theme.DefaultTheme().Icon(name)
}

// Size returns one of our sizes or of Fyne's.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := textSizes[name]; ok {
		return s * t.scale
	}
	if s, ok := fixedSizes[name]; ok {
		return s
	}
	return theme.DefaultTheme().Size(name)
}
