package mail

import (
	"context"
	"io"
	"io/fs"
	"path"

	"dotori/archive/read"
	"dotori/archive/read/tree"
)

const (
	certain    = 97
	likely     = 90 // a header in a file that is not named like a mail
	mostNames  = 200_000
	mostOpened = 20 // of each strength
)

// Detect implements [read.Reader]: it looks into few files, those named like
// mails before others.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	var doubtful []string
	opened, names := 0, 0
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil {
			continue
		}
		for _, e := range folder.Files {
			name := path.Join(folder.Path, e.Name())
			switch strength := strengthOf(name); {
			case strength == perhaps && len(doubtful) < mostOpened:
				doubtful = append(doubtful, name)
			case strength == named && opened < mostOpened:
				opened++
				if m := look(root, name, certain); m.Confidence > 0 {
					return m
				}
			}
		}
		if names += len(folder.Files); names > mostNames {
			break
		}
	}
	for _, name := range doubtful {
		if m := look(root, name, likely); m.Confidence > 0 && ctx.Err() == nil {
			return m
		}
	}
	return read.Match{}
}

// look opens one file.
func look(root fs.FS, name string, confidence int) read.Match {
	f, err := root.Open(name)
	if err != nil {
		return read.Match{}
	}
	defer f.Close()
	head := make([]byte, sniffSize)
	all, _ := narrow(f)
	n, _ := io.ReadFull(all, head)
	form := formOf(name, head[:n])
	if form == notMail {
		return read.Match{}
	}
	if form.isBox() {
		confidence = certain
	}
	return read.Match{Confidence: confidence, Variant: variantOf(name, form), Reason: "The file begins as mails do.", Detail: name}
}

func variantOf(name string, f form) string {
	switch {
	case f == emlx, f == mbox && appleFolder(path.Dir(name)) != "":
		return variantApple
	case f == takeout:
		return variantTakeout
	case f == thunderbird:
		return variantThunderbird
	case f == mbox:
		return variantBox
	case inMaildir(name):
		return variantMaildir
	}
	return variantFiles
}
