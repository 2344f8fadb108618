package form

import (
	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// New returns a form for the options, one below the other. values holds what
// is chosen and is changed in place; changed is called after that.
func New(loc *i18n.Localizer, options []archive.Option, values archive.Options, changed ...func()) fyne.CanvasObject {
	v := held{values, changed}
	rows := make([]fyne.CanvasObject, 0, len(options))
	for _, o := range options {
		rows = append(rows, row(loc, o, v))
	}
	return kit.NewStack(14, rows...)
}

func row(loc *i18n.Localizer, o archive.Option, values held) fyne.CanvasObject {
	help := kit.NewParagraph(theme.Secondary(), loc.T(o.Help))
	if o.Type == archive.BoolOption {
		check := kit.NewCheck(loc.T(o.Title), values.Bool(o.ID, false), func(on bool) { values.set(o.ID, truth(on)) })
		if o.Help == "" {
			return check
		}
		return kit.NewStack(0, check, kit.NewInset(0, 0, 0, kit.CheckIndent, help))
	}
	parts := []fyne.CanvasObject{kit.NewText(theme.Body().Strong(), loc.T(o.Title)), field(loc, o, values)}
	if o.Help != "" {
		parts = append(parts, help)
	}
	return kit.NewStack(4, parts...)
}

func field(loc *i18n.Localizer, o archive.Option, values held) fyne.CanvasObject {
	switch o.Type {
	case archive.ChoiceOption:
		return choice(loc, o, values)
	case archive.PersonOption:
		if len(o.Choices) > 0 {
			return person(loc, o, values)
		}
	case archive.ZoneOption:
		return zoneOf(loc, o, values)
	}
	entry := kit.NewEntry("")
	entry.SetText(values.Options[o.ID])
	entry.OnChanged = func(s string) { values.set(o.ID, s) }
	return kit.NewField(entry)
}

func choice(loc *i18n.Localizer, o archive.Option, values held) fyne.CanvasObject {
	return chips(o, values, o.Choices, func(c string) string { return loc.T(c) })
}

// person asks which of the names is meant; nobody has to know.
func person(loc *i18n.Localizer, o archive.Option, values held) fyne.CanvasObject {
	return chips(o, values, append([]string{""}, o.Choices...), func(name string) string {
		if name == "" {
			return loc.T("I don't know")
		}
		return name
	})
}

// chips lets choose one of a few values.
func chips(o archive.Option, values held, choices []string, title func(string) string) fyne.CanvasObject {
	row := kit.NewWrap(6, 6)
	all := make([]*kit.Chip, len(choices))
	for i, value := range choices {
		all[i] = kit.NewChip(title(value), func() {
			values.set(o.ID, value)
			for n, c := range all {
				c.SetSelected(n == i)
			}
		})
		all[i].SetSelected(values.Options[o.ID] == value)
		row.Add(all[i])
	}
	return row
}

// zoneOf offers the zones that Korean memories come from, and finds others.
func zoneOf(loc *i18n.Localizer, o archive.Option, values held) fyne.CanvasObject {
	p := kit.NewChooser(choiceOf(loc, values.Options[o.ID]).Title, func(typed string) []kit.Choice { return findZones(loc, typed) },
		func(z kit.Choice) { values.set(o.ID, z.Value) })
	p.Prompt = loc.T("A city, or +09:00")
	return p
}

// held is what is chosen, and who wants to know of changes.
type held struct {
	archive.Options
	changed []func()
}

func (h held) set(id, value string) {
	if value == "" {
		delete(h.Options, id)
	} else {
		h.Options[id] = value
	}
	for _, f := range h.changed {
		f()
	}
}

func truth(on bool) string {
	if on {
		return "true"
	}
	return "false"
}
