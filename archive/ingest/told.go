package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"iter"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/library"
)

// told yields the items of an import's records as its reader yielded them, and
// what is damaged there as warnings. head becomes what the records say of the
// import itself, in the end what became of it.
func told(lib *library.Library, id string, head *catalog.Import) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		n := 0
		for line, err := range lib.Records(id) {
			n++
			if err != nil {
				yield(archive.Item{}, damaged(id, n, "The records are damaged here; what comes after it was not read.", err))
				return
			}
			it, err := toldBy(line, head)
			if err != nil && !yield(it, damaged(id, n, "The line is damaged; it was left out.", err)) {
				return
			}
			if it.ID != "" && !yield(it, nil) {
				return
			}
		}
		if head.State == catalog.Running {
			yield(archive.Item{}, damaged(id, n, "The import did not come to its end there.", nil))
		}
	}
}

func damaged(id string, line int, reason string, err error) *archive.Warning {
	w := &archive.Warning{Path: "records/" + id, Line: line, Reason: reason}
	if err != nil {
		w.Detail = err.Error()
	}
	return w
}

var errNoItem = errors.New("the item has no id")

// toldBy reads one line; the item has no ID where the line tells of none.
func toldBy(line json.RawMessage, head *catalog.Import) (archive.Item, error) {
	rec, err := decode[record](line)
	if err != nil {
		return archive.Item{}, err
	}
	if rec.Import != nil {
		*head = *rec.Import
	}
	if rec.Item == nil || rec.Source == nil {
		return archive.Item{}, nil
	}
	it := *rec.Item
	if b, err := hex.DecodeString(it.ID); err != nil || len(b) != idBytes {
		return archive.Item{}, errNoItem
	}
	it.Files, it.Line = []string{rec.Source.Path}, rec.Source.Line
	return it, nil
}

// idBytes is the length of an item's identity.
const idBytes = 16

// line is a line of records, whoever's import it is of.
type line [16]byte

func lineOf(it archive.Item) (l line) {
	it.Import = ""
	body, _ := json.Marshal(record{Item: &it, Source: &catalog.Source{Path: it.Files[0], Line: it.Line}}) // was JSON before
	sum := sha256.Sum256(body)
	copy(l[:], sum[:])
	return l
}

// linesOf adds all lines of an import that has records.
func linesOf(lib *library.Library, id string, have map[line]bool) {
	for it, err := range told(lib, id, new(catalog.Import)) {
		if err == nil {
			have[lineOf(it)] = true
		}
	}
}
