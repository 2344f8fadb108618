package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"dotori/archive/amend"
	"dotori/archive/catalog"
)

type editCommand struct {
	IDs       []string `arg:"" name:"id" help:"Items, by the ids that 'dotori list --json' prints; '-' reads them from standard input."`
	Title     *string  `help:"The title." placeholder:"TEXT"`
	Text      *string  `help:"The text or caption." placeholder:"TEXT"`
	Date      string   `help:"The date, as precise as it is known: 1980s, 2005, 2005-10-08, 2005-10-08 18:42; or 'unknown'." xor:"date" placeholder:"DATE"`
	Day       string   `help:"Another day, month or year; what is finer stays, the time too." xor:"date" placeholder:"DATE"`
	Shift     string   `help:"So much later or, with a minus, earlier: --shift=-9h, +1d2h30m." xor:"date" placeholder:"TIME"`
	Precision string   `help:"Know no more of the date than: decade, year, month, day or minute." xor:"date" placeholder:"UNIT"`
	Tags      *string  `help:"The tags, with commas between; +TAG adds one, -TAG takes one away." placeholder:"LIST"`
	People    *string  `help:"Who is in it, as for --tags." placeholder:"LIST"`
	Place     *string  `help:"Where it was: 37.5665,126.9780; or 'unknown'." placeholder:"PLACE"`
	Favorite  *bool    `help:"Make it a favourite, or no longer." negatable:""`
	Hide      *bool    `help:"Hide it, or show it again." negatable:""`
	Trash     *bool    `help:"Throw it away, or bring it back." negatable:""`
	Album     []string `help:"Put it into an album of your own; -TITLE takes it out." sep:"none" placeholder:"TITLE"`
	Restore   []string `help:"Give these fields back what the archives say: title, text, date, tags, people, place, album." placeholder:"FIELD"`
}

// Run changes the items as one action, which 'dotori undo' takes back.
func (c *editCommand) Run(ctx context.Context, p *printer, dir place) error {
	change, err := c.change()
	if err != nil {
		return err
	}
	ids, err := c.ids()
	if err != nil {
		return err
	}
	return writing(ctx, dir, func(s *session) error { return p.amend(ctx, s, ids, change) })
}

// ids returns those of the command line, and those of standard input for "-".
func (c *editCommand) ids() ([]string, error) {
	var ids []string
	for _, id := range c.IDs {
		if id != "-" {
			ids = append(ids, id)
			continue
		}
		lines := bufio.NewScanner(os.Stdin)
		for lines.Scan() {
			if id := strings.TrimSpace(lines.Text()); id != "" {
				ids = append(ids, id)
			}
		}
		if err := lines.Err(); err != nil {
			return nil, fmt.Errorf("read ids from standard input: %w", err)
		}
	}
	return ids, nil
}

// amend changes items, all or none, and prints what became of them. Those
// whose date cannot change as asked are named, and keep it.
func (p *printer) amend(ctx context.Context, s *session, ids []string, change amend.Change) error {
	var edits []catalog.Edit
	var kept error
	for _, id := range ids {
		it, err := s.catalog.Item(ctx, id)
		if err != nil {
			return err
		}
		of, err := change.Edits(it)
		if err != nil {
			kept = errWarnings
			fmt.Fprintf(p.err, "%s: %s\n", id, p.loc.T(err.Error()))
		}
		edits = append(edits, of...)
	}
	if len(edits) == 0 {
		return kept
	}
	if _, err := s.ingester.Do(ctx, change.Name(), edits); err != nil {
		return err
	}
	return errors.Join(p.items(ctx, s, changed(edits)), kept)
}

// changed lists the items of edits, each once.
func changed(edits []catalog.Edit) []string {
	var ids []string
	for _, e := range edits {
		if len(ids) == 0 || ids[len(ids)-1] != e.Item {
			ids = append(ids, e.Item)
		}
	}
	return ids
}

func (p *printer) items(ctx context.Context, s *session, ids []string) error {
	for _, id := range ids {
		it, err := s.catalog.Item(ctx, id)
		if err == nil {
			err = p.item(it)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
