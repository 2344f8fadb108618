package line

import (
	"context"
	"io/fs"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/read/chat"
	"dotori/archive/read/tree"
)

// sniffSize is how much of a file tells whether it is a chat, and in which form.
const sniffSize = 32 << 10

// isChatFile reports whether a file's name allows it to be a chat.
func isChatFile(name string) bool { return strings.EqualFold(path.Ext(name), ".txt") }

// namedChat reports whether a file is named as LINE names chats.
func namedChat(name string) bool {
	_, variant, ok := roomOf(stem(name))
	return ok && isChatFile(name) && variant != phoneOther
}

// sniff looks at the beginning of a file; false means that it is no chat.
func sniff(root fs.FS, name string) (form, bool, error) {
	sample, err := chat.Sample(root, name, sniffSize)
	found, ok := study(decodeHead(sample), name)
	if ok {
		err = nil // what is left of a chat is worth reading
	}
	return found, ok, err
}

// findings are what a folder holds for this reader.
type findings struct {
	exports  []export // in the order of their names
	warnings []*archive.Warning
}

// findExports looks into every file of a folder that may be a chat.
func findExports(ctx context.Context, root fs.FS, folder tree.Folder, s settings) (f findings) {
	for _, entry := range folder.Files {
		name := path.Join(folder.Path, entry.Name())
		if !isChatFile(name) || ctx.Err() != nil {
			continue
		}
		head, ok, err := sniff(root, name)
		switch {
		case err != nil:
			f.warnings = append(f.warnings, unreadable(name, err, 0))
		case !ok && namedChat(name):
			f.warnings = append(f.warnings, archive.Skip(name, reasonForeign, ""))
		case ok:
			x := export{path: name, form: head}
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
		if x.form.open && x.order != unknown {
			differ = differ || common != unknown && common != x.order
			common = x.order
		}
	}
	for i := range f.exports {
		x := &f.exports[i]
		if x.order == unknown && common != unknown && !differ {
			x.order, x.doubt = common, nil
		}
	}
}
