package xe

import (
	"strconv"

	"dotori/archive"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// reading is one run over an archive.
type reading struct {
	*board.Run
	owner   string
	missing map[string]*lost // files that posts mention, by the file that holds the posts
}

// lost counts files that are not in the archive.
type lost struct {
	count   int
	example string
}

// all reads the sets of dumps, each a state of a database, the XML files, and
// tells apart what lies in the site's folder.
func (r *reading) all() {
	r.missing = map[string]*lost{}
	r.Survey()
	for _, set := range r.Sets(isMine, func(string) bool { return false }) {
		r.set(set)
	}
	r.xmlFiles()
	r.tellMissing()
	r.left()
}

// set yields what a set of dumps holds.
func (r *reading) set(set board.Set) {
	d := newDatabase(r, set)
	if !d.holdsPosts() {
		return
	}
	d.survey()
	d.documents()
	d.comments()
	for _, dump := range set.Dumps {
		if !r.Used(dump) && !r.Done() {
			r.Skip(dump, board.ReasonEmpty, "")
		}
	}
}

// item yields an item and counts the files that it lacks.
func (r *reading) item(it archive.Item) string {
	for _, m := range it.Media {
		if m.Missing && len(it.Files) > 0 {
			r.lose(it.Files[0], m.Name)
		}
	}
	return r.Item(it)
}

func (r *reading) lose(file, name string) {
	l := r.missing[file]
	if l == nil {
		l = &lost{example: name}
		r.missing[file] = l
	}
	l.count++
}

// tellMissing tells how many files the posts of each file mention in vain.
func (r *reading) tellMissing() {
	for _, name := range r.Files {
		if l := r.missing[name]; l != nil && !r.Done() {
			detail := l.example
			if l.count > 1 {
				detail += " +" + strconv.Itoa(l.count-1)
			}
			r.Warn(&archive.Warning{Path: name, Reason: "Files that posts mention are not in the archive.", Detail: detail})
		}
	}
}

// isOwn reports whether one of the names is the owner's.
func (r *reading) isOwn(names ...string) bool {
	for _, n := range names {
		if r.owner != "" && n == r.owner {
			return true
		}
	}
	return false
}

// database is one state of a database.
type database struct {
	*reading
	set    board.Set
	roles  map[tableName]role
	places map[tableName]*site
	sites  []*site
}

type tableName struct{ database, table string }

func newDatabase(r *reading, set board.Set) *database {
	d := &database{reading: r, set: set, roles: map[tableName]role{}, places: map[tableName]*site{}}
	for _, t := range set.Tables {
		role, prefix := roleOf(t)
		name := tableName{t.Database, t.Name}
		d.roles[name], d.places[name] = role, d.site(t.Database, prefix)
	}
	return d
}

func (d *database) site(database, prefix string) *site {
	for _, s := range d.sites {
		if s.database == database && s.prefix == prefix {
			return s
		}
	}
	s := newSite(database, prefix)
	d.sites = append(d.sites, s)
	return s
}

func (d *database) holdsPosts() bool {
	for _, role := range d.roles {
		if role.holdsPosts() {
			return true
		}
	}
	return false
}

// rows hands the rows of the tables to use for which columns has some.
func (d *database) rows(columns func(role) []string, use func(*site, role, sqldump.Row)) {
	wanted := map[string][]string{}
	for name, role := range d.roles {
		if c := columns(role); len(c) > 0 {
			wanted[name.table] = c
		}
	}
	for row := range d.Rows(d.set, func(table string) []string { return wanted[table] }) {
		name := tableName{row.Database, row.Table}
		if s := d.places[name]; s != nil {
			use(s, d.roles[name], row)
		}
	}
}
