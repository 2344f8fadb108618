package ui

// manyYears is how many years the sidebar lists one under the other; more stand
// under their decades, of which the newest are open.
const manyYears = 15

// Decade is ten years of the sidebar.
type Decade struct {
	From  int         // 2010
	Years []YearCount // newest first
	Count int
	Open  bool // unless the user folded it, or the other way round
}

// Decades groups the years, newest first, where they are many; else it is nil.
func (o Overview) Decades() (decades []Decade) {
	if len(o.Years) <= manyYears {
		return nil
	}
	for _, y := range o.Years {
		from := y.Year / 10 * 10
		if n := len(decades); n == 0 || decades[n-1].From != from {
			decades = append(decades, Decade{From: from})
		}
		d := &decades[len(decades)-1]
		d.Years = append(d.Years, y)
		d.Count += y.Count
	}
	open := 0
	for i := range decades {
		open += len(decades[i].Years)
		decades[i].Open = i == 0 || open <= manyYears
	}
	return decades
}
