package googlekeep

import (
	"html"
	"path"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/blog"
	"dotori/archive/read/clock"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// note is a note as JSON has it (Obsidian's importer, Jimmy and others read the
// same fields).
type note struct {
	Title       jsonlist.Word
	TextContent jsonlist.Word
	TextHTML    jsonlist.Word `json:"textContentHtml"`
	ListContent jsonlist.Many[struct {
		Text      jsonlist.Word
		IsChecked bool
	}]
	Annotations                     jsonlist.Many[struct{ Title, URL jsonlist.Word }]
	Attachments                     jsonlist.Many[struct{ FilePath jsonlist.Word }]
	Labels                          jsonlist.Many[struct{ Name jsonlist.Word }]
	Sharees                         jsonlist.Many[struct{ Email jsonlist.Word }]
	IsTrashed, IsArchived, IsPinned bool
	Created                         jsonlist.Word `json:"createdTimestampUsec"`
	Edited                          jsonlist.Word `json:"userEditedTimestampUsec"`
}

// item makes the item of a note. A note has no id but the moment at which it
// was made, in millionths of a second; in another folder the same moment is the
// same note, from another download.
func (r *reading) item(n note, name string) archive.Item {
	it := archive.Item{
		Kind: archive.Diary, Title: page.Clean(string(n.Title)), Files: []string{name}, Trashed: n.IsTrashed, Own: len(n.Sharees) == 0,
		Collections: []archive.Collection{{Kind: archive.DiaryFolder, Title: "Google Keep"}},
	}
	body := article.Compose(n.body(), nil)
	it.Text, it.HTML = body.Text, body.HTML
	for _, a := range n.Attachments {
		it.Media = append(it.Media, r.attachment(path.Dir(name), string(a.FilePath))...)
	}
	for _, l := range n.Labels {
		it.Tags = append(it.Tags, known(string(l.Name))...)
	}
	for _, s := range n.Sharees {
		it.People = append(it.People, known(string(s.Email))...)
	}
	created, edited := micros(n.Created), micros(n.Edited)
	it.Moment = clock.Unix(first(created, edited)/1e6, r.Zone)
	if here := path.Dir(name) + "/" + string(n.Created); created > 0 && !r.taken[here] {
		r.taken[here] = true
		it.NativeID = string(n.Created)
	}
	r.tagged(it.Tags)
	it.Details = n.details(clock.Unix(edited/1e6, r.Zone), it.Moment)
	return it
}

// body returns what was written as HTML; the text without its form counts where
// they differ.
func (n note) body() string {
	var b strings.Builder
	formatted, plain := string(n.TextHTML), page.Clean(string(n.TextContent))
	if words := text.FromHTML(formatted, nil); words != "" && (plain == "" || sameWords(words, plain)) {
		b.WriteString(formatted)
	} else {
		b.WriteString(lines(plain))
	}
	for _, entry := range n.ListContent {
		box := "☐ "
		if entry.IsChecked {
			box = "☑ "
		}
		b.WriteString("<div>" + lines(box+page.Clean(string(entry.Text))) + "</div>")
	}
	return b.String()
}

func sameWords(a, b string) bool {
	return strings.Join(strings.Fields(a), "") == strings.Join(strings.Fields(b), "")
}

func lines(plain string) string {
	return strings.ReplaceAll(html.EscapeString(plain), "\n", "<br>")
}

// details are the further facts of a note.
func (n note) details(edited, created archive.Moment) (all []archive.Detail) {
	add := func(name, value string) {
		if value = page.Clean(value); value != "" {
			all = append(all, archive.Detail{Name: name, Value: value})
		}
	}
	for _, a := range n.Annotations {
		add("Link", string(a.Title)+"\n"+string(a.URL))
	}
	if edited.Known() && edited != created {
		add("Edited", edited.Wall.Format("2006-01-02 15:04:05"))
	}
	for _, f := range []struct {
		name string
		is   bool
	}{{"Pinned", n.IsPinned}, {"Archived", n.IsArchived}} {
		if f.is {
			add(f.name, "✓")
		}
	}
	return all
}

// attachment finds a file by what the note calls it. The JSON says .jpeg of
// pictures that are named .jpg.
func (r *reading) attachment(dir, name string) []archive.Media {
	base := page.Clean(path.Base(strings.ReplaceAll(name, `\`, "/")))
	if base == "" || base == "." || base == "/" {
		return nil
	}
	for _, ext := range []string{path.Ext(base), ".jpg", ".jpeg", ".png", ".3gp", ".amr", ".m4a"} {
		found := r.Index.Find(dir, blog.Stem(base)+ext)
		if found == "" || path.Dir(found) != dir {
			continue
		}
		_, mime, w := tree.Look(r.Root, found)
		if w == nil {
			return []archive.Media{{Name: text.NFC(path.Base(found)), Path: found, MIME: mime}}
		}
		if !r.Used(found) {
			r.Warn(w)
		}
	}
	return []archive.Media{{Name: base, Missing: true}}
}

func known(s string) []string {
	if s = page.Clean(s); s != "" {
		return []string{s}
	}
	return nil
}

// micros reads millionths of seconds since 1970; 0 when there are none.
func micros(n jsonlist.Word) int64 {
	i, err := strconv.ParseInt(string(n), 10, 64)
	if err != nil || i < 0 {
		return 0
	}
	return i
}

func first(a, b int64) int64 {
	if a > 0 {
		return a
	}
	return b
}
