package sqldump

// plan is what is read of a table.
type plan struct {
	columns []string
	charset charset
	cells   []cell
	told    bool // that its columns are not known

	last      *layout
	lastSlots []int
}

// plan asks once what is wanted of a statement's table.
func (d *dump) plan(st statement) *plan {
	p := d.plans[st.tableName]
	if p == nil {
		columns := d.wanted(st.table)
		p = &plan{columns: columns, cells: make([]cell, len(columns)), charset: charset{dump: d.whole}}
		d.plans[st.tableName] = p
	}
	if l := d.layouts[st.tableName]; l != nil {
		p.charset.declared = l.charset
	}
	return p
}

func (p *plan) wanted() bool { return len(p.columns) > 0 }

// slots returns for each column of a layout its place among the wanted ones,
// -1 where it is not.
func (p *plan) slots(l *layout) []int {
	if p.last == l {
		return p.lastSlots
	}
	at := map[string]int{}
	for i, c := range p.columns {
		at[c] = i
	}
	p.last, p.lastSlots = l, make([]int, len(l.columns))
	for i, c := range l.columns {
		slot, ok := at[c]
		if !ok {
			slot = -1
		}
		p.lastSlots[i] = slot
	}
	return p.lastSlots
}

// unknown tells once that nobody knows what the values of a table mean.
func (p *plan) unknown(d *dump, st statement) {
	if !p.told {
		p.told = true
		d.warn(st.line, "The columns of a table are not described in this database dump.", st.table)
	}
}
