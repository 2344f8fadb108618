package main

import (
	"context"

	"dotori/archive/catalog"
)

type yearsCommand struct{}

type monthJSON struct {
	Year  int `json:"year"`
	Month int `json:"month"`
	Count int `json:"count"`

	Decade int `json:"decade,omitempty"` // of what knows no more than that, whose year is 0
}

// Run prints the items of each month, oldest first; year 0 = undated, or known
// to the decade alone.
func (c *yearsCommand) Run(ctx context.Context, p *printer, dir place) error {
	return reading(ctx, dir, func(s *session) error {
		months, err := s.catalog.Months(ctx, catalog.Query{})
		if err != nil {
			return err
		}
		for _, m := range sumKinds(months) {
			if err := p.month(m); err != nil {
				return err
			}
		}
		return nil
	})
}

// sumKinds adds up the kinds of each month; the counts come in order of time.
func sumKinds(months []catalog.MonthCount) []monthJSON {
	var sums []monthJSON
	at := map[[3]int]int{}
	for _, m := range months {
		i, ok := at[[3]int{m.Decade, m.Year, m.Month}]
		if !ok {
			i = len(sums)
			at[[3]int{m.Decade, m.Year, m.Month}] = i
			sums = append(sums, monthJSON{Year: m.Year, Month: m.Month, Decade: m.Decade})
		}
		sums[i].Count += m.Count
	}
	return sums
}

func (p *printer) month(m monthJSON) error {
	if p.json {
		return p.line(m)
	}
	if m.Decade != 0 {
		return p.textf("%04ds    %8d", m.Decade, m.Count)
	}
	if m.Year == 0 {
		return p.textf("no date  %8d", m.Count)
	}
	if m.Month == 0 {
		return p.textf("%04d     %8d", m.Year, m.Count)
	}
	return p.textf("%04d-%02d  %8d", m.Year, m.Month, m.Count)
}
