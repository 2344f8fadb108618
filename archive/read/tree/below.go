package tree

import "strings"

// Below returns the path of a file or folder as seen from the folder dir, ""
// for that itself; false when it does not lie in it.
func Below(dir, name string) (rest string, ok bool) {
	switch {
	case dir == name:
		return "", true
	case dir == ".":
		return name, true
	}
	return strings.CutPrefix(name, dir+"/")
}
