package catalog

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"dotori/archive"
)

// shiftChoice is the value of the field "shift", whose edits name an import as
// their Item.
type shiftChoice struct {
	Import string `json:"import"`
	archive.Shift
}

// EditShift returns the edit that moves in time whatever an import first
// brought, what is there and what comes later of it, as if its archive had told
// it so; the zero Shift takes that back. A moment that another import told
// better stays, as do those that the user said.
func EditShift(imp string, s archive.Shift) Edit {
	sum := sha256.Sum256([]byte("shift\x00" + imp))
	e := Edit{Item: hex.EncodeToString(sum[:16]), Field: shiftField}
	if s != (archive.Shift{}) {
		value, _ := json.Marshal(shiftChoice{imp, s}) // plain strings and a number
		e.Value = string(value)
	}
	return e
}

const shiftField = "shift"

func checkShift(e Edit) error {
	c, err := parse[shiftChoice](e.Value)
	if err == nil {
		_, err = c.Mover()
	}
	if err != nil || c.Import == "" || c.Shift == (archive.Shift{}) || EditShift(c.Import, c.Shift).Item != e.Item {
		return fmt.Errorf("%w: shift %s", ErrEdit, e.Value)
	}
	return nil
}

// setShift applies an edit of a shift. What was moved before goes back first,
// so that it comes from where the archives have it.
func setShift(b *Batch, id []byte, value string) error {
	was, err := shiftOf(b.query, id)
	if err == nil && was.Import != "" {
		_, err = b.exec("DELETE FROM shift WHERE id = ?", id)
		if err == nil {
			err = b.shiftItems(was.Import)
		}
	}
	if value == "" || err != nil {
		return err
	}
	c, err := parse[shiftChoice](value)
	if err == nil {
		_, err = b.exec("INSERT INTO shift VALUES (?, ?, ?)", id, c.Import, value)
	}
	if err == nil {
		err = b.shiftItems(c.Import)
	}
	return err
}

func shiftOf(q querier, id []byte) (c shiftChoice, err error) {
	value, err := shiftValue(q, id)
	if value == "" || err != nil {
		return c, err
	}
	return parse[shiftChoice](value)
}

func shiftValue(q querier, id []byte) (string, error) {
	rows, err := q("SELECT value FROM shift WHERE id = ?", id)
	all, err := collect(rows, err, func(s *string) []any { return []any{s} })
	if len(all) == 0 {
		return "", err
	}
	return all[0], err
}

// Shifts returns how imports are moved, by their ids.
func (c *Catalog) Shifts(ctx context.Context) (map[string]archive.Shift, error) {
	rows, err := c.read.QueryContext(ctx, "SELECT value FROM shift")
	values, err := collect(rows, err, func(s *string) []any { return []any{s} })
	all := map[string]archive.Shift{}
	for _, v := range values {
		if err == nil {
			var choice shiftChoice
			choice, err = parse[shiftChoice](v)
			all[choice.Import] = choice.Shift
		}
	}
	if err != nil {
		return nil, fmt.Errorf("list shifted imports: %w", err)
	}
	return all, nil
}

// readShifts reads what moves what imports brought.
func (b *Batch) readShifts() error {
	rows, err := b.query("SELECT value FROM shift")
	values, err := collect(rows, err, func(s *string) []any { return []any{s} })
	b.shifts = map[string]func(archive.Moment) archive.Moment{}
	for _, v := range values {
		if err != nil {
			return err
		}
		var c shiftChoice
		if c, err = parse[shiftChoice](v); err == nil {
			b.shifts[c.Import], err = c.Mover()
		}
	}
	return err
}

// shiftItems moves what an import first brought to where it belongs now.
func (b *Batch) shiftItems(imp string) error {
	if err := b.readShifts(); err != nil {
		return err
	}
	rows, err := b.query(`SELECT lower(hex(i.id)) FROM item i JOIN import m ON m.n = i.import WHERE m.id = ? ORDER BY i.key`, imp)
	ids, err := collect(rows, err, func(s *string) []any { return []any{s} })
	for part := range slices.Chunk(ids, portionOfShift) {
		if err == nil {
			err = b.stop()
		}
		if err == nil {
			err = b.shiftPart(imp, part)
		}
	}
	return err
}

// portionOfShift is how many items move at once: all leave before the first of
// them arrives, and the index of words writes twice for each portion.
const portionOfShift = 5000

func (b *Batch) shiftPart(imp string, ids []string) error {
	k := kin{ids: ids}
	var err error
	if b.stacks {
		k, err = kinOf(b.query, ids)
	}
	if err != nil {
		return err
	}
	set, err := b.around(k)
	if err == nil {
		err = b.shiftBases(set, imp)
	}
	if err != nil {
		return err
	}
	return b.alter(set)
}

// shiftBases moves what the rows of a set are based on that an import brought.
func (b *Batch) shiftBases(set editSet, imp string) error {
	var ids []string
	for _, r := range set.rows {
		if r.item.Import == imp {
			ids = append(ids, r.item.ID)
		}
	}
	before, err := b.toldRows(ids)
	if err != nil {
		return err
	}
	rows := make([]toldRow, len(ids))
	for i, id := range ids {
		was := set.bases[id]
		base := was
		if err := before[id].unmove(&base); err != nil {
			return err
		}
		if rows[i], err = b.moved(&base, before[id].elsewhere); err != nil {
			return err
		}
		if base.Moment != was.Moment {
			set.bases[id], set.told[id] = base, true
		}
	}
	return b.keepTold(ids, rows)
}
