package kakaotalk

import (
	"context"
	"errors"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"

	"dotori/archive"
)

// export is one chat as it was exported: a file, or several that were cut
// from one.
type export struct {
	form  form
	parts []string // paths, in order
}

// partName splits "Talk_2025.8.8 21_50-2.txt" and its like from older iPhones.
var partName = regexp.MustCompile(`^(.*)-(\d{1,4})\.txt$`)

// partOf returns what the parts of one export have in common, and the number
// of this one. Only iPhones cut chats.
func partOf(f form, name string) (key string, number int) {
	m := partName.FindStringSubmatch(name)
	if f.dialect != ios || m == nil {
		return name, 0
	}
	number, _ = strconv.Atoi(m[2])
	return m[1], number
}

// errNotChat says that a file which began like a chat did not when it was
// opened again; only a broken file system does that.
var errNotChat = errors.New("the file is not a chat any more")

// each calls yield for every record of all parts, in order, until it returns
// false, and problem for each part that could not be read to its end.
func (x export) each(ctx context.Context, root fs.FS, yield func(path string, r *record) bool,
	problem func(w *archive.Warning) bool) {
	g := x.form.dialect.grammar()
	going := true
	for _, name := range x.parts {
		n := 0
		err := x.part(root, name, g, func(r *record) bool {
			n++
			// Asking the context costs as much as reading some records.
			going = (n%256 != 0 || ctx.Err() == nil) && yield(name, r)
			return going
		}, func(line int) { going = going && problem(orphan(name, line)) })
		if going && err != nil {
			going = problem(unreadable(name, err, n))
		} else if going && n == 0 {
			going = problem(archive.Skip(name, reasonEmpty, ""))
		}
		if !going || ctx.Err() != nil {
			return
		}
	}
}

func (x export) part(root fs.FS, name string, g grammar, yield func(*record) bool, orphan func(int)) error {
	f, err := root.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	s, ok := newSource(f, name, g)
	if !ok {
		return errNotChat
	}
	s.orphan = orphan
	return s.each(yield)
}

// people counts the messages of everyone who writes in the chat.
func (x export) people(ctx context.Context, root fs.FS) map[string]int {
	counts := map[string]int{}
	x.each(ctx, root, func(_ string, r *record) bool {
		if r.sort == message {
			counts[string(r.author)]++
		}
		return true
	}, func(*archive.Warning) bool { return true })
	return cleanNames(counts)
}

// cleanNames counts under the names that messages have as their author.
func cleanNames(counts map[string]int) map[string]int {
	clear := make(map[string]int, len(counts))
	for name, n := range counts {
		if s := authorName([]byte(name)); s != "" {
			clear[s] += n
		}
	}
	return clear
}

// title names the room: as the header does, or the file or a zip around it,
// or who is in it, or the file itself.
func (x export) title(ctx context.Context, root fs.FS) string {
	if t := roomTitle(x.form); t != "" {
		return t
	}
	if t := titleFromPath(x.parts[0]); t != "" {
		return t
	}
	if t := titleFromPeople(x.people(ctx, root)); t != "" {
		return t
	}
	return stem(x.parts[0])
}

// self is how the export calls its owner, if it does so at all.
func (x export) self() string {
	if x.form.english {
		return "you"
	}
	return "회원님"
}

// The reasons of warnings; their Korean stands in assets/translations.
const (
	reasonUnreadable = "This chat could not be read."
	reasonBroken     = "This chat could be read only in part."
	reasonEmpty      = "This chat has no messages."
	reasonOrphan     = "This line stands before the first message and was left out."
	reasonCut        = "This message is longer than 1 MB; the rest of it was left out."
	reasonForeign    = "This file is named like a KakaoTalk chat but does not read like one."
)

func orphan(name string, line int) *archive.Warning {
	return &archive.Warning{Path: name, Line: line, Reason: reasonOrphan}
}

func tooLong(name string, line int) *archive.Warning {
	return &archive.Warning{Path: name, Line: line, Reason: reasonCut}
}

func unreadable(name string, err error, records int) *archive.Warning {
	if records == 0 {
		return archive.Skip(name, reasonUnreadable, err.Error())
	}
	return &archive.Warning{Path: name, Reason: reasonBroken, Detail: err.Error()}
}

// isChatFile reports whether a file's name allows it to be a chat.
func isChatFile(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".txt" || ext == ".csv"
}
