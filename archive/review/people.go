package review

import (
	"context"
	"fmt"
	"net/mail"
	"strings"

	"dotori/archive/catalog"
	"dotori/archive/kin"
)

// PeopleTitle names the action that makes one person of several.
const PeopleTitle = "The same person"

// Register is what is read of who is who, as [catalog.Catalog] does.
type Register interface {
	Talks
	Senders(ctx context.Context) ([]catalog.Sender, error)
}

// Person is two people who may be one.
type Person struct {
	Title      string       `json:"title"` // what the one person would be called
	Top        PersonSide   `json:"top"`   // who did more, and keeps the title
	Other      PersonSide   `json:"other"`
	Confidence int          `json:"confidence"` // 0..99
	Reasons    []kin.Reason `json:"reasons"`
}

// PersonSide is somebody as they are known now.
type PersonSide struct {
	ID    string          `json:"id"`
	Title string          `json:"title"`
	Names []catalog.Alias `json:"names"`
	Count int             `json:"count"` // items that they wrote or are in
	Me    bool            `json:"me"`
}

// FoundPeople is what a search for people proposes.
type FoundPeople struct {
	Proposals []Person         // the surest first
	People    []catalog.Person // everybody, for [AcceptPeople]
}

// AcceptPeople returns the edits that make one person of each two; several may
// be of one. all is everybody.
func AcceptPeople(all []catalog.Person, chosen ...Person) []catalog.Edit {
	var same [][2]catalog.Alias
	for _, p := range chosen {
		same = append(same, [2]catalog.Alias{p.Top.Names[0], p.Other.Names[0]})
	}
	return kin.Unite(all, same)
}

// Refuse returns the edits after which the two are not proposed again.
func (p Person) Refuse() []catalog.Edit {
	return []catalog.Edit{catalog.EditApart(catalog.PersonID(p.Top.Names[0]), catalog.PersonID(p.Other.Names[0]))}
}

// People returns who may be the same person, with at least the given
// confidence: by names, by mail addresses, and by the chat rooms of a library,
// which are all read; see [Rooms].
func People(ctx context.Context, r Register, least int, progress Progress) (FoundPeople, error) {
	if progress == nil {
		progress = func(Step, int, int) {}
	}
	found, err := people(ctx, r, least, progress)
	if err != nil {
		return FoundPeople{}, fmt.Errorf("look for people who are the same: %w", err)
	}
	return found, nil
}

func people(ctx context.Context, r Register, least int, progress Progress) (found FoundPeople, err error) {
	m, err := matched(ctx, r, progress)
	if err != nil {
		return found, err
	}
	pairs, err := r.Apart(ctx)
	if err != nil {
		return found, err
	}
	senders, err := r.Senders(ctx)
	if err != nil {
		return found, err
	}
	found.People, err = r.People(ctx)
	told := append(m.evidence(), ofAddresses(senders)...)
	for _, p := range kin.Suggest(found.People, told, refusedOf(pairs).has) {
		if p.Confidence >= least {
			found.Proposals = append(found.Proposals, Person{p.A.Title, sideOf(p.A), sideOf(p.B), p.Confidence, p.Reasons})
		}
	}
	return found, err
}

func sideOf(p catalog.Person) PersonSide { return PersonSide{p.ID, p.Title, p.Aliases, p.Count, p.Me} }

// evidence returns which names rooms tell to be one person's.
func (m *matcher) evidence() (told []kin.Evidence) {
	at := map[[2]catalog.Alias]int{}
	for _, found := range m.matches {
		if found.result.Confidence < Lowest {
			continue
		}
		for _, s := range m.people(found, nil) {
			both := [2]catalog.Alias{s.Top, s.Other}
			if i, known := at[both]; known {
				told[i].Support += s.Support
				continue
			}
			at[both] = len(told)
			told = append(told, kin.Evidence{A: s.Top, B: s.Other, Support: s.Support})
		}
	}
	return told
}

// mostNames is how many names one person has on an address: of more it is a
// company's, or a list's.
const mostNames = 4

// ofAddresses returns which names have one mail address.
func ofAddresses(senders []catalog.Sender) (told []kin.Evidence) {
	by := map[string][]catalog.Sender{}
	var order []string
	for _, s := range senders {
		address, err := mail.ParseAddress(s.From)
		if err != nil {
			continue
		}
		key := strings.ToLower(address.Address)
		if len(by[key]) == 0 {
			order = append(order, key)
		}
		by[key] = append(by[key], s)
	}
	for _, key := range order {
		for i, s := range by[key] {
			if first := by[key][0]; i > 0 && len(by[key]) <= mostNames {
				told = append(told, kin.Evidence{A: first.Alias, B: s.Alias, Support: min(first.Mails, s.Mails), Address: key})
			}
		}
	}
	return told
}
