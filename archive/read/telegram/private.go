package telegram

import "dotori/archive/read/jsonlist"

// owner learns the number of the account, and nothing else of it.
func (x *export) owner(field string) error {
	var person struct {
		UserID jsonlist.Word `json:"user_id"`
	}
	line := x.line
	if err := x.into(&person); err != nil {
		return err
	}
	if person.UserID != "" {
		x.self = "user" + string(person.UserID)
	}
	x.hidden = true
	return x.warn(line, reasonPrivate, field)
}

// private reads over what is no memory, and says so.
func (x *export) private(field string) error {
	line := x.line
	if _, err := x.value(false); mendable(err) != nil {
		return err
	}
	x.hidden = true
	return x.warn(line, reasonPrivate, field)
}
