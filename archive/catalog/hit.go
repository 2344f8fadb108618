package catalog

import (
	"context"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/text"
)

// hits fetches what was found, in the order of the keys.
func (c *Catalog) hits(ctx context.Context, keys []Key, words []string) ([]Hit, error) {
	eyes, err := c.eyes(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := fetch(c.querier(ctx), "WHERE i.key IN (SELECT value FROM json_each(?)) ORDER BY i.key DESC", list(keys))
	hits := make([]Hit, 0, len(rows))
	for _, r := range rows {
		eyes.mark(r)
		h := Hit{Item: r.item, Key: r.key}
		h.explain(words)
		hits = append(hits, h)
	}
	return hits, err
}

// lead is how many runes stand before the first match of an excerpt.
const lead = 30

func oneLine(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text.NFC(s), string(archive.ObjectMark), " ")), " ")
}

// around cuts a line to what is about a place in it.
func around(line string, at int) string {
	from, to := back(line, at, lead), len(line)
	n := 0
	for i := range line[from:] {
		if n == snippetLength {
			to = from + i
			break
		}
		n++
	}
	out := line[from:to]
	if from > 0 {
		out = "…" + out
	}
	if to < len(line) {
		out += "…"
	}
	return out
}

// back returns the place n runes before at, or the beginning.
func back(line string, at, n int) int {
	for i := at; i > 0; {
		for i--; i > 0 && line[i]&0xC0 == 0x80; i-- {
		}
		if n--; n == 0 {
			return i
		}
	}
	return 0
}

// marksOf returns where the words are, in order, without overlaps.
func marksOf(line string, words []string) [][2]int {
	var marks [][2]int
	for _, w := range words {
		marks = append(marks, text.Matches(line, w)...)
	}
	slices.SortFunc(marks, func(a, b [2]int) int { return a[0] - b[0] })
	var merged [][2]int
	for _, m := range marks {
		if n := len(merged); n > 0 && m[0] <= merged[n-1][1] {
			merged[n-1][1] = max(merged[n-1][1], m[1])
		} else {
			merged = append(merged, m)
		}
	}
	return merged
}
