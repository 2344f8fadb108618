package similar

import (
	"fmt"
	"math"
	"time"
)

// Sure is the least confidence from which pictures may become a stack without
// being looked at: nothing but what encoders, messengers and light editing do
// sets them apart, and nothing told about them contradicts.
const Sure = 95

// Reason is one thing that speaks for or against two pictures being the same.
// Text is a constant English sentence, the key of its translation, with a %s
// for each of the values.
type Reason struct {
	Text   string   `json:"text"`
	Values []string `json:"values"`
	Points int      `json:"points"` // what it adds to the confidence

	// Apart is the length of time that the value is, 0 where it is none.
	Apart time.Duration `json:"-"`
}

// Language words what a reason says.
type Language interface {
	T(text string, values ...any) string
	Duration(time.Duration) string
}

// Say words a reason.
func (r Reason) Say(in Language) string {
	if r.Apart > 0 {
		return in.T(r.Text, in.Duration(r.Apart))
	}
	values := make([]any, len(r.Values))
	for i, v := range r.Values {
		values[i] = v
	}
	return in.T(r.Text, values...)
}

func because(points int, text string, values ...any) []Reason {
	r := Reason{Text: text, Values: []string{}, Points: points}
	for _, v := range values {
		r.Values = append(r.Values, fmt.Sprint(v))
		if apart, ok := v.(time.Duration); ok {
			r.Apart = apart
		}
	}
	return []Reason{r}
}

// Match is two pictures, by their places, with how sure it is that they are
// the same, 0..100. 100 is only for the same bytes.
type Match struct {
	A, B       int
	Confidence int
	Reasons    []Reason
}

// SameBytes is why a file is the same as itself.
func SameBytes() (confidence int, reasons []Reason) {
	return 100, because(100, "The same bytes.")
}

// Judge tells how sure it is that two shots are the same picture, 0..99, and
// why. The reasons' points add up to it, but that it stays within its limits.
func Judge(a, b *Shot, l Likeness, t Turn) (confidence int, reasons []Reason) {
	reasons = sight(l, t)
	for _, rule := range []func(a, b *Shot) []Reason{size, clock, cameras, names} {
		reasons = append(reasons, rule(a, b)...)
	}
	for _, r := range reasons {
		confidence += r.Points
	}
	return min(max(confidence, 0), 99), reasons
}

// sight judges by what the pictures show.
func sight(l Likeness, t Turn) (all []Reason) {
	points := l.Points()
	switch {
	case l.Worst <= exact:
		all = because(points, "They show the same in every detail.")
	case l.Worst <= encoded:
		all = because(points, "They show the same.")
	default:
		all = because(points, "They show nearly the same, but a part differs.")
	}
	if l.Texture < 0.06 {
		all = append(all, because(-15, "There is little in them to compare.")...)
	}
	if t != 0 {
		all = append(all, because(0, "One is turned or mirrored.")...)
	}
	if l.Cropped > 0.008 {
		all = append(all, because(0, "One is cropped by %s %%.", math.Ceil(100*l.Cropped))...)
	}
	if l.Brighter > 0.03 {
		all = append(all, because(0, "Brightness or contrast was changed.")...)
	}
	if l.Color > 12 {
		all = append(all, because(-4, "The colours differ.")...)
	}
	return all
}

// Steps of [Likeness.Worst], as measured on drawn and real pictures: encoders,
// crops of 3 % and versions of 320 pixels stay below the first, those of 170
// pixels and edits of 15 % below the second. One other digit written into a
// photo reaches 0.9, another moment of the same scene 2.
const (
	exact   = 0.35
	encoded = 0.8
	another = 2
)

// Points returns the confidence that the pictures alone give, 0..99.
func (l Likeness) Points() int {
	worst := l.Worst
	between := func(from, to, high, low float64) int {
		return int(math.Round(high + (worst-from)/(to-from)*(low-high)))
	}
	switch {
	case worst <= exact:
		return 99
	case worst <= encoded:
		return between(exact, encoded, 98, 95)
	case worst <= another:
		return between(encoded, another, 92, 60)
	}
	return max(between(another, 2*another, 60, 20), 0)
}

// size tells which is the smaller version.
func size(a, b *Shot) []Reason {
	x, y := a.Width*a.Height, b.Width*b.Height
	if x > y {
		x, y, a, b = y, x, b, a
	}
	if x == 0 || float64(x) > 0.97*float64(y) {
		return nil
	}
	return because(0, "One is smaller: %s of %s pixels.", fmt.Sprintf("%d×%d", a.Width, a.Height), fmt.Sprintf("%d×%d", b.Width, b.Height))
}

// cameras compares who took them.
func cameras(a, b *Shot) []Reason {
	switch {
	case a.Camera == "" || b.Camera == "":
		return nil
	case a.Camera == b.Camera:
		return because(1, "The same camera: %s.", a.Camera)
	}
	return because(-25, "Different cameras: %s and %s.", a.Camera, b.Camera)
}

// names compares the names of their files.
func names(a, b *Shot) []Reason {
	m, n := nameOf(a.Name), nameOf(b.Name)
	switch {
	case m.stem != "" && m.stem == n.stem && a.Raw() != b.Raw():
		return because(3, "RAW and picture of one shot: %s and %s.", a.Name, b.Name)
	case m.stem != "" && m.stem == n.stem:
		return because(2, "Their names belong together: %s and %s.", a.Name, b.Name)
	case m.follows(n):
		return because(-25, "Their numbers follow each other: %s and %s.", a.Name, b.Name)
	}
	return nil
}
