package meta

import (
	"cmp"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// thread is one conversation, whose messages stand in numbered files: the
// first holds the newest.
type thread struct {
	id      string // what its folder is called behind the name; the same in all downloads
	slug    string // the name that its folder or file has
	json    []part // oldest first
	html    []part
	title   string
	members []string
}

type part struct {
	File
	number int
}

// threads groups the files of messages, in the order of the archive.
func (r *Run) threads() []*thread {
	var all []*thread
	byFolder := map[string]*thread{}
	for _, f := range slices.Concat(r.Files, r.chats) {
		key, t, p, ok := threadOf(f)
		if !ok {
			continue
		}
		if byFolder[key] == nil {
			byFolder[key] = t
			all = append(all, t)
		}
		byFolder[key].add(p)
	}
	for _, t := range all {
		slices.SortStableFunc(t.json, oldestFirst)
		slices.SortStableFunc(t.html, oldestFirst)
	}
	return all
}

func oldestFirst(a, b part) int { return cmp.Compare(b.number, a.number) }

func (t *thread) add(p part) {
	if path.Ext(p.Name) == ".html" {
		t.html = append(t.html, p)
	} else {
		t.json = append(t.json, p)
	}
}

// bare is a file of messages without the folders around it.
var bare = regexp.MustCompile(`^message_(\d{1,6})\.(?:json|html)$`)

// threadOf tells of which thread a file is a part, and under which key its
// parts find each other.
func threadOf(f File) (key string, t *thread, p part, ok bool) {
	p.File = f
	inBox, kept := threadFile.FindStringSubmatch(f.Rest), bare.FindStringSubmatch(f.Rest)
	switch {
	case inBox != nil:
		p.number, _ = strconv.Atoi(inBox[3])
		return path.Dir(f.Name), newThread(inBox[2]), p, true
	case f.Loose && kept != nil:
		p.number, _ = strconv.Atoi(kept[1])
		return path.Dir(f.Name), newThread(path.Base(f.Root)), p, true
	case f.Loose, secured.MatchString(f.Rest):
		stem := strings.TrimSuffix(path.Base(f.Rest), path.Ext(f.Rest))
		return f.Name, &thread{slug: number.ReplaceAllString(stem, "")}, p, true
	}
	return "", nil, p, false
}

// secured is a file of encrypted chats, messages/이름_3.json, whose number
// says nothing.
var (
	secured = regexp.MustCompile(`^messages/[^/]+_\d{1,6}\.json$`)
	number  = regexp.MustCompile(`_\d{1,6}$`)
)

func newThread(folder string) *thread { return &thread{id: idOf(folder), slug: slugOf(folder)} }

// idOf returns what stands behind the name of a thread's folder, 이름_10217398.
func idOf(folder string) string {
	if i := strings.LastIndexByte(folder, '_'); i >= 0 && i+1 < len(folder) {
		return folder[i+1:]
	}
	if folder == "." {
		return ""
	}
	return folder
}

func slugOf(folder string) string {
	if i := strings.LastIndexByte(folder, '_'); i > 0 {
		return folder[:i]
	}
	return folder
}

// arrange puts parts in the order of what they begin with, where all tell
// their time: some programs number from the oldest on.
func (r *Run) arrange(parts []part) {
	if len(parts) < 2 {
		return
	}
	first := map[string]int64{}
	for _, p := range parts {
		m := firstTime.FindStringSubmatch(head(r.Root, p.Name))
		if m == nil {
			return
		}
		first[p.Name], _ = strconv.ParseInt(m[1], 10, 64)
	}
	slices.SortStableFunc(parts, func(a, b part) int { return cmp.Compare(first[a.Name], first[b.Name]) })
}

// firstTime is the time of the first message of a file.
var firstTime = regexp.MustCompile(`"timestamp(?:_ms)?"\s*:\s*(\d{10,16})\b`)
