package kit

import "math"

// Metrics say how rows of cells are set.
type Metrics struct {
	RowHeight  float32 // what rows aim at
	CardHeight float32 // of rows that hold nothing but cards
	Gap        float32 // between cells and between rows
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

// justifier breaks runs of cells into rows whose heights are as even as they
// can be: the breaks with the least sum of squared distances from the aim.
// It keeps its buffers, so one does for all sections.
type justifier struct {
	Metrics
	cost []float32
	from []int32
}

// justify appends the rows of the cells first..first+len(aspects) to rows.
func (j *justifier) justify(rows []Row, aspects []float32, first int, width float32) []Row {
	n := len(aspects)
	if n == 0 {
		return rows
	}
	j.solve(aspects, width)
	at := len(rows)
	for end := n; end > 0; end = int(j.from[end]) {
		rows = append(rows, j.row(aspects, int(j.from[end]), end, width))
	}
	reverse(rows[at:])
	for i := at; i < len(rows); i++ {
		rows[i].First += first
		rows[i].End += first
	}
	return rows
}

// solve finds for every end the best beginning of the row that ends there.
func (j *justifier) solve(aspects []float32, width float32) {
	n := len(aspects)
	if cap(j.cost) <= n {
		j.cost, j.from = make([]float32, n+1), make([]int32, n+1)
	}
	j.cost, j.from = j.cost[:n+1], j.from[:n+1]
	for end := 1; end <= n; end++ {
		j.cost[end] = math.MaxFloat32
		var sum float32
		for begin := end - 1; begin >= 0; begin-- {
			sum += clampAspect(aspects[begin])
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

func (j *justifier) row(aspects []float32, begin, end int, width float32) Row {
	var sum float32
	cards := true
	for _, a := range aspects[begin:end] {
		sum += clampAspect(a)
		cards = cards && a == CardAspect
	}
	unit := (width - float32(end-begin-1)*j.Gap) / sum
	if end == len(aspects) && unit > j.RowHeight*(1+heightPlay) {
		unit = j.RowHeight
	}
	near := clamp(unit, j.RowHeight*(1-heightPlay), j.RowHeight*(1+heightPlay))
	height := clamp(near, unit*(1-cropPlay), unit*(1+cropPlay))
	if cards {
		height = j.CardHeight
	}
	return Row{First: begin, End: end, Height: float32(math.Round(float64(height))), Unit: unit}
}

// span returns left edge and width of the cell i of the row, in whole pixels.
func (j *justifier) span(r Row, aspects []float32, i int) (x, w float32) {
	left := float64(r.Left)
	for _, a := range aspects[r.First:i] {
		left += float64(clampAspect(a)*r.Unit + j.Gap)
	}
	x = float32(math.Round(left))
	right := float32(math.Round(left + float64(clampAspect(aspects[i])*r.Unit)))
	return x, right - x
}

// clampAspect also turns the unknown aspect 0 into that of most cameras.
func clampAspect(a float32) float32 {
	switch {
	case a == CardAspect:
		return cardAspect
	case a <= 0:
		return 4.0 / 3
	}
	return clamp(a, minAspect, maxAspect)
}

func clamp[T float32 | float64 | int](v, low, high T) T { return min(max(v, low), high) }

func reverse(rows []Row) {
	for i, k := 0, len(rows)-1; i < k; i, k = i+1, k-1 {
		rows[i], rows[k] = rows[k], rows[i]
	}
}
