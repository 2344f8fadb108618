package catalog

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// EditViewpoint returns the edit that says with whose eyes chats are seen in
// which several owners of archives speak: whose messages are theirs, and
// nobody else's. The zero Alias leaves it to the first owner. Where that person
// does not speak, it is the owner who wrote most.
func EditViewpoint(a Alias) Edit {
	sum := sha256.Sum256([]byte("viewpoint"))
	e := Edit{Item: hex.EncodeToString(sum[:16]), Field: viewpointField}
	if a != (Alias{}) {
		value, _ := json.Marshal(a) // plain strings
		e.Value = string(value)
	}
	return e
}

const viewpointField = "viewpoint"

func checkViewpoint(e Edit) error {
	if a, err := parse[Alias](e.Value); err != nil || a.Name == "" || EditViewpoint(a) != e {
		return fmt.Errorf("%w: viewpoint %s", ErrEdit, e.Value)
	}
	return nil
}

func setViewpoint(b *Batch, id []byte, value string) error {
	if _, err := b.exec("DELETE FROM viewpoint"); value == "" || err != nil {
		return err
	}
	_, err := b.exec("INSERT INTO viewpoint VALUES (?, ? ->> '$.service', ? ->> '$.name')", id, value, value)
	return err
}

func viewpointValue(q querier, id []byte) (string, error) {
	rows, err := q("SELECT service, name FROM viewpoint WHERE id = ?", id)
	all, err := collect(rows, err, func(a *Alias) []any { return []any{&a.Service, &a.Name} })
	if err != nil || len(all) == 0 {
		return "", err
	}
	return EditViewpoint(all[0]).Value, nil
}
