package ui

import (
	"strconv"

	"fyne.io/fyne/v2"

	"dotori/archive/catalog"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
	"dotori/ui/viewer"
)

// Preferences is what the window remembers from one start to the next.
type Preferences struct{ store fyne.Preferences }

// The size of the window at the very first start, and the smallest it is
// brought back to.
const (
	firstWidth, firstHeight = 1280, 860
	leastWidth, leastHeight = 720, 480
)

// Language returns the language of the window, Korean at first.
func (p Preferences) Language() i18n.Language {
	return i18n.Language(p.store.StringWithFallback("language", string(i18n.Korean)))
}

// SetLanguage remembers the language.
func (p Preferences) SetLanguage(l i18n.Language) { p.store.SetString("language", string(l)) }

// Mode returns light, dark or as the system; light at first, because many
// Linux desktops do not say what they are.
func (p Preferences) Mode() theme.Mode {
	return theme.Mode(p.store.StringWithFallback("theme", string(theme.Light)))
}

// SetMode remembers light or dark.
func (p Preferences) SetMode(m theme.Mode) { p.store.SetString("theme", string(m)) }

// TextScale returns how much larger text is than designed.
func (p Preferences) TextScale() float32 {
	return float32(p.store.FloatWithFallback("text scale", 1))
}

// SetTextScale remembers the size of text.
func (p Preferences) SetTextScale(s float32) { p.store.SetFloat("text scale", float64(s)) }

// Contrast reports whether the user wants high contrast.
func (p Preferences) Contrast() bool { return p.store.Bool("contrast") }

// SetContrast remembers whether the user wants high contrast.
func (p Preferences) SetContrast(on bool) { p.store.SetBool("contrast", on) }

// Calm reports whether nothing is to move by itself.
func (p Preferences) Calm() bool { return p.store.Bool("calm") }

// SetCalm remembers whether nothing is to move by itself.
func (p Preferences) SetCalm(on bool) { p.store.SetBool("calm", on) }

// Libraries returns the folders of libraries that were open, the newest first.
func (p Preferences) Libraries() []string { return p.store.StringList("libraries") }

// SetLibraries remembers folders of libraries.
func (p Preferences) SetLibraries(dirs []string) { p.store.SetStringList("libraries", dirs) }

// Route returns where the user was last in a library.
func (p Preferences) Route(l Library) Route { return ParseRoute(p.store.String(routeName(l))) }

// SetRoute remembers where the user is in a library.
func (p Preferences) SetRoute(l Library, r Route) { p.store.SetString(routeName(l), r.String()) }

func routeName(l Library) string {
	if l.Elsewhere {
		return "route of " + l.Dir
	}
	return "route"
}

// Size returns the size that the window had.
func (p Preferences) Size() fyne.Size {
	return fyne.NewSize(
		max(float32(p.store.FloatWithFallback("width", firstWidth)), leastWidth),
		max(float32(p.store.FloatWithFallback("height", firstHeight)), leastHeight))
}

// SetSize remembers the size of the window.
func (p Preferences) SetSize(s fyne.Size) {
	p.store.SetFloat("width", float64(s.Width))
	p.store.SetFloat("height", float64(s.Height))
}

// FullScreen reports whether the window filled the screen.
func (p Preferences) FullScreen() bool { return p.store.Bool("full screen") }

// SetFullScreen remembers whether the window fills the screen.
func (p Preferences) SetFullScreen(on bool) { p.store.SetBool("full screen", on) }

// View returns how pages of photos set their pictures.
func (p Preferences) View() kit.View {
	return kit.View{Squares: p.store.Bool("squares"), PerRow: p.store.Int("pictures in a row")}
}

// SetView remembers how pages of photos set their pictures.
func (p Preferences) SetView(v kit.View) {
	p.store.SetBool("squares", v.Squares)
	p.store.SetInt("pictures in a row", v.PerRow)
}

// Flag returns an answer that the user gave once, such as "don't ask again".
func (p Preferences) Flag(name string) bool { return p.store.Bool("flag " + name) }

// SetFlag remembers an answer.
func (p Preferences) SetFlag(name string) { p.store.SetBool("flag "+name, true) }

// Was returns the message at the top of a chat when it was left, 0 for its end.
func (p Preferences) Was(library string, room int64) catalog.Key {
	key, _ := strconv.ParseInt(p.store.String(chatName(library, room)), 10, 64)
	return catalog.Key(key)
}

// SetWas remembers the message at the top of a chat.
func (p Preferences) SetWas(library string, room int64, at catalog.Key) {
	if at == 0 {
		p.store.RemoveValue(chatName(library, room))
		return
	}
	p.store.SetString(chatName(library, room), strconv.FormatInt(int64(at), 10))
}

func chatName(library string, room int64) string {
	return "chat " + strconv.FormatInt(room, 10) + " of " + library
}

// Folded reports whether the years of a decade are folded away; otherwise is
// what holds until the user says.
func (p Preferences) Folded(decade int, otherwise bool) bool {
	return p.store.BoolWithFallback(foldedName(decade), otherwise)
}

// SetFolded remembers whether a decade is folded.
func (p Preferences) SetFolded(decade int, on bool) { p.store.SetBool(foldedName(decade), on) }

func foldedName(decade int) string { return "folded " + strconv.Itoa(decade) }

// Searches returns what was searched for lately, the newest first.
func (p Preferences) Searches() []string { return p.store.StringList("searches") }

// SetSearches remembers what was searched for.
func (p Preferences) SetSearches(list []string) { p.store.SetStringList("searches", list) }

// Slides returns how slide shows go on.
func (p Preferences) Slides() viewer.Slides {
	return viewer.Slides{Seconds: p.store.IntWithFallback("slide seconds", viewer.DefaultSeconds),
		Random: p.store.Bool("slides random"), Drift: p.store.Bool("slides drift")}
}

// SetSlides remembers how slide shows go on.
func (p Preferences) SetSlides(s viewer.Slides) {
	p.store.SetInt("slide seconds", s.Seconds)
	p.store.SetBool("slides random", s.Random)
	p.store.SetBool("slides drift", s.Drift)
}
