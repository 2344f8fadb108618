package kakaotalk

import (
	"context"
	"io/fs"
	"path"

	"dotori/archive"
	"dotori/archive/read/chat"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// sniffSize is how much of a file tells whether it is a chat.
const sniffSize = 16 << 10

// sniff looks at the beginning of a file; false means that it is no chat.
func sniff(root fs.FS, name string) (form, bool, error) {
	if !isChatFile(name) {
		return form{}, false, nil
	}
	sample, err := chat.Sample(root, name, sniffSize)
	decoded, _ := text.Decode(sample)
	found, ok := study([]byte(decoded), name)
	if ok {
		err = nil // what is left of a chat is worth reading
	}
	return found, ok, err
}

// findings are what a folder holds for this reader.
type findings struct {
	exports  []export // in the order of their names
	others   []string // files that are no chats
	warnings []*archive.Warning
}

// findExports looks into every file of a folder that may be a chat, and puts
// the parts of chats together. When ctx is done it leaves the rest out.
func findExports(ctx context.Context, root fs.FS, folder tree.Folder) (f findings) {
	var b binder
	for _, entry := range folder.Files {
		if ctx.Err() != nil {
			break
		}
		name := path.Join(folder.Path, entry.Name())
		head, ok, err := sniff(root, name)
		switch {
		case err != nil:
			f.warnings = append(f.warnings, unreadable(name, err, 0))
			continue
		case !ok && exportName.MatchString(entry.Name()):
			f.warnings = append(f.warnings, archive.Skip(name, reasonForeign, ""))
			continue
		case !ok:
			f.others = append(f.others, name)
			continue
		}
		b.add(head, name)
	}
	f.exports = b.exports()
	return f
}
