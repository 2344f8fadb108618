package board

import (
	"slices"

	"dotori/archive/read/sqldump"
)

// Set is the dumps that together tell of one state of a database: one dump, or
// one for each table, or the parts of one that somebody cut.
type Set struct {
	Dumps  []string
	Tables []sqldump.Table // of the program, each once; Filled says whether it has rows
}

// Sets returns the sets of dumps in which a program's tables are. Dumps that
// the program itself came with are to be left out.
func (r *Run) Sets(mine func(sqldump.Table) bool, leave func(name string) bool) (sets []Set) {
	for _, name := range r.Files {
		if r.Done() {
			return nil
		}
		if !sqldump.Named(name) || leave(name) {
			continue
		}
		tables := r.tables(name, mine)
		if len(tables) == 0 {
			continue
		}
		i := slices.IndexFunc(sets, func(s Set) bool { return s.takes(tables) })
		if i < 0 {
			i = len(sets)
			sets = append(sets, Set{})
		}
		sets[i].add(name, tables)
	}
	return sets
}

// found is a table in one dump.
type found struct {
	sqldump.Table
	described bool
}

// tables returns those of the program. A dump that breaks before there was one
// is warned of.
func (r *Run) tables(name string, mine func(sqldump.Table) bool) (tables []found) {
	root := &watched{FS: r.Root}
	for t := range sqldump.Tables(r.Ctx, root, name, 0) {
		if !mine(t) {
			continue
		}
		i := slices.IndexFunc(tables, func(f found) bool { return same(f.Table, t) })
		if i < 0 {
			i = len(tables)
			tables = append(tables, found{Table: t})
		}
		tables[i].Filled = tables[i].Filled || t.Filled
		tables[i].described = tables[i].described || !t.Filled
	}
	if root.err != nil && len(tables) == 0 {
		r.Skip(name, "This file could not be read.", root.err.Error())
	}
	return tables
}

func same(a, b sqldump.Table) bool { return a.Database == b.Database && a.Name == b.Name }

// takes reports whether a dump with these tables belongs to the set: it does
// not begin tables again whose rows the set has.
func (s Set) takes(tables []found) bool {
	for _, t := range tables {
		again := slices.ContainsFunc(s.Tables, func(o sqldump.Table) bool { return same(o, t.Table) && o.Filled })
		if again && t.Filled && t.described {
			return false
		}
	}
	return true
}

func (s *Set) add(name string, tables []found) {
	s.Dumps = append(s.Dumps, name)
	for _, t := range tables {
		i := slices.IndexFunc(s.Tables, func(o sqldump.Table) bool { return same(o, t.Table) })
		if i < 0 {
			s.Tables = append(s.Tables, t.Table)
			continue
		}
		s.Tables[i].Filled = s.Tables[i].Filled || t.Filled
	}
}
