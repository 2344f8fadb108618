package chats

import (
	"context"
	"fmt"
	"slices"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// People is who speaks in a room, and which of them is the user.
type People struct {
	Voices []catalog.Voice // who wrote most first
	Ask    bool            // neither the user nor the archive said yet who of them is the user
	Err    error

	// Changed is called after every change.
	Changed func()

	src     Census
	owners  Owners
	run     *task.Runner
	room    catalog.Collection
	mine    map[string]bool
	unknown bool
}

// NewPeople returns the people of a room; call [People.Load]. unknown says
// that the user has answered that they do not know who they are.
func NewPeople(src Census, owners Owners, run *task.Runner, room catalog.Collection, unknown bool) *People {
	return &People{src: src, owners: owners, run: run, room: room, unknown: unknown, mine: map[string]bool{}, Changed: func() {}}
}

// census is what one look tells.
type census struct {
	voices []catalog.Voice
	mine   map[string]bool
	told   bool // by the archive: some messages are the owner's already
}

// latest is how many messages are looked at for whether the archive says
// whose they are.
const latest = 300

// Load counts everybody.
func (p *People) Load() {
	task.Run(p.run, p.look, func(c census, err error) {
		if err != nil {
			p.Err = fmt.Errorf("list the people of %s: %w", p.room.Title, err)
		} else {
			p.Voices, p.mine = c.voices, c.mine
			p.Ask = !p.unknown && len(c.voices) > 0 && len(c.mine) == 0 && !c.told
		}
		p.Changed()
	})
}

func (p *People) look(ctx context.Context) (c census, err error) {
	if c.voices, err = p.src.Voices(ctx, p.room.ID); err != nil {
		return c, err
	}
	last, err := p.src.Messages(ctx, p.room.ID, 0, latest, true)
	if err != nil {
		return c, err
	}
	c.told = slices.ContainsFunc(last, func(m catalog.Message) bool { return m.Item.Own })
	owners, err := p.owners.Owners(ctx)
	c.mine = map[string]bool{}
	for _, v := range c.voices {
		if slices.Contains(owners, catalog.Owner{Service: p.room.Service, Name: v.Name}) {
			c.mine[v.Name] = true
		}
	}
	return c, err
}

// Me reports whether a name is the user's.
func (p *People) Me(name string) bool { return p.mine[name] }

// Mine returns the user's names in the room.
func (p *People) Mine() (names []string) {
	for _, v := range p.Voices {
		if p.mine[v.Name] {
			names = append(names, v.Name)
		}
	}
	return names
}

// SetMe says which names are the user, none for who does not know; done is
// called when the messages know it too.
func (p *People) SetMe(names []string, done func()) {
	p.Ask, p.unknown = false, len(names) == 0
	before, service := p.Mine(), p.room.Service
	task.Run(p.run, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, setOwners(ctx, p.owners, service, before, names)
	}, func(_ struct{}, err error) {
		if err != nil {
			p.Err = fmt.Errorf("remember who you are in %s: %w", p.room.Title, err)
			p.Changed()
			return
		}
		p.mine = map[string]bool{}
		for _, n := range names {
			p.mine[n] = true
		}
		done()
		p.Changed()
	})
}

func setOwners(ctx context.Context, owners Owners, s archive.Service, before, after []string) error {
	for _, n := range before {
		if !slices.Contains(after, n) {
			if err := owners.SetOwner(ctx, s, n, false); err != nil {
				return err
			}
		}
	}
	for _, n := range after {
		if !slices.Contains(before, n) {
			if err := owners.SetOwner(ctx, s, n, true); err != nil {
				return err
			}
		}
	}
	return nil
}
