package wordpress

import (
	"regexp"

	"dotori/archive"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// database is one state of a database: the sites in it.
type database struct {
	*reading
	set    board.Set
	tables map[tableName]table
	sites  []*installation
}

type tableName struct{ database, name string }

type table struct {
	role role
	site *installation
}

// installation is a site as its tables tell of it.
type installation struct {
	*site
	database, prefix string

	names      map[int64]string  // of terms
	taxonomies map[int64]term    // by the number that posts refer to
	relations  map[int64][]int64 // the terms of posts
	files      map[int64]string  // of attachments
	thumbnails map[int64]int64   // of posts
	writers    map[string]int    // posts by the number of their author
	boards     map[int64]string  // titles of KBoard's boards
	attached   board.Attachments // by the post of a board
	replied    board.Attachments // by the comment in a board

	done     board.IDs          // posts that were yielded
	answered board.IDs          // comments that were
	loose    map[string]yielded // both, where their numbers tell nothing
}

type term struct {
	id       int64
	taxonomy string
}

// databases reads the dumps of WordPress.
func (r *reading) databases() (found bool) {
	for _, set := range r.Sets(isMine, isProgramDump) {
		d := r.database(set)
		if len(d.sites) == 0 {
			continue
		}
		found = true
		d.survey()
		for _, s := range d.sites {
			s.settle()
		}
		d.posts()
		d.comments()
		d.boards()
		for _, s := range d.sites {
			r.rest(s.site)
		}
		for _, dump := range set.Dumps {
			r.report(dump)
		}
	}
	return found
}

// ofNetwork is the prefix of one site among many, whose users are common.
var ofNetwork = regexp.MustCompile(`^(.*_)\d+_$`)

// database sorts the tables of a set by their sites. Only where there are posts
// is a site.
func (r *reading) database(set board.Set) *database {
	d := &database{reading: r, set: set, tables: map[tableName]table{}}
	for _, t := range set.Tables {
		if role, prefix := kindOf(t); role == posts || role == boardPosts {
			d.site(t.Database, prefix, true)
		}
	}
	for _, t := range set.Tables {
		role, prefix := kindOf(t)
		if s := d.site(t.Database, prefix, false); s != nil {
			d.tables[tableName{t.Database, t.Name}] = table{role, s}
		}
	}
	return d
}

func (d *database) site(database, prefix string, add bool) *installation {
	for _, s := range d.sites {
		if s.database == database && s.prefix == prefix {
			return s
		}
	}
	if !add {
		return nil
	}
	s := newInstallation(database, prefix)
	d.sites = append(d.sites, s)
	return s
}

func newInstallation(database, prefix string) *installation {
	return &installation{site: newSite(), database: database, prefix: prefix, names: map[int64]string{}, taxonomies: map[int64]term{},
		relations: map[int64][]int64{}, files: map[int64]string{}, thumbnails: map[int64]int64{}, writers: map[string]int{},
		boards: map[int64]string{}, loose: map[string]yielded{}}
}

// rows yields the rows of some tables, with the site that each belongs to.
func (d *database) rows(columns func(role) []string, take func(table, sqldump.Row)) {
	wanted := map[string][]string{}
	for name, t := range d.tables {
		if c := columns(t.role); len(c) > 0 {
			wanted[name.name] = c
		}
	}
	if len(wanted) == 0 {
		return
	}
	for row := range d.Rows(d.set, func(table string) []string { return wanted[table] }) {
		if row.Cut {
			d.countOf(row.File).cut++
		}
		if t, ok := d.tables[tableName{row.Database, row.Table}]; ok {
			take(t, row)
		}
	}
}

// only wants the columns of one role.
func only(r role, columns []string) func(role) []string {
	return func(other role) []string {
		if other == r {
			return columns
		}
		return nil
	}
}

// remember notes that an item was yielded, for what hangs on it.
func (s *installation) remember(ids *board.IDs, id int64, key string, y yielded) {
	ids.Add(id)
	if y.native == "" {
		s.loose[key] = y
	}
}

// recall returns an item that was yielded before.
func (s *installation) recall(ids *board.IDs, id int64, key string) yielded {
	if !ids.Has(id) {
		return yielded{}
	}
	if y, ok := s.loose[key]; ok {
		return y
	}
	return yielded{identityOf(s.account, key), key}
}

// identityOf returns the identity of an item of which only the number is known.
func identityOf(account, native string) string {
	return archive.Item{Service: Service, Account: account, NativeID: native}.Identity()
}
