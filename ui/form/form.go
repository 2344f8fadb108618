package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dotori/archive"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// New returns a form for the options, one below the other. values holds what
// is chosen and is changed in place.
func New(loc *i18n.Localizer, options []archive.Option, values archive.Options) fyne.CanvasObject {
	rows := make([]fyne.CanvasObject, 0, len(options))
	for _, o := range options {
		rows = append(rows, row(loc, o, values))
	}
	return kit.NewStack(14, rows...)
}

func row(loc *i18n.Localizer, o archive.Option, values archive.Options) fyne.CanvasObject {
	help := kit.NewParagraph(theme.Secondary(), loc.T(o.Help))
	if o.Type == archive.BoolOption {
		check := widget.NewCheck(loc.T(o.Title), func(on bool) { set(values, o.ID, truth(on)) })
		check.Checked = values.Bool(o.ID, false)
		box := container.NewThemeOverride(check, theme.WithBoxes(fyne.CurrentApp().Settings().Theme()))
		if o.Help == "" {
			return box
		}
		return kit.NewStack(0, box, kit.NewInset(0, 0, 0, 32, help))
	}
	parts := []fyne.CanvasObject{kit.NewText(theme.Body().Strong(), loc.T(o.Title)), field(loc, o, values)}
	if o.Help != "" {
		parts = append(parts, help)
	}
	return kit.NewStack(4, parts...)
}

func field(loc *i18n.Localizer, o archive.Option, values archive.Options) fyne.CanvasObject {
	switch o.Type {
	case archive.ChoiceOption:
		return choice(loc, o, values)
	case archive.PersonOption:
		if len(o.Choices) > 0 {
			return person(loc, o, values)
		}
	case archive.ZoneOption:
		return zone(o, values)
	}
	entry := kit.NewEntry("")
	entry.SetText(values[o.ID])
	entry.OnChanged = func(s string) { set(values, o.ID, s) }
	return kit.NewField(entry)
}

func choice(loc *i18n.Localizer, o archive.Option, values archive.Options) fyne.CanvasObject {
	titles := make([]string, len(o.Choices))
	for i, c := range o.Choices {
		titles[i] = loc.T(c)
	}
	s := widget.NewSelect(titles, nil)
	if i := slices.Index(o.Choices, values[o.ID]); i >= 0 {
		s.SetSelectedIndex(i)
	}
	s.OnChanged = func(string) { set(values, o.ID, o.Choices[s.SelectedIndex()]) }
	return s
}

// person asks which of the names is meant; nobody has to know.
func person(loc *i18n.Localizer, o archive.Option, values archive.Options) fyne.CanvasObject {
	names := append([]string{""}, o.Choices...)
	row := container.NewHBox()
	chips := make([]*kit.Chip, len(names))
	for i, name := range names {
		text := name
		if name == "" {
			text = loc.T("I don't know")
		}
		chips[i] = kit.NewChip(text, func() {
			set(values, o.ID, name)
			for n, c := range chips {
				c.SetSelected(n == i)
			}
		})
		chips[i].SetSelected(values[o.ID] == name)
		row.Add(chips[i])
	}
	return kit.NewWrap(6, 6, row.Objects...)
}

// zone offers the zones that Korean memories come from and takes any other.
func zone(o archive.Option, values archive.Options) fyne.CanvasObject {
	e := widget.NewSelectEntry([]string{"Asia/Seoul", "Asia/Tokyo", "Asia/Shanghai", "Europe/London", "America/New_York", "America/Los_Angeles", "Australia/Sydney", "UTC"})
	e.SetText(values[o.ID])
	e.OnChanged = func(s string) { set(values, o.ID, s) }
	return e
}

func set(values archive.Options, id, value string) {
	if value == "" {
		delete(values, id)
		return
	}
	values[id] = value
}

func truth(on bool) string {
	if on {
		return "true"
	}
	return "false"
}
