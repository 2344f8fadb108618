package googlephotos

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// edits are what names of edited copies end with, by the language of the
// account.
var edits = []string{
	"-edited", "-편집됨", "-編集済み", "-编辑", "-已修改", "-已編輯", "-bearbeitet", "-modifié", "-modificato",
	"-editado", "-ha editado", "-editada", "-editat", "-bewerkt", "-edytowane", "-измененный", "-отредактировано",
	"-düzenlendi", "-muokattu", "-redigerad", "-redigeret", "-redigert", "-upraveno", "-upravené",
	"-effects", "-smile", "-mix", "-collage", "-animation", "-motion",
}

// longestEdit is how long a word may be, in characters, that is taken for one
// of a language not listed.
const longestEdit = 24

// original returns the name of what an edited copy was made from. Sure is
// false when only its shape says so: a word behind a hyphen.
func original(name string) (of string, sure, ok bool) {
	p := mediaParts(name)
	for _, e := range edits {
		if n := len(p.stem) - len(e); n > 0 && strings.EqualFold(p.stem[n:], e) {
			return p.of(n), true, true
		}
	}
	i := strings.LastIndex(p.stem, "-")
	if i <= 0 || !isWord(p.stem[i+1:]) {
		return "", false, false
	}
	return p.of(i), false, true
}

// of returns the name with its stem cut off after n bytes.
func (p parts) of(n int) string { return p.stem[:n] + p.counter + p.copied + p.ext }

func isWord(s string) bool {
	return s != "" && utf8.RuneCountInString(s) <= longestEdit && !strings.ContainsFunc(s, unicode.IsDigit)
}
