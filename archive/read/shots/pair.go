package shots

import (
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/media"
)

// file is a media file by its content.
type file struct {
	name string
	kind archive.Kind
	mime string
}

func (f file) isThumb() bool   { return strings.EqualFold(path.Ext(f.name), ".thm") }
func (f file) isRaw() bool     { return media.IsRaw(f.mime) }
func (f file) isPicture() bool { return f.kind == archive.Photo && !f.isRaw() && !f.isThumb() }
func (f file) isHEIC() bool    { return f.mime == "image/heic" || f.mime == "image/heif" }
func (f file) isJPEG() bool    { return f.mime == "image/jpeg" && f.isPicture() }
func (f file) isClip() bool    { return f.mime == "video/mp4" || f.mime == "video/quicktime" }
func (f file) isVideo() bool   { return f.kind == archive.Video }

// shot is the files of one item, the main one first.
type shot struct {
	files []file
	roles []archive.Role
}

// shots pairs the files of a set: the picture takes the clip and the RAW, a
// video takes the thumbnail that old cameras wrote beside it. A picture in
// two formats stays two: one of them may be edited.
func shots(files []file) []shot {
	taken := map[int][]pairing{} // by the index of the main file
	pair := func(main, extra int, role archive.Role) {
		if main >= 0 && extra >= 0 {
			taken[main] = append(taken[main], pairing{extra, role})
		}
	}
	heic, jpeg := find(files, file.isHEIC), find(files, file.isJPEG)
	video, thumb := find(files, file.isVideo), find(files, file.isThumb)
	clip := find(files, file.isClip)
	pair(or(heic, jpeg), clip, archive.RoleLive)
	pair(or(jpeg, heic), find(files, file.isRaw), archive.RoleRaw)
	if video == clip {
		video = or(or(heic, jpeg), clip)
	}
	pair(video, thumb, archive.RoleCover)
	return assemble(files, taken)
}

type pairing struct {
	index int
	role  archive.Role
}

func assemble(files []file, taken map[int][]pairing) []shot {
	extra := map[int]bool{}
	for _, pairs := range taken {
		for _, p := range pairs {
			extra[p.index] = true
		}
	}
	var made []shot
	for i, f := range files {
		if extra[i] {
			continue
		}
		s := shot{[]file{f}, []archive.Role{archive.RoleMain}}
		for _, p := range taken[i] {
			s.files, s.roles = append(s.files, files[p.index]), append(s.roles, p.role)
		}
		made = append(made, s)
	}
	return made
}

func find(files []file, is func(file) bool) int {
	for i, f := range files {
		if is(f) {
			return i
		}
	}
	return -1
}

func or(a, b int) int {
	if a >= 0 {
		return a
	}
	return b
}
