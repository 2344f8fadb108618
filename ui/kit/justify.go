package kit

import "math"

// Metrics say how rows of cells are set.
type Metrics struct {
	RowHeight  float32 // what rows aim at
	CardHeight float32 // of rows that hold nothing but cards
	CardWidth  float32 // the least width of a card
	Gap        float32 // between cells and between rows
	Columns    int     // squares of RowHeight in a full row; 0 for cells that keep their shapes
}

// CardAspect is what to give as the aspect of a cell that is a card.
const CardAspect = -1

// Row is a run of cells that stand side by side and fill the width.
type Row struct {
	First, End int     // the cells, from First up to but without End
	Left       float32 // where it begins: 0, or beside the section before
	Height     float32 // of the row
	Unit       float32 // the width of a cell of aspect 1
}

const (
	minAspect, maxAspect = 0.5, 3.0 // beyond, a picture is cropped
	cardAspect           = 1.6
	heightPlay           = 0.06 // rows keep this near to the aim …
	cropPlay             = 0.15 // … unless that would crop more than this
)

// shapes appends the aspects that cells are set with.
func (m Metrics) shapes(to, aspects []float32) []float32 {
	card := max(cardAspect, m.CardWidth/m.RowHeight)
	for _, a := range aspects {
		switch {
		case m.Columns > 0:
			a = 1
		case a == CardAspect:
			a = card
		default:
			a = clampAspect(a)
		}
		to = append(to, a)
	}
	return to
}

// justifier breaks runs of cells into rows whose heights are as even as they
// can be: the breaks with the least sum of squared distances from the aim.
// It keeps its buffers, so one does for all sections.
type justifier struct {
	Metrics
	cost []float32
	from []int32
}

// justify appends the rows of the cells first..first+len(shapes) to rows.
func (j *justifier) justify(rows []Row, shapes []float32, first int, width float32) []Row {
	n := len(shapes)
	if n == 0 {
		return rows
	}
	if j.Columns > 0 {
		return j.squares(rows, first, first+n)
	}
	j.solve(shapes, width)
	at := len(rows)
	for end := n; end > 0; end = int(j.from[end]) {
		rows = append(rows, j.row(shapes, int(j.from[end]), end, width))
	}
	reverse(rows[at:])
	for i := at; i < len(rows); i++ {
		rows[i].First += first
		rows[i].End += first
	}
	return rows
}

// squares appends rows of as many squares as there are columns.
func (j *justifier) squares(rows []Row, first, end int) []Row {
	for ; first < end; first += j.Columns {
		rows = append(rows, Row{First: first, End: min(first+j.Columns, end),
			Height: float32(math.Round(float64(j.RowHeight))), Unit: j.RowHeight})
	}
	return rows
}

// solve finds for every end the best beginning of the row that ends there.
func (j *justifier) solve(shapes []float32, width float32) {
	n := len(shapes)
	if cap(j.cost) <= n {
		j.cost, j.from = make([]float32, n+1), make([]int32, n+1)
	}
	j.cost, j.from = j.cost[:n+1], j.from[:n+1]
	for end := 1; end <= n; end++ {
		j.cost[end] = math.MaxFloat32
		var sum float32
		for begin := end - 1; begin >= 0; begin-- {
			sum += shapes[begin]
			height := (width - float32(end-begin-1)*j.Gap) / sum
			cost := j.cost[begin] + j.badness(height, end == n)
			if cost < j.cost[end] {
				j.cost[end], j.from[end] = cost, int32(begin)
			}
			if height < j.RowHeight/2 {
				break
			}
		}
	}
}

// badness is the squared distance from the aim, in parts of it. The last row
// need not fill the width.
func (j *justifier) badness(height float32, last bool) float32 {
	d := height/j.RowHeight - 1
	if last && d > 0 {
		return 0
	}
	return d * d
}

func (j *justifier) row(shapes []float32, begin, end int, width float32) Row {
	var sum float32
	for _, a := range shapes[begin:end] {
		sum += a
	}
	unit := (width - float32(end-begin-1)*j.Gap) / sum
	if end == len(shapes) && unit > j.RowHeight*(1+heightPlay) {
		unit = j.RowHeight
	}
	near := clamp(unit, j.RowHeight*(1-heightPlay), j.RowHeight*(1+heightPlay))
	height := clamp(near, unit*(1-cropPlay), unit*(1+cropPlay))
	return Row{First: begin, End: end, Height: float32(math.Round(float64(height))), Unit: unit}
}

// span returns left edge and width of the cell i of the row, in whole pixels.
func (j *justifier) span(r Row, shapes []float32, i int) (x, w float32) {
	left := float64(r.Left)
	for _, a := range shapes[r.First:i] {
		left += float64(a*r.Unit + j.Gap)
	}
	x = float32(math.Round(left))
	right := float32(math.Round(left + float64(shapes[i]*r.Unit)))
	return x, right - x
}

// clampAspect crops the extreme shapes and turns the unknown one into that of
// most cameras.
func clampAspect(a float32) float32 {
	if a <= 0 {
		return usualShape
	}
	return clamp(a, minAspect, maxAspect)
}

func clamp[T float32 | float64 | int](v, low, high T) T { return min(max(v, low), high) }

func reverse(rows []Row) {
	for i, k := 0, len(rows)-1; i < k; i, k = i+1, k-1 {
		rows[i], rows[k] = rows[k], rows[i]
	}
}
