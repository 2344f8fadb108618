package main

import (
	"context"
	"fmt"
	"time"

	"dotori/archive"
	"dotori/archive/amend"
	"dotori/archive/catalog"
)

type importsShiftCommand struct {
	ID    string `arg:"" help:"The import's id, from 'dotori imports'."`
	By    string `help:"So much later or, with a minus, earlier: --by=-9h, +1d2h30m." xor:"how" placeholder:"TIME"`
	Zone  string `help:"Show the times as the clocks of this zone did: Asia/Tokyo, +09:00." xor:"how" placeholder:"ZONE"`
	From  string `help:"With --zone: the archive wrote what the clocks of this other zone showed." placeholder:"ZONE"`
	Reset bool   `help:"Give the times back as the archive tells them." xor:"how"`
}

// Run moves what an import first brought, as one action that 'dotori undo'
// takes back.
func (c *importsShiftCommand) Run(ctx context.Context, p *printer, dir place) error {
	by, err := c.shift()
	if err != nil {
		return err
	}
	return writing(ctx, dir, func(s *session) error {
		i, err := s.catalog.Import(ctx, c.ID)
		if err != nil {
			return err
		}
		if _, err := s.ingester.Do(ctx, "Shift the times of an import", []catalog.Edit{catalog.EditShift(i.ID, by)}); err != nil {
			return err
		}
		return p.importShifted(i, by)
	})
}

func (c *importsShiftCommand) shift() (archive.Shift, error) {
	s := archive.Shift{Zone: c.Zone, From: c.From}
	if c.By != "" {
		by, err := amend.ReadShift(c.By)
		if err != nil {
			return s, fmt.Errorf("%w: %q: %w", errUsage, c.By, err)
		}
		s.Seconds = int64(by / time.Second)
	}
	if _, err := s.Mover(); err != nil {
		return s, fmt.Errorf("%w: %w", errUsage, err)
	}
	if (s == archive.Shift{}) != c.Reset {
		return s, fmt.Errorf("%w: say how, such as --by=-9h or --zone Asia/Tokyo", errUsage)
	}
	return s, nil
}

// shiftText says how times are moved, as the flags do.
func shiftText(s archive.Shift) string {
	switch {
	case s.Zone == "":
		return fmt.Sprintf("%+d:%02d:%02d", s.Seconds/3600, abs(s.Seconds/60%60), abs(s.Seconds%60))
	case s.From == "":
		return s.Zone
	}
	return s.From + " → " + s.Zone
}

func abs(n int64) int64 { return max(n, -n) }
