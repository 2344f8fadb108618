package catalog

import (
	"context"
	"fmt"
	"math"
)

// Spot is a place where something was, to a kilometre, and how much.
type Spot struct {
	Latitude, Longitude float64
	Count               int
}

// Spots returns where the items that are not hidden were, where there is most
// first. It reads every item that has a place.
func (c *Catalog) Spots(ctx context.Context) ([]Spot, error) {
	const grid = "round(i.latitude * 50) / 50, round(i.longitude * 50) / 50"
	rows, err := c.read.QueryContext(ctx, "SELECT "+grid+`, count(*) FROM item i
		WHERE i.latitude IS NOT NULL AND i.flags & ? = 0 GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`, int(hidden))
	all, err := collect(rows, err, func(s *Spot) []any { return []any{&s.Latitude, &s.Longitude, &s.Count} })
	if err != nil {
		return nil, fmt.Errorf("list the places: %w", err)
	}
	return all, nil
}

// placed reports whether q asks for items that have a place.
func (q Query) placed() bool { return q.Located || q.Near != Area{} }

// narrowPlace adds the conditions on the place. So near, the ground is flat:
// the square of the distance is compared, in degrees of latitude.
func (q Query) narrowPlace(f *filter) {
	if q.placed() {
		f.and("i.latitude IS NOT NULL")
	}
	if q.Near == (Area{}) {
		return
	}
	const degree = 111.19 // kilometres
	a := q.Near
	reach, shrink := a.Kilometres/degree, math.Cos(a.Latitude*math.Pi/180)
	f.and("i.latitude BETWEEN ? AND ?", a.Latitude-reach, a.Latitude+reach)
	const north, east = "(i.latitude - ?)", "(? * min(abs(i.longitude - ?), 360 - abs(i.longitude - ?)))"
	f.and(north+" * "+north+" + "+east+" * "+east+" <= ?", a.Latitude, a.Latitude,
		shrink, a.Longitude, a.Longitude, shrink, a.Longitude, a.Longitude, reach*reach)
}
