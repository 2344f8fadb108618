package kakaotalk

import (
	"context"
	"io/fs"
	"path"
	"regexp"
	"slices"

	"dotori/archive/read"
	"dotori/archive/read/tree"
)

// Confidences: KakaoTalk's header is certain; other programs may write a
// table with the same three columns.
const (
	certain   = 100
	likely    = 90
	byName    = 60
	bySavings = 50
)

// mostOpened bounds the files of each sort that Detect looks into.
const mostOpened = 24

// chatName are names that are looked into before all others.
var chatName = regexp.MustCompile(`(?i)kakaotalk|^Talk_|카카오톡`)

// Detect implements [read.Reader].
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	d := detection{root: root}
	for folder, err := range tree.Walk(ctx, root) {
		if err == nil && d.named(folder) {
			return d.match
		}
	}
	return d.rest()
}

// detection is one look at an archive.
type detection struct {
	root         fs.FS
	match        read.Match
	opened       int
	texts        []place // chats perhaps, under other names
	files, saved int
}

type place struct {
	folder tree.Folder
	name   string
}

// named looks into the files that are named like chats, and reports whether
// one of them leaves no doubt.
func (d *detection) named(folder tree.Folder) bool {
	for _, entry := range folder.Files {
		name := path.Join(folder.Path, entry.Name())
		d.files++
		if _, ok := dateOf(savedName, name); ok {
			d.saved++
		}
		switch {
		case !isChatFile(name):
		case !chatName.MatchString(entry.Name()):
			if len(d.texts) < mostOpened {
				d.texts = append(d.texts, place{folder, name})
			}
		case d.opened < mostOpened:
			d.opened++
			if d.look(place{folder, name}) {
				return true
			}
		}
	}
	return false
}

// rest looks into files of other names, and at last counts saved photos.
func (d *detection) rest() read.Match {
	for _, p := range d.texts {
		if d.look(p) {
			return d.match
		}
	}
	if d.match.Confidence == 0 && d.saved*2 > d.files {
		return read.Match{Confidence: bySavings, Variant: "Photos saved from chats",
			Reason: "Most files are named as KakaoTalk names saved photos."}
	}
	return d.match
}

// look looks into one file and keeps what it says when that is surer than
// before. It reports whether it is certain.
func (d *detection) look(p place) bool {
	f, ok, err := sniff(d.root, p.name)
	if err != nil || !ok {
		return false
	}
	m := read.Match{Confidence: byName, Variant: variant(f, p.folder), Detail: p.name,
		Reason: "The name and the lines are those of a KakaoTalk chat."}
	if f.certain {
		m.Confidence, m.Reason = certain, "The file begins as KakaoTalk chats do."
	}
	if f.dialect == macos && titleFromPath(p.name) == "" {
		m.Confidence = likely
	}
	if m.Confidence > d.match.Confidence {
		d.match = m
	}
	return d.match.Confidence == certain
}

// variant names the format, in words for users.
func variant(f form, folder tree.Folder) string {
	has := func(is func(name string) bool) bool {
		return slices.ContainsFunc(folder.Files, func(e fs.DirEntry) bool { return is(e.Name()) })
	}
	switch f.dialect {
	case ios:
		if has(func(name string) bool { _, ok := dateOf(iosName, name); return ok }) {
			return "iPhone text with media"
		}
		return "iPhone text"
	case windows:
		return "Windows text"
	case macos:
		return "macOS table"
	}
	if has(func(name string) bool { return hashNamed([]byte(name)) }) {
		return "Android text with media"
	}
	return "Android text"
}
