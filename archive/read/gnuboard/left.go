package gnuboard

import (
	"slices"
	"strings"

	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// left tells apart what no post mentions in the folders of sites: code, copies
// and attachments. Pictures are left to the reader of pictures, and what lies
// elsewhere to whom it belongs.
func (r *reading) left(titles map[string]string) {
	roots := r.Roots("bbs/board.php", "bbs/download.php", "data/file", "data/editor")
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if r.Used(name) || sqldump.Named(name) && !isProgramDump(name) {
			continue
		}
		for _, root := range roots {
			if rel, ok := board.Below(name, root); ok {
				r.leftFile(name, rel, titles)
				break
			}
		}
	}
}

// programFolders are those that Gnuboard and Youngcart come with.
var programFolders = strings.Fields("adm bbs css js img lib extend install plugin skin theme mobile shop mshop sns sms sms5 " +
	"cheditor cheditor4 cheditor5 geditor icon syndi")

// dataFolders hold what people uploaded.
var dataFolders = strings.Fields("file editor cheditor cheditor4 cheditor5 geditor webedit item itemuse qa content")

func (r *reading) leftFile(name, rel string, titles map[string]string) {
	parts := strings.Split(rel, "/")
	inData := len(parts) > 2 && parts[0] == "data" && slices.Contains(dataFolders, parts[1])
	switch {
	case board.IsCode(name), slices.Contains(programFolders, parts[0]), parts[0] == "data" && !inData:
		r.Skip(name, board.ReasonProgram, "")
	case inData && isThumbnail(parts):
		r.Skip(name, board.ReasonThumbnail, "")
	case inData && parts[1] == "file":
		r.Unmentioned(name, titles[parts[2]])
	case inData:
		r.Unmentioned(name, "")
	}
}

// isThumbnail recognises the smaller copies that Gnuboard and Youngcart make.
func isThumbnail(parts []string) bool {
	base, folders := parts[len(parts)-1], parts[1:len(parts)-1]
	return strings.HasPrefix(base, "thumb-") || slices.Contains(folders, "thumb") || slices.Contains(folders, "thumbs") ||
		folders[0] == "item" && (strings.HasSuffix(base, "_m") || strings.HasSuffix(base, "_s"))
}
