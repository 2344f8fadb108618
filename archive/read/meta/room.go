package meta

import (
	"io"
	"slices"
	"strconv"
	"time"

	"dotori/archive"
	"dotori/archive/read/chat"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// Threads returns the conversations of the downloads, once they are named.
func (r *Run) Threads() Threads {
	all := r.threads()
	r.name(all)
	return Threads{r, all}
}

// Threads are the conversations of the downloads.
type Threads struct {
	run *Run
	all []*thread
}

// Members returns who is in the threads, those first who are in most.
func (t Threads) Members() []string {
	counts := map[string]int{}
	for _, one := range t.all {
		for _, name := range one.members {
			counts[name]++
		}
	}
	return chat.ByCount(counts)
}

// Read yields the messages: thread by thread, each from the oldest on.
func (t Threads) Read() {
	equal := chat.NewOccurrences()
	for _, one := range t.all {
		if t.run.Done() {
			return
		}
		room{t.run, one, equal, []archive.Collection{{Kind: archive.Chat, Title: one.title}}}.read()
	}
}

// room makes items of the messages of a thread.
type room struct {
	*Run
	thread *thread
	equal  *chat.Occurrences
	chat   []archive.Collection
}

// read reads the JSON of a thread; its web pages tell the same, and are read
// only where the JSON tells nothing.
func (r room) read() {
	read := 0
	for _, p := range r.thread.json {
		read += r.part(p, r.messages)
	}
	for _, p := range r.thread.html {
		if read > 0 && len(r.thread.json) > 0 {
			r.Skip(p.Name, reasonTwice, "")
			continue
		}
		r.part(p, r.blocks)
	}
}

// part reads one file and returns how many messages it has.
func (r room) part(p part, read func(io.Reader, *window) error) int {
	if r.Done() {
		return 0
	}
	f, ok := r.open(p.Name)
	if !ok {
		return 0
	}
	defer f.Close()
	decoded, _ := text.NewReader(tree.Until(r.Ctx, f))
	w := &window{give: func(s said) { r.give(p.File, s) }}
	err := read(decoded, w)
	w.flush()
	if !r.Done() {
		r.report(p.Name, w.count, err)
	}
	return w.count
}

// report says what of a file could not be read.
func (r *Run) report(name string, entries int, err error) {
	switch {
	case entries == 0 && err != nil:
		r.Skip(name, reasonUnreadable, err.Error())
	case entries == 0:
		r.Skip(name, reasonEmpty, "")
	case err != nil:
		r.Warn(&archive.Warning{Path: name, Reason: reasonBroken, Detail: err.Error()})
	}
}

// largest bounds one message or post in bytes.
const largest = 4 << 20

func isInMessages(path string) bool {
	return path == "" || path == ".messages" || path == ".participants"
}

func (r room) messages(in io.Reader, w *window) error {
	for v, err := range jsonlist.Walk(in, largest, isInMessages) {
		var m message
		switch {
		case err != nil || r.Done():
			return err
		case v.Path == ".messages[]" && jsonlist.Fill(v.Raw, &m) == nil:
			w.onward = m.Sender2 != ""
			w.add(m.plain(r.Zone), len(v.Raw))
		}
	}
	return nil
}

// window turns messages round that a file has newest first, as many at a time
// as memory allows: those of one moment keep their order.
type window struct {
	give   func(said)
	held   []said
	size   int // of what is held, in bytes
	count  int
	onward bool // where their times do not tell, the oldest is first
}

// wide is how much a window holds; the files of ten thousand messages that
// Messenger writes fit in.
const wide = 16 << 20

// add takes a message in, if it says anything.
func (w *window) add(s said, size int) {
	if s.author == "" && s.text == "" && len(s.uris) == 0 && len(s.facts) == 0 {
		return
	}
	w.held, w.size, w.count = append(w.held, s), w.size+size, w.count+1
	if w.size > wide {
		w.flush()
	}
}

func (w *window) flush() {
	if n := len(w.held); n > 1 {
		order := w.held[0].at.Compare(w.held[n-1].at)
		if order > 0 || order == 0 && !w.onward {
			slices.Reverse(w.held)
		}
	}
	for _, s := range w.held {
		w.give(s)
	}
	clear(w.held)
	w.held, w.size = w.held[:0], 0
}

// give yields a message.
func (r room) give(f File, s said) {
	if r.Done() {
		return
	}
	it := archive.Item{
		Kind: archive.Message, Author: s.author, Text: s.text, Moment: s.moment, Details: s.facts, System: s.system,
		Collections: r.chat, Files: []string{f.Name}, Own: !s.system && r.IsOwner(s.author),
	}
	for _, uri := range s.uris {
		if m, ok := r.Media(f, uri); ok {
			it.Media = append(it.Media, m)
		}
	}
	it.NativeID = r.id(s)
	r.Item(it)
}

// id returns what every download has of a message: see [Key]. What is said
// several times in a minute is counted.
func (r room) id(s said) string {
	at := Instant(s.moment)
	hash := key(at, oneLine(s.author), oneLine(s.text))
	id := r.thread.id + "/" + hash
	if n := r.equal.Next(at.Truncate(time.Minute), r.thread.id, hash); n > 0 {
		id += "." + strconv.Itoa(n)
	}
	return id
}
