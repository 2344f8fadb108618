package catalog

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"dotori/archive"
)

// ErrEdit says that an edit names no field that can be changed, or has a
// value that does not fit it.
var ErrEdit = errors.New("not a change of an item")

// position is the value of the field "place".
type position struct {
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
}

// get returns a field of an item as JSON.
func get(it *archive.Item, field string) (string, error) {
	v, err := fieldOf(it, field)
	if err != nil {
		return "", err
	}
	b, err := json.Marshal(v)
	return string(b), err
}

func fieldOf(it *archive.Item, field string) (any, error) {
	switch field {
	case "favorite":
		return it.Favorite, nil
	case "hidden":
		return it.Hidden, nil
	case "trashed":
		return it.Trashed, nil
	case "albums":
		return ownAlbums(it.Collections), nil
	case "title":
		return it.Title, nil
	case "text":
		return bodyOf(it), nil
	case "moment":
		return it.Moment, nil
	case "tags":
		return it.Tags, nil
	case "people":
		return it.People, nil
	case "place":
		if it.Latitude == nil || it.Longitude == nil {
			return nil, nil
		}
		return position{*it.Latitude, *it.Longitude}, nil
	}
	return nil, fmt.Errorf("%w: field %q", ErrEdit, field)
}

// set gives a field of an item the value that get returned.
func set(it *archive.Item, field, value string) error {
	at := map[string]any{"favorite": &it.Favorite, "hidden": &it.Hidden, "trashed": &it.Trashed, "title": &it.Title}[field]
	var err error
	switch field {
	case "text":
		err = setBody(it, value)
	case "moment":
		it.Moment, err = parse[archive.Moment](value)
	case "albums":
		err = setAlbums(it, value)
	case "tags":
		it.Tags, err = parse[[]string](value)
	case "people":
		it.People, err = parse[[]string](value)
	case "place":
		var p *position
		if p, err = parse[*position](value); err == nil {
			it.Latitude, it.Longitude = nil, nil
			if p != nil {
				it.Latitude, it.Longitude = &p.Latitude, &p.Longitude
			}
		}
	default:
		if at == nil {
			return fmt.Errorf("%w: field %q", ErrEdit, field)
		}
		err = json.Unmarshal([]byte(value), at)
	}
	if err != nil {
		return fmt.Errorf("%w: %s: %w", ErrEdit, field, err)
	}
	return nil
}

// body is the value of the field "text" where the archive formatted it. What
// the user writes is a string alone, and then nothing is formatted.
type body struct {
	Text string `json:"text"`
	HTML string `json:"html"`
}

func bodyOf(it *archive.Item) any {
	if it.HTML == "" {
		return it.Text
	}
	return body{it.Text, it.HTML}
}

func setBody(it *archive.Item, value string) (err error) {
	var b body
	if strings.HasPrefix(value, "{") {
		b, err = parse[body](value)
	} else {
		b.Text, err = parse[string](value)
	}
	it.Text, it.HTML = b.Text, b.HTML
	return err
}

// ownAlbums returns the titles of the user's own albums among collections.
func ownAlbums(all []archive.Collection) []string {
	titles := []string{}
	for _, c := range all {
		if c.Own {
			titles = append(titles, c.Title)
		}
	}
	return titles
}

// setAlbums puts an item into the user's own albums of these titles alone.
func setAlbums(it *archive.Item, value string) error {
	titles, err := parse[[]string](value)
	kept := slices.DeleteFunc(slices.Clone(it.Collections), func(c archive.Collection) bool { return c.Own })
	for _, t := range titles {
		kept = append(kept, archive.Collection{Kind: archive.Album, Title: t, Own: true})
	}
	it.Collections = kept
	return err
}

func parse[T any](value string) (v T, err error) {
	err = json.Unmarshal([]byte(value), &v)
	return v, err
}

// Apply makes a change of the user: Value is JSON that fits the field; for
// moment as [archive.Moment] writes it, for place {"latitude","longitude"} or
// null. An empty Value takes the change back. A change of an item that is not
// here waits until it comes. A wrong field or value gives [ErrEdit].
func (c *Catalog) Apply(ctx context.Context, e Edit) error {
	return c.ApplyAll(ctx, []Edit{e})
}

