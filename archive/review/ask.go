package review

import (
	"dotori/archive/catalog"
	"dotori/archive/similar"
)

// Ask is a question about two sides as a page shows it, whatever it is about.
type Ask struct {
	Title      string // of what it would be
	Top, Other AskSide
	Confidence int // 0..99
	Reasons    []similar.Reason
	Action     string         // the title of the action of a yes
	Accept     []catalog.Edit // a yes
	Refuse     []catalog.Edit // a no, after which it is not asked again
}

// AskSide is one of two things that may be the same.
type AskSide struct {
	ID, Title string
	Count     int      // items
	Names     []string // of who exported it, or all names of a person
	Examples  []string // ids of items to lay beside those of the other side
}

// Ask returns the question whether two tellings are one room.
func (r Room) Ask() Ask {
	a := Ask{Title: r.Title, Confidence: r.Confidence, Reasons: r.Reasons, Action: r.Action(), Accept: r.Accept(), Refuse: r.Refuse(),
		Top: r.Top.ask(), Other: r.Other.ask()}
	for _, e := range r.Examples {
		a.Top.Examples, a.Other.Examples = append(a.Top.Examples, e[0]), append(a.Other.Examples, e[1])
	}
	return a
}

func (s RoomSide) ask() AskSide {
	side := AskSide{ID: s.ID, Title: s.Room.Title, Count: s.Count}
	for _, name := range []string{s.Owner, s.Account} {
		if name != "" {
			side.Names = append(side.Names, name)
		}
	}
	return side
}

// Ask returns the question whether two people are one; all is everybody.
func (p Person) Ask(all []catalog.Person) Ask {
	return Ask{Title: p.Title, Confidence: p.Confidence, Reasons: p.Reasons, Action: PeopleTitle, Accept: AcceptPeople(all, p), Refuse: p.Refuse(),
		Top: p.Top.ask(), Other: p.Other.ask()}
}

func (s PersonSide) ask() AskSide {
	side := AskSide{ID: s.ID, Title: s.Title, Count: s.Count}
	for _, n := range s.Names {
		side.Names = append(side.Names, n.Name)
	}
	return side
}
