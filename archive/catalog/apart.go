package catalog

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
)

// EditApart returns the edit that says that two things are not the same, so
// that nothing proposes it again: items by their ids, people by [PersonID],
// anything whose id has 32 hex digits. With an empty Value it is forgotten.
func EditApart(a, b string) Edit {
	a, b = strings.ToLower(a), strings.ToLower(b)
	pair := [2]string{min(a, b), max(a, b)}
	sum := sha256.Sum256([]byte("apart\x00" + pair[0] + "\x00" + pair[1]))
	value, _ := json.Marshal(pair) // plain strings
	return Edit{Item: hex.EncodeToString(sum[:16]), Field: apartField, Value: string(value)}
}

const apartField = "apart"

func checkApart(e Edit) error {
	pair, err := parse[[2]string](e.Value)
	for _, id := range pair {
		if err == nil {
			_, err = parseID(id)
		}
	}
	if err != nil || pair[0] == pair[1] || EditApart(pair[0], pair[1]).Item != e.Item {
		return fmt.Errorf("%w: apart %s", ErrEdit, e.Value)
	}
	return nil
}

// setApart applies an edit of what is apart.
func setApart(b *Batch, id []byte, value string) error {
	if value == "" {
		_, err := b.exec("DELETE FROM apart WHERE id = ?", id)
		return err
	}
	_, err := b.exec("INSERT OR REPLACE INTO apart SELECT ?, unhex(? ->> 0), unhex(? ->> 1)", id, value, value)
	return err
}

func apartValue(q querier, id []byte) (value string, err error) {
	rows, err := q("SELECT lower(hex(a)), lower(hex(b)) FROM apart WHERE id = ?", id)
	pairs, err := collect(rows, err, func(p *[2]string) []any { return []any{&p[0], &p[1]} })
	if len(pairs) == 0 {
		return "", err
	}
	return EditApart(pairs[0][0], pairs[0][1]).Value, err
}

// Apart returns the pairs of ids of which the user said that they are not the
// same, in order.
func (c *Catalog) Apart(ctx context.Context) ([][2]string, error) {
	rows, err := c.read.QueryContext(ctx, "SELECT lower(hex(a)), lower(hex(b)) FROM apart ORDER BY a, b")
	pairs, err := collect(rows, err, func(p *[2]string) []any { return []any{&p[0], &p[1]} })
	if err != nil {
		return nil, fmt.Errorf("read what is apart: %w", err)
	}
	return pairs, nil
}
