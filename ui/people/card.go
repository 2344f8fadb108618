package people

import (
	"strconv"

	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// Record is somebody with where they stand.
type Record struct {
	catalog.Person
	Presence []catalog.Presence
}

// Names counts what somebody did under each name, who most first.
func (r Record) Names() []catalog.Presence {
	return r.sum(func(p catalog.Presence) catalog.Presence { return catalog.Presence{Alias: p.Alias} })
}

// Years counts what somebody did in each year, the newest first; 0 is undated.
func (r Record) Years() []catalog.Presence {
	return r.sum(func(p catalog.Presence) catalog.Presence { return catalog.Presence{Year: p.Year} })
}

// sum adds up what has the same key, in the order in which keys come.
func (r Record) sum(key func(catalog.Presence) catalog.Presence) (all []catalog.Presence) {
	at := map[catalog.Presence]int{}
	for _, p := range r.Presence {
		k := key(p)
		if _, ok := at[k]; !ok {
			at[k] = len(all)
			all = append(all, k)
		}
		all[at[k]].Count += p.Count
	}
	return all
}

// NewCard returns what stands at the head of somebody's page: their names with
// their services, and how much there is of each year. year is called for a
// year; split makes a name somebody else's again and is nil where nothing can
// be changed; tools are further things to do.
func NewCard(loc *i18n.Localizer, r Record, service func(archive.Service) string, year func(int), split func(catalog.Alias), tools ...fyne.CanvasObject) fyne.CanvasObject {
	names := kit.NewWrap(6, 6)
	for _, n := range r.Names() {
		names.Add(nameChip(loc, n, service, len(r.Aliases) > 1, split))
	}
	for _, tool := range tools {
		names.Add(tool)
	}
	column := kit.NewStack(2*theme.Step, names)
	if len(r.Aliases) > 1 && split != nil {
		column.Add(kit.NewParagraph(theme.Secondary(), loc.T("A name that is somebody else's: press its ×, and it stands alone again.")))
	}
	years := kit.NewWrap(6, 6)
	for _, y := range r.Years() {
		if y.Year != 0 {
			years.Add(kit.NewChip(strconv.Itoa(y.Year)+"  "+loc.Number(y.Count), func() { year(y.Year) }))
		}
	}
	if len(years.Objects) > 1 {
		column.Add(years)
	}
	return column
}

func nameChip(loc *i18n.Localizer, n catalog.Presence, service func(archive.Service) string, many bool, split func(catalog.Alias)) fyne.CanvasObject {
	text := service(n.Alias.Service) + "  " + n.Alias.Name + "  " + loc.Number(n.Count)
	if !many || split == nil {
		chip := kit.NewChip(text, nil).Large()
		chip.SetSelected(true)
		return chip
	}
	chip := kit.NewChip(text+"  ×", func() { split(n.Alias) }).Large()
	chip.SetSelected(true)
	return chip
}
