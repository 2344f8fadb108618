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

// CollectionName is what makes two collections of archives the same.
type CollectionName struct {
	Service archive.Service        `json:"service"`
	Kind    archive.CollectionKind `json:"kind"`
	Title   string                 `json:"title"`
}

// Name returns the name of a collection.
func (c Collection) Name() CollectionName { return CollectionName{c.Service, c.Kind, c.Title} }

// roomChoice is the value of the field "room", whose edits name the collection
// From as their Item.
type roomChoice struct {
	From   CollectionName `json:"from"`
	Into   CollectionName `json:"into"`
	Import string         `json:"import,omitempty"` // only what this one first brought
}

// EditRoom returns the edit that makes all of one collection show in another,
// such as the same chat room as the other side exported it: what is there, and
// what comes later. An empty into gives the collection back what is its own. The
// user's own albums neither join nor are joined. Rooms that are joined to joined
// ones show in the last of them.
func EditRoom(from, into CollectionName) Edit { return EditRoomOf("", from, into) }

// EditRoomOf is [EditRoom] of what one import first brought of a collection: two
// sisters call different chats "엄마", which are one by their name. It goes
// before the edit of the whole collection, for which an empty import stands.
func EditRoomOf(imp string, from, into CollectionName) Edit {
	of := "room\x00" + from.key()
	if imp != "" {
		of += "\x00" + imp
	}
	sum := sha256.Sum256([]byte(of))
	e := Edit{Item: hex.EncodeToString(sum[:16]), Field: roomField}
	if into != (CollectionName{}) {
		value, _ := json.Marshal(roomChoice{from, into, imp}) // plain strings
		e.Value = string(value)
	}
	return e
}

const roomField = "room"

func checkRoom(e Edit) error {
	c, err := parse[roomChoice](e.Value)
	if err != nil || c.From.Service == "" || c.Into.Service == "" || c.From == c.Into || EditRoomOf(c.Import, c.From, c.Into).Item != e.Item {
		return fmt.Errorf("%w: room %s", ErrEdit, e.Value)
	}
	return nil
}

// setRoom applies an edit of a room.
func setRoom(b *Batch, id []byte, value string) error {
	before := b.rooms
	if _, err := b.exec("DELETE FROM room WHERE id = ?", id); err != nil {
		return err
	}
	if value != "" {
		c, err := parse[roomChoice](value)
		if err != nil {
			return err
		}
		if err := b.joinRooms(id, c); err != nil {
			return err
		}
	}
	if err := b.readRooms(); err != nil {
		return err
	}
	return b.rehouse(before)
}

func (b *Batch) joinRooms(id []byte, c roomChoice) error {
	var ids [2]int64
	for i, n := range []CollectionName{c.From, c.Into} {
		service, err := b.service(n.Service)
		if err == nil {
			ids[i], err = b.collection(service, archive.Collection{Kind: n.Kind, Title: n.Title})
		}
		if err != nil {
			return err
		}
	}
	_, err := b.exec("INSERT INTO room VALUES (?, ?, ?, ?)", id, ids[0], ids[1], c.Import)
	return err
}

// rehouse writes the items anew whose collections showed elsewhere before.
func (b *Batch) rehouse(before map[roomPart]room) error {
	var changed []int64
	for _, rooms := range []map[roomPart]room{before, b.rooms} {
		for part := range rooms {
			if before[part].id != b.rooms[part].id && !slices.Contains(changed, part.collection) {
				changed = append(changed, part.collection)
			}
		}
	}
	of := list(changed)
	keys, err := collectKeys(b.query(`SELECT key FROM item WHERE collection IN (SELECT value FROM json_each(?1))
		UNION SELECT item FROM item_collection WHERE collection IN (SELECT value FROM json_each(?1))
		UNION SELECT item FROM item_named WHERE collection IN (SELECT value FROM json_each(?1)) ORDER BY 1`, of))
	for part := range slices.Chunk(keys, chunk) {
		if err == nil {
			err = b.stop()
		}
		if err == nil {
			err = b.reenter(part)
		}
	}
	return err
}

// reenter writes rows anew with the rooms as they are now.
func (b *Batch) reenter(keys []Key) error {
	rows, err := fetch(b.query, "WHERE i.key IN (SELECT value FROM json_each(?)) ORDER BY i.key", list(keys))
	if err != nil {
		return err
	}
	for _, old := range rows {
		if err := b.remove(old); err != nil {
			return err
		}
		r := *old
		r.item, r.lent = old.told()
		r.lent = ofArchives(r.item.Collections, r.lent)
		if _, err := b.insert(&r); err != nil {
			return err
		}
	}
	return nil
}

// ofArchives returns the numbers of the collections that are not the user's own.
func ofArchives(all []archive.Collection, ids []int64) (lent []int64) {
	for i, c := range all {
		if !c.Own {
			lent = append(lent, ids[i])
		}
	}
	return lent
}

func roomValue(q querier, id []byte) (string, error) {
	rows, err := q("SELECT "+joinedColumns+" WHERE r.id = ?", id)
	all, err := collect(rows, err, joinedAt)
	if err != nil || len(all) == 0 {
		return "", err
	}
	return EditRoomOf(all[0].Import, all[0].From, all[0].Into).Value, nil
}

// Joined is a collection that shows in another, or what one import brought of it.
type Joined struct {
	From, Into CollectionName
	Import     string // "" for all
}

// Joined returns the collections that show in others, as the user said, by
// their names.
func (c *Catalog) Joined(ctx context.Context) ([]Joined, error) {
	rows, err := c.read.QueryContext(ctx, "SELECT "+joinedColumns+" ORDER BY 3, 1, 2")
	all, err := collect(rows, err, joinedAt)
	if err != nil {
		return nil, fmt.Errorf("list rooms that are joined: %w", err)
	}
	return all, nil
}

// joinedColumns are those that joinedAt reads, with where they come from.
const joinedColumns = `coalesce(s.text, ''), f.kind, f.title, coalesce(t.text, ''), i.kind, i.title, r.import FROM room r
	JOIN collection f ON f.id = r.collection LEFT JOIN service s ON s.id = f.service
	JOIN collection i ON i.id = r.into_room LEFT JOIN service t ON t.id = i.service`

func joinedAt(j *Joined) []any {
	return []any{&j.From.Service, &j.From.Kind, &j.From.Title, &j.Into.Service, &j.Into.Kind, &j.Into.Title, &j.Import}
}
