package viewer

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/ui/i18n"
)

// title names the item: by its own title, else by its file.
func title(d details, m *archive.Media) string {
	switch {
	case d.item.Title != "":
		return d.item.Title
	case !d.item.Kind.IsMedia() && d.item.Author != "":
		return d.item.Author // services name the files of messages in ways of their own
	case m != nil && m.Name != "":
		return m.Name
	}
	return d.item.Author
}

// belonging says where an item belongs: "싸이월드 › 유럽 배낭여행".
func belonging(service string, it archive.Item) string {
	parts := []string{service}
	for _, c := range it.Collections {
		parts = append(parts, c.Title)
	}
	return strings.Join(parts, " › ")
}

// words returns a text without the places of its pictures, which leave no gap.
func words(s string) string {
	var lines []string
	for _, line := range strings.Split(s, "\n") {
		bare := strings.TrimSpace(strings.ReplaceAll(line, string(archive.ObjectMark), ""))
		if bare != "" || line == "" && len(lines) > 0 && lines[len(lines)-1] != "" {
			lines = append(lines, bare)
		}
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// who lists the author and the others, each once.
func who(it archive.Item) []string {
	var names []string
	seen := map[string]bool{"": true}
	for _, name := range append([]string{it.Author}, it.People...) {
		if !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	return names
}

// clipped returns a text of at most so many characters.
func clipped(text string, most int) string {
	if r := []rune(text); len(r) > most {
		return strings.TrimSpace(string(r[:most])) + "…"
	}
	return text
}

const saidLength = 60 // characters of what was said with a picture

// said tells who said what with the picture, and when.
func (p *Page) said(it archive.Item) string {
	var parts []string
	if it.Author != "" && it.Kind != archive.Diary {
		parts = append(parts, it.Author)
	}
	if it.Moment.Known() {
		parts = append(parts, p.config.Loc.Date(it.Moment))
	}
	text := it.Title
	if text == "" {
		text = strings.Join(strings.Fields(words(it.Text)), " ")
	}
	if text = clipped(text, saidLength); text != "" {
		parts = append(parts, text)
	}
	return strings.Join(parts, " · ")
}

// visit names the way to where an item belongs.
func visit(loc *i18n.Localizer, k archive.Kind) string {
	switch k {
	case archive.Message:
		return loc.T("Show in the chat")
	case archive.Mail:
		return loc.T("Show in the mail")
	case archive.Diary:
		return loc.T("Show in the diary")
	case archive.Guestbook:
		return loc.T("Show in the guestbook")
	case archive.Comment:
		return loc.T("Show with the comments")
	case archive.Post, archive.Product, archive.Order:
		return loc.T("Show in the post")
	}
	return loc.T("Show it there")
}

// file describes the bytes: "DSC_0412.JPG · 3008×2000 · 2.1 MB".
func file(loc *i18n.Localizer, m *archive.Media) string {
	parts := []string{m.Name}
	if m.Width > 0 {
		parts = append(parts, fmt.Sprintf("%d×%d", m.Width, m.Height))
	}
	if m.Duration > 0 {
		parts = append(parts, loc.Clock(m.Duration))
	}
	if m.Size > 0 {
		parts = append(parts, loc.Size(m.Size))
	}
	return strings.Join(parts, " · ")
}

// taken says how the picture was taken: "Nikon D70 · 1/60초 · f/4 · ISO 400".
func taken(loc *i18n.Localizer, f Facts) string {
	var parts []string
	add := func(known bool, s string) {
		if known {
			parts = append(parts, s)
		}
	}
	add(f.Camera != "", f.Camera)
	add(f.Lens != "", f.Lens)
	add(f.Exposure > 0, loc.T("%s s exposure", exposure(f.Exposure)))
	add(f.FNumber > 0, "f/"+decimal(f.FNumber))
	add(f.ISO > 0, fmt.Sprintf("ISO %d", f.ISO))
	add(f.FocalLength > 0, decimal(f.FocalLength)+" mm")
	return strings.Join(parts, " · ")
}

// exposure writes a time as cameras do: 1/60, 0.5, 2.
func exposure(seconds float64) string {
	if seconds < 0.3 {
		return fmt.Sprintf("1/%.0f", 1/seconds)
	}
	return decimal(seconds)
}

func decimal(v float64) string {
	return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64)
}
