package xe

import (
	"slices"
	"strings"

	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// programFolders are those that XE and Rhymix come with.
var programFolders = strings.Fields("addons admin classes common config layouts libs m.layouts modules m.skins plugins tests themes tools vendor widgets widgetstyles")

// left tells apart what no post mentions in the folders of sites. Pictures are
// left to the reader of pictures.
func (r *reading) left() {
	roots := r.Roots("files/attach", "classes/context", "config/config.inc.php", "modules/document")
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if r.Used(name) || sqldump.Named(name) {
			continue
		}
		for _, root := range roots {
			if rel, ok := board.Below(name, root); ok {
				r.leftFile(name, strings.Split(rel, "/"))
				break
			}
		}
	}
}

func (r *reading) leftFile(name string, parts []string) {
	below := func(folder string) bool { return len(parts) > 2 && parts[0] == "files" && parts[1] == folder }
	switch {
	case below("thumbnails"), below("cache") && slices.Contains(parts, "thumbnails"):
		r.Skip(name, board.ReasonThumbnail, "")
	case below("attach"):
		r.Unmentioned(name, "")
	case parts[0] == "files", board.IsCode(name), len(parts) > 1 && slices.Contains(programFolders, parts[0]):
		r.Skip(name, board.ReasonProgram, "")
	}
}
