package googlephotos

import (
	"fmt"
	"maps"
	"path"
	"slices"
)

// crowded settles pictures whose names agree as far as those of their JSONs
// are kept. The counters of such JSONs say nothing of the pictures; their
// titles do; where they do not, the next one is as good as any.
func (m *matching) crowded(byTitle bool) {
	groups := map[string][]int{}
	m.each(true, func(i int) {
		if p := mediaParts(m.media[i].name); p.counter == "" {
			for _, name := range p.clipped(behind) {
				add(groups, loose(name), i)
			}
		}
	})
	for _, name := range slices.Sorted(maps.Keys(groups)) {
		if len(groups[name]) > 1 {
			m.settle(name, groups[name], byTitle)
		}
	}
}

// settle gives the pictures the JSONs of one name, with any counter.
func (m *matching) settle(name string, pictures []int, byTitle bool) {
	titled, lonely := map[string]int{}, pictures
	for _, i := range pictures {
		titled[loose(m.media[i].name)] = i
	}
	for n := range len(pictures) {
		for _, j := range m.byLoose[numbered(name, n)] {
			title, ok := "", !m.used[j]
			if ok {
				title, ok = m.title(m.jsons[j])
			}
			if !ok {
				continue
			}
			i, fits := titled[loose(title)]
			if !byTitle {
				i, lonely = m.next(lonely)
				fits = i >= 0
			}
			if fits && len(m.own[i]) == 0 {
				m.used[j] = true
				m.own[i] = append(m.own[i], j)
			}
		}
	}
}

func numbered(name string, n int) string {
	if n == 0 {
		return name
	}
	return fmt.Sprintf("%s(%d)", name, n)
}

// next returns the first picture that has nothing, or -1, and those after it.
func (m *matching) next(pictures []int) (int, []int) {
	for n, i := range pictures {
		if len(m.own[i]) == 0 {
			return i, pictures[n+1:]
		}
	}
	return -1, nil
}

// copies settles what has a number because two archives were put together:
// another JSON of the same picture, or another picture with the same JSON.
func (m *matching) copies() {
	wanted := map[string][]int{}
	for j, f := range m.jsons {
		if m.used[j] {
			continue
		}
		if p := jsonParts(f.name); p.copied != "" {
			name := f.name[:len(f.name)-len(path.Ext(f.name))]
			add(wanted, loose(name[:len(name)-len(p.copied)]), j)
		}
	}
	for i, f := range m.media {
		if len(wanted) == 0 {
			break
		}
		p := mediaParts(f.name)
		for _, name := range slices.Concat(p.full(behind), p.full(inside), p.clipped(behind)) {
			m.take(i, wanted, loose, []string{name})
		}
	}
	m.each(true, func(i int) {
		if p := mediaParts(m.media[i].name); p.copied != "" {
			m.borrow(i, p.stem+p.counter+p.ext)
		}
	})
}

// edit gives an edited copy the facts of its original, or of that alone which
// describes it.
func (m *matching) edit(i int) {
	of, sure, ok := original(m.media[i].name)
	if !ok {
		return
	}
	if m.borrow(i, of) || m.borrowUnused(i, of) || sure {
		m.original[i] = of
	}
}

// borrow lends a picture the JSONs of another by its name, or one of its stem,
// and reports whether there are any.
func (m *matching) borrow(i int, of string) bool {
	best := -1
	for _, o := range m.pictures[mediaStem(of)] {
		if o != i && len(m.own[o]) > 0 && (best < 0 || loose(m.media[o].name) == loose(of)) {
			best = o
		}
	}
	if best < 0 {
		return false
	}
	m.lent[i] = m.own[best]
	return true
}

// borrowUnused lends it the JSONs of a picture that is not here.
func (m *matching) borrowUnused(i int, of string) bool {
	p := mediaParts(of)
	for _, name := range slices.Concat(p.full(behind), p.full(inside), p.clipped(behind)) {
		for _, j := range m.byLoose[loose(name)] {
			m.used[j] = true
			m.lent[i] = append(m.lent[i], j)
		}
	}
	return len(m.lent[i]) > 0
}
