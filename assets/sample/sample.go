package sample

import (
	"embed"
	"io/fs"
)

//go:embed photos cyworld kakaotalk
var files embed.FS

// FS returns the sample: the folders photos, cyworld and kakaotalk are one
// archive each.
func FS() fs.FS { return files }

// Owner is the person whose archives these are.
const Owner = "박도윤"
