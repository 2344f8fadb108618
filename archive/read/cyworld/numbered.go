package cyworld

import (
	"path"
	"regexp"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/read"
)

// numbered is what CyBackup.exe saved: Images/cy-000001.jpg and on, pictures
// without dates or captions in the order of the album.
func numbered() dialect {
	return dialect{
		match: read.Match{Confidence: 80, Variant: "Pictures saved by CyBackup", Reason: "Pictures numbered as CyBackup does were found."},
		owns:  func(name string) bool { return cyBackupName.MatchString(path.Base(name)) },
		read:  (*reading).numbered,
	}
}

var cyBackupName = regexp.MustCompile(`(?i)^cy-\d{6}\.(?:jpe?g|gif|png|bmp|swf)$`)

// savedAlbum is the album of pictures whose own album is not known.
const savedAlbum = "싸이월드 사진첩"

func (r *reading) numbered(files []string) {
	for _, name := range files {
		if r.done() {
			return
		}
		if !r.used[name] {
			r.picture(name, "", archive.Moment{}, archive.Collection{Kind: archive.Album, Title: savedAlbum})
		}
	}
}

// picture yields a file as an item of its own, or says why it is none.
func (r *reading) picture(name, title string, m archive.Moment, c archive.Collection) {
	found, ok := r.load(name)
	if !ok {
		return
	}
	it := archive.Item{Kind: media.KindOf(found.MIME), Title: title, Moment: m, Media: []archive.Media{found}, Collections: []archive.Collection{c}}
	r.item(it, nil)
}
