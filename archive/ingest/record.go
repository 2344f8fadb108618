package ingest

import (
	"encoding/json"
	"fmt"

	"dotori/archive"
	"dotori/archive/catalog"
)

// record is one line of records/<import>.jsonl.zst. Exactly one of its parts
// is set, but for Item and Source, which come together, and Sweep.
type record struct {
	Import *catalog.Import `json:"import,omitempty"` // first line, and again at the end
	Item   *archive.Item   `json:"item,omitempty"`
	Source *catalog.Source `json:"source,omitempty"`
	Seen   *seen           `json:"seen,omitempty"`
	Sweep  []string        `json:"sweep,omitempty"` // with an import that is being undone: SHA-256 of what it told of
}

// seen says that a file of an archive was stored, so that the next import of
// the same archive need not read it again while its stamp is unchanged.
type seen struct {
	Root   string `json:"root"`
	Path   string `json:"path"`
	Stamp  string `json:"stamp"`
	SHA256 string `json:"sha256"`
}

// change is one line of journal.jsonl. Exactly one of its parts is set.
type change struct {
	Edit   *catalog.Edit `json:"edit,omitempty"` // as it was written before there were actions
	Action *Action       `json:"action,omitempty"`
	Owner  *owner        `json:"owner,omitempty"`
	Merge  *Merge        `json:"merge,omitempty"` // how far a merge is; the last line of each counts
}

// owner says whether a name on a service is the user.
type owner struct {
	Service archive.Service `json:"service"`
	Name    string          `json:"name"`
	On      bool            `json:"on"`
}

func decode[T any](line json.RawMessage) (T, error) {
	var v T
	if err := json.Unmarshal(line, &v); err != nil {
		return v, fmt.Errorf("decode %.80s: %w", line, err)
	}
	return v, nil
}
