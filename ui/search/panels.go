package search

import (
	"slices"

	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// values is a panel of chips: all of it, and the values.
func values[T any](b *bar, all string, list []T, name func(T) string, chosen func(T) bool, with func(T) Filter) fyne.CanvasObject {
	var none T
	chips := []fyne.CanvasObject{b.value(all, chosen(none), with(none))}
	for _, v := range list {
		chips = append(chips, b.value(name(v), chosen(v), with(v)))
	}
	return kit.NewWrap(6, 6, chips...)
}

func (b *bar) value(name string, chosen bool, f Filter) fyne.CanvasObject {
	chip := kit.NewChip(name, func() { b.take(f) })
	chip.SetSelected(chosen)
	if chosen {
		b.door = chip
	}
	return chip
}

func (b *bar) years() fyne.CanvasObject {
	return values(b, b.loc.T("Every year"), b.choices.Years, b.year,
		func(y int) bool { return y == b.filter.Year }, b.filter.withYear)
}

func (b *bar) services() fyne.CanvasObject {
	return values(b, b.loc.T("Every service"), b.choices.Services, b.serviceName,
		func(s archive.Service) bool { return s == b.filter.Service },
		func(s archive.Service) Filter { f := b.filter; f.Service = s; return f })
}

func (b *bar) kinds() fyne.CanvasObject {
	return values(b, b.loc.T("Every kind"), b.choices.Kinds, b.kind,
		func(k archive.Kind) bool { return k == b.filter.Kind },
		func(k archive.Kind) Filter { f := b.filter; f.Kind = k; return f })
}

// people is a field for a name, and the people it may mean.
func (b *bar) people() fyne.CanvasObject {
	people := &b.choices.people
	people.load()
	if !people.Known {
		return kit.NewText(theme.Body().In(theme.Soft), b.loc.T("Counting who wrote what …"))
	}
	return b.finder(b.loc.T("A name, or its initials"), len(people.All), func() fyne.CanvasObject {
		return values(b, b.loc.T("Everybody"), named(people.All, b.name, called), b.personName,
			func(p catalog.Person) bool { return slices.Equal(p.Aliases, b.filter.Person.Aliases) },
			func(p catalog.Person) Filter {
				f := b.filter
				f.Person = catalog.Person{Title: p.Title, Aliases: p.Aliases}
				return f
			})
	})
}

// finder is a panel of chips, with a field for a part of their names where
// there are too many.
func (b *bar) finder(hint string, n int, chips func() fyne.CanvasObject) fyne.CanvasObject {
	field, found := kit.NewEntry(hint), kit.NewStack(0)
	field.SetText(b.name)
	list := func() {
		found.Objects = []fyne.CanvasObject{chips()}
		b.content.Refresh()
	}
	field.OnSettled = func(name string) { b.name = name; list() }
	field.OnEscape = func() { b.Close() }
	list()
	if n <= mostNames {
		return found
	}
	b.door = field
	return kit.NewStack(10, kit.NewFixedWidth(nameWidth, kit.NewField(field)), found)
}

// personName tells people of one name apart by their service.
func (b *bar) personName(p catalog.Person) string {
	alike := func(q catalog.Person) bool { return q.Title == p.Title && q.ID != p.ID }
	if len(p.Aliases) > 0 && slices.ContainsFunc(b.choices.people.All, alike) {
		return p.Title + " (" + b.service(p.Aliases[0].Service) + ")"
	}
	return p.Title
}

const nameWidth = 280

func (b *bar) year(y int) string {
	if y == 0 {
		return ""
	}
	return b.loc.Year(y)
}

func (b *bar) serviceName(s archive.Service) string {
	if s == "" {
		return ""
	}
	return b.service(s)
}

func (b *bar) kind(k archive.Kind) string {
	if k == "" {
		return ""
	}
	return b.loc.Kind(k)
}
