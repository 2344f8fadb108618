package whatsapp

import (
	"context"
	"io/fs"
	"path"

	"dotori/archive"
	"dotori/archive/read/chat"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// sniffSize is how much of a file tells whether it is a chat, and in which form.
const sniffSize = 32 << 10

// sniff looks at the beginning of a file; false means that it is no chat.
func sniff(root fs.FS, name string) (form, bool, error) {
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
	shelf    *shelf
	warnings []*archive.Warning
}

// findExports looks into every file of a folder that may be a chat.
func findExports(ctx context.Context, root fs.FS, folder tree.Folder, s settings) findings {
	f := findings{shelf: newShelf(root, folder.Path)}
	for _, entry := range folder.Files {
		name := path.Join(folder.Path, entry.Name())
		if ctx.Err() != nil {
			return f
		}
		if !isChatFile(name) {
			f.shelf.add(name)
			continue
		}
		found, ok, err := sniff(root, name)
		switch {
		case err != nil:
			f.warnings = append(f.warnings, unreadable(name, err, 0))
		case !ok && namedChat(name):
			f.warnings = append(f.warnings, archive.Skip(name, reasonForeign, ""))
		case !ok:
			f.shelf.add(name)
		default:
			x := export{path: name, form: found}
			x.survey(ctx, root, s)
			f.exports = append(f.exports, x)
		}
	}
	f.agree()
	return f
}

// agree lets chats whose dates can be read either way follow the others of
// their folder: one phone wrote them all.
func (f *findings) agree() {
	common, differ := unknown, false
	for _, x := range f.exports {
		if o := x.order[slash]; x.doubt == nil && o != unknown {
			differ = differ || common != unknown && common != o
			common = o
		}
	}
	for i := range f.exports {
		if x := &f.exports[i]; x.doubt != nil && common != unknown && !differ {
			x.order[slash], x.doubt = common, nil
		}
	}
}
