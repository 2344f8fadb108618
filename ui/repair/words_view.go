package repair

import (
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// wordsView edits a title or a text.
type wordsView struct {
	*block
	words *Words
	entry *kit.Entry
	hint  *kit.Paragraph
}

func (s *Sheet) newWords(label string, w *Words, entry *kit.Entry) *wordsView {
	v := &wordsView{words: w, entry: entry, hint: kit.NewParagraph(theme.Secondary(), "")}
	s.wire(entry)
	entry.Fill(w.Typed)
	if !entry.MultiLine {
		entry.CursorColumn = len([]rune(w.Typed))
	}
	v.block = s.newBlock(label, &w.Field, kit.NewField(entry), v.hint)
	return v
}

// wire makes an entry tell the sheet of what is typed, and leave it by Escape.
func (s *Sheet) wire(e *kit.Entry) {
	e.OnSettled = func(string) { s.changed() }
	e.OnEscape = s.config.Close
	e.WaitBy(s.config.Runner.After)
}

func (v *wordsView) commit() { v.words.Typed = v.entry.Text }

func (v *wordsView) show() {
	v.block.show()
	v.hint.SetText(v.warning())
	v.hint.Hidden = v.warning() == ""
}

// warning says what a new text does beside being new.
func (v *wordsView) warning() string {
	loc := v.sheet.config.Loc
	switch changed := v.words.value() != nil; {
	case v.words.Pictures() != "":
		return loc.T("%s stands where a picture is.", v.words.Pictures())
	case changed && v.words.Name == "text" && v.sheet.form.Formatted():
		return loc.T("The new text is plain: what its author formatted comes back with the archive's text.")
	}
	return ""
}