// ApplyAll makes changes in their order, all or none.
func (c *Catalog) ApplyAll(ctx context.Context, edits []Edit) error {
	return c.ApplyThen(ctx, edits, func(int) {}, func() error { return nil })
}

// ApplyThen makes changes in their order, all or none, and tells progress how
// many are made. While it does so it can be cancelled, and nothing of it
// happened. Once all are made it calls confirm, before anybody sees them: an
// error of confirm takes them back, otherwise they are there to stay.
func (c *Catalog) ApplyThen(ctx context.Context, edits []Edit, progress func(done int), confirm func() error) error {
	b, err := c.Begin(ctx)
	if err != nil {
		return err
	}
	b.stop = ctx.Err
	for done := 0; done < len(edits) && err == nil; {
		n := portion(edits[done:])
		if err = b.edit(edits[done : done+n]); err == nil {
			done += n
			progress(done)
			err = ctx.Err()
		}
	}
	if err == nil {
		err = confirm()
	}
	if err != nil {
		return errors.Join(err, b.Rollback())
	}
	return b.Commit(context.WithoutCancel(ctx))
}

// Check reports whether the edit names a field and has a value that fits it;
// the error is [ErrEdit].
func (e Edit) Check() error {
	if _, err := parseID(e.Item); err != nil {
		return err
	}
	if e.Field == stackField {
		return checkStack(e)
	}
	if t, ok := topics()[e.Field]; ok {
		if e.Value == "" {
			return nil
		}
		return t.check(e)
	}
	if e.Value == "" {
		_, err := get(new(archive.Item), e.Field)
		return err
	}
	return set(new(archive.Item), e.Field, e.Value)
}

// Revert gives a field back what the archives say.
func (c *Catalog) Revert(ctx context.Context, item, field string) error {
	return c.Apply(ctx, Edit{Item: item, Field: field})
}

// Edits returns the user's changes of an item, oldest first, or those of what
// else has changes: a person, a name, a collection.
func (c *Catalog) Edits(ctx context.Context, item string) ([]Edit, error) {
	id, err := parseID(item)
	if err != nil {
		return nil, err
	}
	if others, err := c.topicEdits(ctx, item, id); err != nil || len(others) > 0 {
		return others, err
	}
	rows, err := c.read.QueryContext(ctx, "SELECT field, value FROM edit WHERE item = ? ORDER BY n", id)
	return collect(rows, err, func(e *Edit) []any {
		e.Item = item
		return []any{&e.Field, &e.Value}
	})
}

// Told returns what the archives say of a field that the user has changed, as
// JSON; "" where the user has not, or the item is not here.
func (c *Catalog) Told(ctx context.Context, item, field string) (told string, err error) {
	id, err := parseID(item)
	if err == nil {
		err = c.read.QueryRowContext(ctx, "SELECT coalesce(max(original), '') FROM edit WHERE item = ? AND field = ?", id, field).Scan(&told)
	}
	if err != nil {
		return "", fmt.Errorf("look up what is told of %s of %s: %w", field, item, err)
	}
	return told, nil
}

// Values returns the user's values of the fields that edits name, of items or
// of what else has changes; "" where there is none.
func (c *Catalog) Values(ctx context.Context, edits []Edit) ([]string, error) {
	values := make([]string, len(edits))
	asked := make([][2]string, len(edits))
	alone := topics()
	for i, e := range edits {
		id, err := parseID(e.Item)
		if t, ok := alone[e.Field]; ok && err == nil {
			values[i], err = t.value(c.querier(ctx), id)
		}
		if err != nil {
			return nil, fmt.Errorf("look up %s of %s: %w", e.Field, e.Item, err)
		}
		asked[i] = [2]string{e.Item, e.Field}
	}
	rows, err := c.read.QueryContext(ctx, `SELECT j.key, e.value FROM json_each(?) j
		CROSS JOIN edit e ON e.item = unhex(j.value ->> 0) AND e.field = j.value ->> 1`, list(asked))
	err = each(rows, err, func(rows *sql.Rows) error {
		var i int
		var value string
		err := rows.Scan(&i, &value)
		values[i] = value
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("look up what the user changed: %w", err)
	}
	return values, nil
}
