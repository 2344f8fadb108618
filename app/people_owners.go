package main

import (
	"context"
	"fmt"

	"dotori/archive/catalog"
)

// Titles of actions; keys of their translations.
const (
	eyesTitle  = "See chats with the eyes of somebody"
	whoseTitle = "Say whose archive it is"
)

type peopleEyesCommand struct {
	Person string `arg:"" optional:"" help:"Somebody, by the id that 'dotori people --json' prints, by a name, or by a service and a name: kakaotalk:엄마."`
	First  bool   `help:"See them with the eyes of the first owner again."`
}

// Run lists the owners of archives, or says with whose eyes chats are seen.
func (c *peopleEyesCommand) Run(ctx context.Context, p *printer, dir place) error {
	if c.Person == "" && !c.First {
		return reading(ctx, dir, func(s *session) error { return p.keepers(ctx, s) })
	}
	if c.Person != "" && c.First {
		return fmt.Errorf("%w: name somebody, or say --first", errUsage)
	}
	return writing(ctx, dir, func(s *session) error {
		var eyes catalog.Alias
		if !c.First {
			who, err := personIn(ctx, s, c.Person)
			if err != nil {
				return err
			}
			eyes = nameOf(who, c.Person)
		}
		if _, err := s.ingester.Do(ctx, eyesTitle, []catalog.Edit{catalog.EditViewpoint(eyes)}); err != nil {
			return err
		}
		return p.keepers(ctx, s)
	})
}

func personIn(ctx context.Context, s *session, wanted string) (catalog.Person, error) {
	all, err := s.catalog.People(ctx)
	if err != nil {
		return catalog.Person{}, err
	}
	return somebody(all, wanted)
}

// keeperJSON is an owner of archives as the command line prints it; its keys
// are a promise.
type keeperJSON struct {
	ID      string        `json:"id"`
	Title   string        `json:"title"`
	Name    catalog.Alias `json:"name"`
	Imports []string      `json:"imports"`
	Eyes    bool          `json:"eyes"`
}

func (p *printer) keepers(ctx context.Context, s *session) error {
	all, err := s.catalog.Keepers(ctx)
	for _, k := range all {
		switch {
		case err != nil:
		case p.json:
			err = p.line(keeperJSON{k.ID, k.Title, k.Alias, append([]string{}, k.Imports...), k.Eyes})
		case k.Eyes:
			err = p.textf("%s: %d imports; chats are seen with their eyes", k.Title, len(k.Imports))
		default:
			err = p.textf("%s: %d imports", k.Title, len(k.Imports))
		}
	}
	return err
}

type importsOwnerCommand struct {
	ID     string `arg:"" help:"The import's id, from 'dotori imports'."`
	Person string `arg:"" optional:"" help:"Whose archive it is: an id, a name, or service:name; without it, whoever the archive says."`
}

// Run says whose archive an import is.
func (c *importsOwnerCommand) Run(ctx context.Context, p *printer, dir place) error {
	return writing(ctx, dir, func(s *session) error {
		if _, err := s.catalog.Import(ctx, c.ID); err != nil {
			return err
		}
		edits := []catalog.Edit{catalog.EditWhose(c.ID, catalog.Alias{})}
		if c.Person != "" {
			who, err := personIn(ctx, s, c.Person)
			if err != nil {
				return err
			}
			name := nameOf(who, c.Person)
			edits = []catalog.Edit{catalog.EditWhose(c.ID, name), catalog.EditOwner(name, true)}
		}
		if _, err := s.ingester.Do(ctx, whoseTitle, edits); err != nil {
			return err
		}
		return p.keepers(ctx, s)
	})
}
