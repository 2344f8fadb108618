package catalog

import "slices"

// The id of a person is that of one of its names, so that no name that stands
// alone has the id of somebody else.

// Merge returns the edits that make one person of several, under the id of the
// first. An empty title is that of the first.
func Merge(title string, people ...Person) []Edit {
	if len(people) == 0 {
		return nil
	}
	one := Person{ID: people[0].ID, Title: title}
	if title == "" {
		one.Title = people[0].Title
	}
	var edits []Edit
	for _, p := range people {
		one.Aliases = append(one.Aliases, p.Aliases...)
		if p.ID != one.ID {
			edits = append(edits, EditPerson(Person{ID: p.ID})) // so that taking it back gives the names back
		}
	}
	return append(edits, EditPerson(one))
}

// Split returns the edits that make a name of a person stand alone.
func Split(p Person, a Alias) []Edit {
	rest := Person{ID: p.ID, Title: p.Title, Aliases: slices.DeleteFunc(slices.Clone(p.Aliases), func(b Alias) bool { return a == b })}
	edits := []Edit{EditPerson(Person{ID: p.ID})}
	if len(rest.Aliases) == 0 || len(rest.Aliases) == 1 && rest.Aliases[0].Name == p.Title {
		return edits
	}
	if p.ID == PersonID(a) {
		rest.ID = PersonID(rest.Aliases[0])
	}
	return append(edits, EditPerson(rest))
}

// Rename returns the edits that give a person another title.
func Rename(p Person, title string) []Edit {
	p.Title = title
	return []Edit{EditPerson(p)}
}

// Own returns the edits that say of all names of a person whether they are the
// owner of the library.
func Own(p Person, on bool) []Edit {
	edits := make([]Edit, len(p.Aliases))
	for i, a := range p.Aliases {
		edits[i] = EditOwner(a, on)
	}
	return edits
}
