package catalog

import (
	"context"
	"slices"
)

// topic is something besides items that the user's edits change.
type topic struct {
	check func(Edit) error // of an edit with a value
	set   func(b *Batch, id []byte, value string) error
	value func(q querier, id []byte) (string, error) // "" for none
}

// topics are told apart by the field of their edits.
func topics() map[string]topic {
	return map[string]topic{
		personField: {checkPerson, setPerson, valueOfPerson},
		ownerField:  {checkOwner, setOwner, ownerValue},
		whoseField:  {checkWhose, setWhose, whoseValue},

		viewpointField: {checkViewpoint, setViewpoint, viewpointValue},
		coverField:     {checkCover, setCover, coverValue},
		shiftField:     {checkShift, setShift, shiftValue},
		roomField:      {checkRoom, setRoom, roomValue},
		apartField:     {checkApart, setApart, apartValue},
	}
}

// topicEdits returns the user's changes of what is no item.
func (c *Catalog) topicEdits(ctx context.Context, item string, id []byte) (all []Edit, err error) {
	for field, t := range topics() {
		value, err := t.value(c.querier(ctx), id)
		if err != nil {
			return nil, err
		}
		if value != "" {
			all = append(all, Edit{Item: item, Field: field, Value: value})
		}
	}
	slices.SortFunc(all, func(a, b Edit) int { return len(a.Field) - len(b.Field) })
	return all, nil
}
