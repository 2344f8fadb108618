package reviewing

import (
	"fmt"
	"path"
	"strings"

	"dotori/archive"
	"dotori/ui/atlas"
	"dotori/ui/i18n"
)

// Fact is one thing that is known of two pictures, as it is told of each.
type Fact struct {
	Name        string
	Left, Right string
}

// Differs reports whether the two tell another thing.
func (f Fact) Differs() bool { return f.Left != f.Right }

const captionLength = 120

// Facts sets what is known of two sides beside each other. What neither knows
// is left out.
func Facts(loc *i18n.Localizer, service func(archive.Service) string, a, b Side) (all []Fact) {
	for _, f := range []struct {
		name string
		tell func(Side) string
	}{
		{loc.T("When"), func(s Side) string { return moment(loc, s.Item.Moment) }},
		{loc.T("Pixels"), func(s Side) string { return extent(s.Media) }},
		{loc.T("Size of the file"), func(s Side) string { return loc.Size(s.Media.Size) }},
		{loc.T("File"), func(s Side) string { return path.Base(s.Media.Name) }},
		{loc.T("Camera"), func(s Side) string { return s.Camera }},
		{loc.T("Where"), func(s Side) string { return place(loc, s.Item) }},
		{loc.T("Text"), func(s Side) string { return caption(s.Item) }},
		{loc.T("With"), func(s Side) string { return strings.Join(s.Item.People, ", ") }},
		{loc.T("Part of"), func(s Side) string { return belonging(service, s.Item) }},
		{loc.T("Where it came from"), func(s Side) string { return strings.Join(s.Archives, ", ") }},
	} {
		fact := Fact{f.name, f.tell(a), f.tell(b)}
		if fact.Left != "" || fact.Right != "" {
			all = append(all, fact)
		}
	}
	return all
}

// moment says when, and how that is known.
func moment(loc *i18n.Localizer, m archive.Moment) string {
	if !m.Known() {
		return loc.Moment(m)
	}
	return loc.Moment(m) + " · " + loc.Origin(m.Origin)
}

func extent(m archive.Media) string {
	if m.Width == 0 || m.Height == 0 {
		return ""
	}
	return fmt.Sprintf("%d × %d", m.Width, m.Height)
}

func place(loc *i18n.Localizer, it archive.Item) string {
	if it.Latitude == nil || it.Longitude == nil {
		return ""
	}
	if near := atlas.New(loc).Near(*it.Latitude, *it.Longitude); near != "" {
		return near
	}
	return loc.Degrees(*it.Latitude, *it.Longitude)
}

// caption is the title and the text of an item in one line.
func caption(it archive.Item) string {
	text := strings.ReplaceAll(it.Text, string(archive.ObjectMark), " ")
	line := []rune(strings.Join(strings.Fields(it.Title+"  "+text), " "))
	if len(line) > captionLength {
		return string(line[:captionLength]) + "…"
	}
	return string(line)
}

// belonging says where an item belongs: "싸이월드 › 유럽 배낭여행".
func belonging(service func(archive.Service) string, it archive.Item) string {
	parts := []string{service(it.Service)}
	for _, c := range it.Collections {
		parts = append(parts, c.Title)
	}
	return strings.Join(parts, " › ")
}
