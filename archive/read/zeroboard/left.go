package zeroboard

import (
	"slices"
	"strings"

	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// left tells apart what no post mentions in the folders of boards: code and
// attachments. Pictures are left to the reader of pictures, and what lies
// elsewhere to whom it belongs.
func (r *reading) left(titles map[string]string) {
	signs := []string{"zboard.php"}
	for id := range titles {
		signs = append(signs, "data/"+id)
	}
	slices.Sort(signs)
	roots := r.Roots(signs...)
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if r.Used(name) || sqldump.Named(name) {
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

// programFolders are those that Zeroboard comes with; in one of them are
// pictures that members kept for their posts.
var programFolders = strings.Fields("skin latest_skin outlogin_skin vote_skin script admin images icon language license")

func (r *reading) leftFile(name, rel string, titles map[string]string) {
	parts := strings.Split(rel, "/")
	isBox := strings.HasPrefix(rel, "icon/member_image_box/")
	switch {
	case board.IsCode(name), slices.Contains(programFolders, parts[0]) && !isBox, strings.HasPrefix(rel, "data/__zb"):
		r.Skip(name, board.ReasonProgram, "")
	case parts[0] == "data" && len(parts) > 2:
		r.Unmentioned(name, titles[parts[1]])
	}
}
