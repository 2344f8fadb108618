package sqldump

import (
	"context"
	"io"
	"io/fs"
	"iter"
	"math"
	"slices"
)

// DetectBudget is how many unpacked bytes of a dump detection may look at.
const DetectBudget = 128 << 20

// Table is a table that a dump tells of.
type Table struct {
	Database string // "" where the dump does not name one
	Name     string
	Filled   bool     // there are rows of it, not only its description
	Columns  []string // in lower case; nil where the dump does not tell them
}

// Has reports whether the table has all of the columns.
func (t Table) Has(columns ...string) bool {
	for _, c := range columns {
		if !slices.Contains(t.Columns, c) {
			return false
		}
	}
	return true
}

// Tables yields the tables of a dump as they are met, each one once when it is
// described and once when it is filled. It looks at budget bytes, or at all for
// a budget of 0. What cannot be read ends it without an error: [Read] tells.
func Tables(ctx context.Context, root fs.FS, name string, budget int64) iter.Seq[Table] {
	if budget <= 0 {
		budget = math.MaxInt64
	}
	return func(yield func(Table) bool) {
		f, err := root.Open(name)
		if err != nil {
			return
		}
		defer f.Close()
		r, err := unpack(f)
		if err != nil {
			return
		}
		tables(ctx, r, budget, yield)
	}
}

func tables(ctx context.Context, r io.Reader, budget int64, yield func(Table) bool) {
	p := newParser(newScanner(ctx, r, budget), map[tableName]*layout{})
	type key struct {
		tableName
		filled bool
	}
	seen := map[key]bool{}
	for {
		st, ok := p.next()
		if !ok {
			return
		}
		t := Table{Database: st.database, Name: st.table, Filled: st.verb != creates}
		if st.layout != nil {
			t.Columns = st.layout.columns
		}
		k := key{st.tableName, t.Filled}
		if !seen[k] && !yield(t) {
			return
		}
		seen[k] = true
		if st.verb == inserts {
			p.skipStatement(p.delimiter)
		}
	}
}
