package googlephotos

import (
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/read/jsonlist"
)

// album is what the JSON of a folder says of it.
type album struct {
	files []string // its JSON, or those of several Takeouts
	title string
	dated *stamp
	text  string
	from  jsonlist.Many[remark]
}

func (a *album) collection() []archive.Collection {
	if a == nil || a.title == "" {
		return nil
	}
	return []archive.Collection{{Kind: archive.Album, Title: a.title}}
}

var (
	// aYear is a folder named after one year and nothing but words, as Google
	// calls those of all pictures in any language.
	aYear = regexp.MustCompile(`(?:^|[^0-9])((?:19|20)\d\d)(?:$|[^0-9])`)
	// yearFolder is how it calls them where that is known.
	yearFolder = regexp.MustCompile(`^(?i:Photos from|Photos de|Fotos von|Fotos de|Fotos del|Foto da|Foto del|Foto dal|Foto's uit|Foto_s (?:uit|van)|Zdjęcia z|Фото за|Foton från|Bilder fra|Billeder fra|Kuvat vuodelta) ?((?:19|20)\d\d)(?: год| г\.| roku)?$|^((?:19|20)\d\d)(?:년의 사진|年の写真|年的照片|年的相片)$`)
	// dayFolder is how those of Takeouts before 2020 were called.
	dayFolder = regexp.MustCompile(`^(?:19|20)\d\d-\d\d-\d\d(?:-\d\d|-\d\d-\d\d)?(?: ?#\d+)?$`)
	number    = regexp.MustCompile(`\d+`)
)

// year returns the year that a folder is named after, or "".
func year(name string) string {
	m := aYear.FindStringSubmatch(name)
	if m == nil || len(number.FindAllString(name, -1)) != 1 {
		return ""
	}
	return m[1]
}

// albumOf makes an album of a folder and its JSON, which is nil where none is
// here: the name of the folder is what is left of the title. A folder of a
// year or day is none, nor is one of those that Google keeps for itself.
func albumOf(folder string, d *described, files []string) *album {
	a := &album{files: files}
	if d != nil {
		a.title, a.text, a.dated, a.from = d.title(), d.story(), d.Date, d.Comments
	}
	isDate := yearFolder.MatchString(folder) || dayFolder.MatchString(folder)
	switch {
	case isDate && (d == nil || a.title == "" || loose(a.title) == loose(folder)), dayFolder.MatchString(a.title):
		a.title = ""
	case a.title == "" && (d != nil || year(folder) == "" && !isReserved(folder)) && folder != ".":
		a.title = folder
	}
	return a
}

func isReserved(folder string) bool {
	_, ok := keptIn(folder)
	return ok
}

// story is the text of an album: its description and what was written between
// the pictures.
func (d *described) story() string {
	texts := []string{prose(d.Description)}
	for _, e := range d.Texts {
		texts = append(texts, prose(e.Narrative.Text))
		for _, p := range e.Location.Places {
			texts = append(texts, strings.Trim(line(p.Name)+", "+line(p.Description), ", "))
		}
	}
	var said []string
	for _, t := range texts {
		if t != "" {
			said = append(said, t)
		}
	}
	return strings.Join(said, "\n\n")
}

// reserved are folders beside the albums that Google fills, by what the
// pictures in them are. Where a language is not listed, the JSONs say it.
var reserved = []struct{ state, names string }{
	{"trash", "|trash|bin|휴지통|ゴミ箱|回收站|垃圾桶|papierkorb|corbeille|cestino|papelera|paperera|lixeira|lixo|prullenbak|kosz|корзина" +
		"|çöp kutusu|roskakori|papperskorgen|papirkurv|papirkurven|koš|kôš|lomtár|coș de gunoi|κάδος|thùng rác|ถังขยะ|sampah|"},
	{"archive", "|archive|보관처리됨|보관처리된 사진|보관함|アーカイブ|归档|封存|archiv|archives|archivio|archivo|archivados|arxiu|arquivo" +
		"|archief|archiwum|архив|arşiv|arkisto|arkiv|archív|"},
	{"locked folder", "|locked folder|잠긴 폴더|ロックされたフォルダ|已锁定的文件夹|已鎖定的資料夾|gesperrter ordner|dossier verrouillé" +
		"|cartella bloccata|carpeta privada|pasta trancada|vergrendelde map|folder zablokowany|личная папка|kilitli klasör|lukittu kansio|"},
	{"", "|failed videos|처리 실패한 동영상||"},
}

// keptIn returns what the pictures of a reserved folder are.
func keptIn(folder string) (state string, ok bool) {
	for _, r := range reserved {
		if strings.Contains(r.names, "|"+loose(folder)+"|") {
			return r.state, true
		}
	}
	return "", false
}
