package catalog

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// whoseChoice is the value of the field "whose", whose edits name an import as
// their Item.
type whoseChoice struct {
	Import string `json:"import"`
	Alias
}

// EditWhose returns the edit that says whose archive an import is, by one of
// their names; the zero Alias leaves it to what the archive says.
func EditWhose(imp string, a Alias) Edit {
	sum := sha256.Sum256([]byte("whose\x00" + imp))
	e := Edit{Item: hex.EncodeToString(sum[:16]), Field: whoseField}
	if a != (Alias{}) {
		value, _ := json.Marshal(whoseChoice{imp, a}) // plain strings
		e.Value = string(value)
	}
	return e
}

const whoseField = "whose"

func checkWhose(e Edit) error {
	c, err := parse[whoseChoice](e.Value)
	if err != nil || c.Import == "" || c.Name == "" || EditWhose(c.Import, c.Alias) != e {
		return fmt.Errorf("%w: whose %s", ErrEdit, e.Value)
	}
	return nil
}

func setWhose(b *Batch, id []byte, value string) error {
	if _, err := b.exec("DELETE FROM whose WHERE id = ?", id); value == "" || err != nil {
		return err
	}
	_, err := b.exec("INSERT INTO whose VALUES (?, ? ->> '$.import', ? ->> '$.service', ? ->> '$.name')", id, value, value, value)
	return err
}

func whoseValue(q querier, id []byte) (string, error) {
	rows, err := q("SELECT import, service, name FROM whose WHERE id = ?", id)
	all, err := collect(rows, err, func(c *whoseChoice) []any { return []any{&c.Import, &c.Service, &c.Name} })
	if err != nil || len(all) == 0 {
		return "", err
	}
	return EditWhose(all[0].Import, all[0].Alias).Value, nil
}
