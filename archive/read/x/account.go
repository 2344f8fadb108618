package x

import (
	"encoding/json"

	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
)

type word = jsonlist.Word

// person is somebody on X. The number never changes; the handle may.
type person struct{ id, handle, name string }

// address is how people are written to: @handle.
func (p person) address() string {
	if p.handle == "" {
		return ""
	}
	return "@" + p.handle
}

// shown is the name by which a person is known.
func (p person) shown() string {
	for _, s := range []string{p.name, p.address(), p.id} {
		if s != "" {
			return s
		}
	}
	return ""
}

// people are those whose names are known, by their numbers.
type people map[string]person

// mostPeople bounds them.
const mostPeople = 1 << 18

func (p people) add(id, handle, name word) {
	if id == "" || len(p) >= mostPeople {
		return
	}
	known := p[string(id)]
	if known.name == "" {
		p[string(id)] = person{string(id), page.Clean(string(handle)), page.Clean(string(name))}
	}
}

// named returns who has a number, by the number alone where no more is known.
func (p people) named(id word) string {
	if known, ok := p[string(id)]; ok {
		return known.shown()
	}
	return page.Clean(string(id))
}

// account reads whose archive it is. Addresses of mail and the like in the
// same file are passed over.
func (r *reading) account(name string) {
	type account struct {
		ID     word `json:"accountId"`
		Handle word `json:"username"`
		Name   word `json:"accountDisplayName"`
		// Before 2019.
		OldID     word `json:"id"`
		OldHandle word `json:"screen_name"`
		OldName   word `json:"full_name"`
	}
	r.entries(name, []string{""}, func(path string, raw json.RawMessage) bool {
		var e struct {
			Account account `json:"account"`
			account
		}
		if path != "[]" {
			raw = json.RawMessage(`{"` + path[1:] + `":` + string(raw) + `}`) // a single object, field by field
		}
		if jsonlist.Fill(raw, &e) != nil {
			return false
		}
		for _, a := range []account{e.Account, e.account} {
			r.owns(a.ID+a.OldID, a.Handle+a.OldHandle, a.Name+a.OldName)
		}
		return true
	})
	if !r.Used(name) {
		r.Skip(name, "This file says whose archive it is; that was read.", "")
	}
	r.people.add(word(r.owner.id), word(r.owner.handle), word(r.owner.name))
}

// owns notes what is known of the owner of the archive.
func (r *reading) owns(id, handle, name word) {
	fill := func(to *string, s word) {
		if *to == "" {
			*to = page.Clean(string(s))
		}
	}
	fill(&r.owner.id, id)
	fill(&r.owner.handle, handle)
	fill(&r.owner.name, name)
}
