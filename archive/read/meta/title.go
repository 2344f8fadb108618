package meta

import (
	"bytes"
	"encoding/json"
	"errors"
	"html"
	"io"
	"regexp"
	"slices"
	"strings"
	"time"

	"dotori/archive/read/jsonlist"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// name finds out what the threads are called and who is in them, and tells
// threads of one title apart: by their ids, but only then.
func (r *Run) name(threads []*thread) {
	ids := map[string][]string{}
	for _, t := range threads {
		if r.Done() {
			return
		}
		r.look(t)
		if !slices.Contains(ids[t.title], t.id) {
			ids[t.title] = append(ids[t.title], t.id)
		}
	}
	for _, t := range threads {
		if len(ids[t.title]) > 1 && t.id != "" {
			t.title += " (" + t.id + ")"
		}
	}
}

// look reads the title and the members of a thread from the first of its files
// that tells.
func (r *Run) look(t *thread) {
	r.arrange(t.json)
	for _, p := range slices.Concat(t.json, t.html) {
		if r.lookInto(t, p.Name) {
			break
		}
	}
	if t.title == "" {
		t.title = r.titleOf(t)
	}
	if t.id == "" {
		t.id = Key(time.Time{}, append([]string{t.title}, slices.Sorted(slices.Values(t.members))...)...)
	}
}

// titleOf makes a title for a thread without: its other members, or its folder.
func (r *Run) titleOf(t *thread) string {
	others := slices.DeleteFunc(slices.Clone(t.members), r.IsOwner)
	if len(others) > 0 && len(others) <= 5 {
		return strings.Join(others, ", ")
	}
	if t.slug != "" && t.slug != "." {
		return text.NFC(t.slug)
	}
	return string(r.Service)
}

// lookInto reports whether a file could tell.
func (r *Run) lookInto(t *thread, name string) bool {
	f, err := r.Root.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	decoded, _ := text.NewReader(tree.Until(r.Ctx, f))
	head, tail, err := ends(decoded)
	if err != nil {
		return false
	}
	if bytes.HasPrefix(bytes.TrimSpace(head), []byte("<")) {
		t.title = pageTitle(head)
		return t.title != ""
	}
	t.learn(head, tail)
	return t.title != "" || len(t.members) > 0
}

// endSize is how much of a file's beginning and end names the thread: behind
// them stand thousands of messages. In bytes.
const endSize = 64 << 10

// ends returns the beginning and the end of what r holds. They overlap in a
// short file.
func ends(r io.Reader) (head, tail []byte, err error) {
	head = make([]byte, endSize)
	n, err := io.ReadFull(r, head)
	head = head[:n]
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return head, head, nil
	}
	tail = bytes.Clone(head)
	block := make([]byte, 4*endSize)
	for err == nil {
		n, err = r.Read(block)
		tail = append(tail, block[max(0, n-endSize):n]...)
		if len(tail) > 8*endSize {
			tail = append(tail[:0], tail[len(tail)-endSize:]...)
		}
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return head, tail[max(0, len(tail)-endSize):], err
}

// learn reads the fields that stand before and behind the messages.
func (t *thread) learn(head, tail []byte) {
	for v, err := range jsonlist.Walk(bytes.NewReader(head), endSize, isAroundMessages) {
		if err != nil || v.Path == ".messages" {
			break
		}
		t.field(v.Path, v.Raw)
	}
	for at, n := len(tail), 0; n < mostTitles; n++ {
		at = max(bytes.LastIndex(tail[:at], []byte(`"title"`)), bytes.LastIndex(tail[:at], []byte(`"threadName"`)))
		if at < 0 {
			return
		}
		var rest map[string]json.RawMessage
		if json.Unmarshal(slices.Concat([]byte("{"), tail[at:]), &rest) == nil {
			for name, raw := range rest {
				t.field("."+name, raw)
			}
			return
		}
	}
}

// mostTitles is how often the end is searched for what only looks like a title.
const mostTitles = 8

func isAroundMessages(path string) bool { return path == "" || path == ".participants" }

func (t *thread) field(path string, raw json.RawMessage) {
	var s string
	switch path {
	case ".title", ".threadName":
		if json.Unmarshal(raw, &s) == nil {
			t.title = strings.Join(strings.Fields(Repair(s)), " ")
		}
	case ".participants[]":
		if name := memberOf(raw); name != "" && !slices.Contains(t.members, name) {
			t.members = append(t.members, name)
		}
	}
}

// memberOf reads a participant: an object with a name, or the name alone.
func memberOf(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) != nil {
		var p struct {
			Name string `json:"name"`
		}
		if json.Unmarshal(raw, &p) != nil {
			return ""
		}
		s = p.Name
	}
	return Repair(s)
}

var titleElement = regexp.MustCompile(`(?is)<title[^>]*>(.{1,500}?)</title>`)

func pageTitle(head []byte) string {
	m := titleElement.FindSubmatch(head)
	if m == nil {
		return ""
	}
	return strings.Join(strings.Fields(Repair(html.UnescapeString(string(m[1])))), " ")
}
