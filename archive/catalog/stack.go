package catalog

import (
	"encoding/json"
	"fmt"
	"strings"
)

// A stack is one memory that several items tell: a picture and its smaller
// copy, a message in the exports of both sides. Edits say what lies under
// what. They wait for items that are not here, and follow each other: what
// lies under an item that lies under another lies under that one.

// EditStack returns the edit that puts an item under another, which from then
// on shows what both tell, and is the only one that lists, counts and searches
// see. An empty top takes the item out again.
//
// Pictures and videos lie under each other, other items under those of their
// kind. An item of another kind with one picture may lie under that picture: it
// stays where it is, and only its picture is not shown a second time. What does
// not fit does nothing; see [Catalog.CheckStacks].
func EditStack(item, top string) Edit {
	e := Edit{Item: item, Field: stackField}
	if top != "" {
		e.Value = stackValue(top)
	}
	return e
}

const stackField = "stack"

// stackValue returns the value of an edit in the only form that the catalog keeps.
func stackValue(top string) string {
	value, _ := json.Marshal(strings.ToLower(top)) // a plain string
	return string(value)
}

// stackTop returns the id that an edit of a stack names; "" for none.
func stackTop(value string) (string, error) {
	if value == "" {
		return "", nil
	}
	top, err := parse[string](value)
	if err == nil && top != "" {
		_, err = parseID(top)
	}
	if err != nil {
		return "", fmt.Errorf("%w: %s %s: %w", ErrEdit, stackField, value, err)
	}
	return strings.ToLower(top), nil
}

func checkStack(e Edit) error {
	top, err := stackTop(e.Value)
	if err == nil && top == strings.ToLower(e.Item) {
		err = fmt.Errorf("%w: item %s under itself", ErrEdit, e.Item)
	}
	return err
}
