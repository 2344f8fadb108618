package reviewing

import (
	"context"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/review"
	"dotori/ui/i18n"
	"dotori/ui/task"
)

// NewRooms returns the search for chat rooms that several exported.
func NewRooms(l Library, run *task.Runner, now func() time.Time) *Pairs {
	return newPairs(Topic{Name: Rooms, Title: review.JoinTitle, Accept: acceptRooms, words: roomWords}, finding{
		find: func(ctx context.Context, progress review.Progress) ([]Pair, error) {
			found, err := review.Rooms(ctx, l, review.Lowest, progress)
			var all []Pair
			for _, r := range found.Proposals {
				all = append(all, Pair{Key: r.Top.ID + r.Other.ID, Title: r.Title, Confidence: r.Confidence, Reasons: r.Reasons, Refuse: r.Refuse(), room: &r})
			}
			return all, err
		},
		decided: func(ctx context.Context, pairs []Pair) (func(Pair) bool, error) { return decidedRooms(ctx, l, pairs) },
	}, run, now)
}

func roomWords(loc *i18n.Localizer) Words {
	return Words{
		Question:    loc.T("Did several of you export the same chats?"),
		Explanation: loc.T("Dotori looks for rooms that tell the same from several sides. They become one room, in which what both tell stands once; the name and the messages of both stay."),
		Start:       loc.T("Look for the same chats"), None: loc.T("No chat is here from several sides"),
		Yes: loc.T("Make one room of them"), No: loc.T("Different rooms"), Done: loc.T("They are one room now."),
	}
}

// apart returns what is said of two chats that are one by their name alone.
func (w Words) apart(loc *i18n.Localizer) Words {
	w.Yes, w.No, w.Done = loc.T("Make two rooms of them"), loc.T("It is one room"), loc.T("They are two rooms now.")
	return w
}

func acceptRooms(_ context.Context, pairs []Pair) (edits []catalog.Edit, err error) {
	for _, p := range pairs {
		edits = append(edits, p.room.Accept()...)
	}
	return edits, nil
}

// decidedRooms tells rooms that are one by now, with what both tell.
func decidedRooms(ctx context.Context, l Library, pairs []Pair) (func(Pair) bool, error) {
	no, err := apartOf(ctx, l)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, p := range pairs {
		ids = append(ids, lastStacked(p.room)...)
	}
	tops, err := l.Tops(ctx, ids)
	if err != nil {
		return nil, err
	}
	rooms, err := l.Collections(ctx, archive.Chat)
	there := map[catalog.CollectionName]bool{}
	for _, c := range rooms {
		there[catalog.CollectionName{Service: c.Service, Kind: c.Kind, Title: c.Title}] = true
	}
	return func(p Pair) bool {
		if no(p.Refuse) {
			return true
		}
		if p.room.Apart {
			return there[p.room.Into]
		}
		if last := lastStacked(p.room); len(last) > 0 {
			return tops[last[0]] != ""
		}
		return !there[p.room.Other.Room]
	}, err
}

// lastStacked returns the last message that making one room would put under
// another, or none.
func lastStacked(r *review.Room) []string {
	edits := r.Accept()
	if r.Messages == 0 || len(edits) == 0 {
		return nil
	}
	return []string{edits[len(edits)-1].Item}
}

func (t teller) roomNotes(r review.Room) []string {
	if r.Apart {
		return []string{t.loc.T("What %s exported will be called %s.", r.Other.Owner, r.Into.Title)}
	}
	notes := []string{t.loc.N("%s messages are in both, and will stand once.", r.Messages)}
	for _, s := range r.People {
		if s.Top.Name != s.Other.Name {
			notes = append(notes, t.loc.T("%s and %s are one person: %d long messages.", s.Top.Name, s.Other.Name, s.Support))
		}
	}
	return notes
}

func (t teller) roomSide(s review.RoomSide) PairSide {
	side := PairSide{Name: s.Room.Title, Lines: []string{t.service(s.Room.Service)}}
	if who := strings.TrimSpace(s.Owner + " " + s.Account); who != "" {
		side.Lines = append(side.Lines, t.loc.T("exported by %s", who))
	}
	side.Lines = append(side.Lines, t.loc.N("%s messages", s.Count), t.loc.ShortDay(s.First)+" – "+t.loc.ShortDay(s.Last))
	return side
}
