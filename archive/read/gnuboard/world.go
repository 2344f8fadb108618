package gnuboard

import (
	"strings"

	"dotori/archive"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// reading is one run over an archive.
type reading struct {
	*board.Run
	owner         string
	memos, orders bool
}

// all reads the sets of dumps, each a world of its own, and tells apart what
// lies in the site's folder.
func (r *reading) all() {
	r.Survey()
	r.left(r.dumps())
}

// dumps yields what the dumps hold, and returns the names of the boards.
func (r *reading) dumps() map[string]string {
	titles := map[string]string{}
	for _, set := range r.Sets(isMine, isProgramDump) {
		w := r.world(set)
		w.survey()
		w.name()
		w.items()
		for _, dump := range set.Dumps {
			if !w.yielded[dump] && !r.Done() {
				r.Skip(dump, board.ReasonEmpty, "")
			}
		}
		for _, s := range w.sites {
			for table, b := range s.boards {
				titles[table] = b.title
			}
		}
	}
	return titles
}

// world is one state of a database: what there is to know beside the posts.
type world struct {
	*reading
	set    board.Set
	tables map[sqlName]*table
	sites  []*site

	yielded map[string]bool // dumps from which an item came
}

type sqlName struct{ database, name string }

// table is one of a site's tables.
type table struct {
	kind
	site  *site
	board *boardState // of writes
	old   bool        // of Gnuboard 4 or Youngcart 4
}

// site is an installation of Gnuboard, with the shop if it has one.
type site struct {
	database, prefix string
	account          string // its title
	boards           map[string]*boardState
	nicks            map[string]string   // of members
	categories       map[string]string   // of goods
	carts            map[string][]string // of orders
	seen             map[string]bool     // items that are no posts: ".item/123"
}

// world sorts the tables of a set by their sites. A shop belongs to the boards
// beside it, whatever its prefix is.
func (r *reading) world(set board.Set) *world {
	w := &world{reading: r, set: set, tables: map[sqlName]*table{}, yielded: map[string]bool{}}
	for _, t := range set.Tables {
		k := kindOf(t)
		entry := &table{kind: k, site: w.site(t.Database, k.prefix), old: isOld(t, k)}
		if k.role == writes {
			entry.board = entry.site.board(k.board)
		}
		w.tables[sqlName{t.Database, t.Name}] = entry
	}
	return w
}

func (w *world) site(database, prefix string) *site {
	prefix = strings.TrimSuffix(prefix, "shop_")
	if prefix == "yc4_" {
		prefix = "g4_"
	}
	for _, s := range w.sites {
		if s.database == database && s.prefix == prefix {
			return s
		}
	}
	s := &site{
		database: database, prefix: prefix, boards: map[string]*boardState{}, nicks: map[string]string{},
		categories: map[string]string{}, carts: map[string][]string{}, seen: map[string]bool{},
	}
	w.sites = append(w.sites, s)
	return s
}

// tableOf returns the table of a row, or nil.
func (w *world) tableOf(row sqldump.Row) *table { return w.tables[sqlName{row.Database, row.Table}] }

// wanted makes columns by role to columns by table.
func (w *world) wanted(columns func(*table) []string) sqldump.Wanted {
	byName := map[string][]string{}
	for name, t := range w.tables {
		if c := columns(t); len(c) > 0 {
			byName[name.name] = c
		}
	}
	return func(table string) []string { return byName[table] }
}

// name tells sites apart that are called the same, and boards within them.
func (w *world) name() {
	seen := map[string]bool{}
	for _, s := range w.sites {
		if seen[s.account] {
			s.account = strings.TrimSpace(s.account + " " + s.database + " " + s.prefix)
		}
		seen[s.account] = true
		s.nameBoards()
	}
}

func (s *site) nameBoards() {
	count := map[string]int{}
	for _, b := range s.boards {
		count[b.title]++
	}
	for table, b := range s.boards {
		if b.title == "" {
			b.title = table
		} else if count[b.title] > 1 {
			b.title += " (" + table + ")"
		}
	}
}

// begin returns an item of a row with what all have in common.
func (w *world) begin(s *site, row sqldump.Row, k archive.Kind, id string) archive.Item {
	w.yielded[row.File] = true
	return archive.Item{Service: Service, Kind: k, Account: s.account, NativeID: id, Files: []string{row.File}, Line: row.Line}
}

// identity returns that of another item of the site.
func (s *site) identity(id string) string {
	return archive.Item{Service: Service, Account: s.account, NativeID: id}.Identity()
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
