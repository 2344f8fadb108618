package history

import (
	"encoding/json"
	"iter"
	"time"

	"dotori/archive"
	"dotori/archive/export"
)

// Entry is one export that was made.
type Entry struct {
	Started  time.Time       `json:"started"`
	Finished time.Time       `json:"finished"`
	State    State           `json:"state"`
	Title    string          `json:"title"` // what was chosen, as the user read it; "" = everything
	Choice   Choice          `json:"choice"`
	Format   string          `json:"format"`
	To       string          `json:"to"` // an address that [dest.Parse] reads
	Options  archive.Options `json:"options"`
	Result
}

// State says how an export ended.
type State string

// The states.
const (
	Done    State = "done"
	Stopped State = "stopped" // by the user; the same export goes on from there
	Failed  State = "failed"
)

// Result counts what an export did.
type Result struct {
	Items     int   `json:"items"`
	Written   int   `json:"written"`
	Unchanged int   `json:"unchanged"`
	Verified  int   `json:"verified"`
	Bytes     int64 `json:"bytes"`
	Warnings  int   `json:"warnings"`
	Left      int   `json:"left"` // items that the format could not express
}

// ResultOf counts a report.
func ResultOf(items int, r export.Report) Result {
	left := 0
	for _, l := range r.Left {
		left += l.Count
	}
	return Result{Items: items, Written: r.Written, Unchanged: r.Unchanged, Verified: r.Verified,
		Bytes: r.Bytes, Warnings: len(r.Warnings), Left: left}
}

// Library is where the history is kept.
type Library interface {
	NoteExport(v any) error
	Exports() iter.Seq2[json.RawMessage, error]
}

// Note adds an entry.
func Note(l Library, e Entry) error { return l.NoteExport(e) }

// Latest returns the newest entries, at most n, newest first: of those alike in
// choice, format and destination only the last. Lines that are no entries are
// passed over.
func Latest(l Library, n int) ([]Entry, error) {
	var all []Entry
	for line, err := range l.Exports() {
		if err != nil {
			return nil, err
		}
		var e Entry
		if json.Unmarshal(line, &e) == nil && e.Format != "" {
			all = append(all, e)
		}
	}
	return newest(all, n), nil
}

func newest(all []Entry, n int) []Entry {
	seen := map[string]bool{}
	var last []Entry
	for i := len(all) - 1; i >= 0 && len(last) < n; i-- {
		if key := all[i].key(); !seen[key] {
			seen[key] = true
			last = append(last, all[i])
		}
	}
	return last
}

// key is equal for exports that continue one another.
func (e Entry) key() string {
	b, _ := json.Marshal([]any{e.Choice, e.Format, e.To}) // plain data always encodes
	return string(b)
}
