package shots

import "dotori/archive"

// File is a media file by its content, for readers that group files themselves.
type File struct {
	Name string
	Kind archive.Kind
	MIME string
}

// Member is a file of a shot, by its index, and what it is to the first.
type Member struct {
	Index int
	Role  archive.Role
}

// Stem returns what the names of the files of one shot have in common; key is
// the tree.Key of a name.
func Stem(key string) string { return stem(key) }

// Pair makes shots of files whose names have a stem in common: a picture with
// its clip and its RAW is one. Each shot has its main file first.
func Pair(files []File) [][]Member {
	set := make([]file, len(files))
	for i, f := range files {
		set[i] = file{f.Name, f.Kind, f.MIME}
	}
	var made [][]Member
	for _, s := range shots(set) {
		var members []Member
		for i, f := range s.files {
			members = append(members, Member{indexOf(set, f), s.roles[i]})
		}
		made = append(made, members)
	}
	return made
}

func indexOf(set []file, f file) int { return find(set, func(o file) bool { return o == f }) }
