package ui

import "strings"

// Page names a screen of the window.
type Page string

// The screens. Some take an argument: a year, the id of a collection or item.
const (
	Welcome   Page = "welcome"
	All       Page = "all"
	Year      Page = "year"    // the year
	InDecade  Page = "decade"  // the first year of a decade: what knows no more than that
	InMonth   Page = "month"   // "2005-10", or "10" for that month of all years
	Today     Page = "today"   // optionally another day of all years: "10-08"
	Undated   Page = "undated" // what has no date
	Favorites Page = "favorites"
	People    Page = "people"
	Person    Page = "person" // the person's id
	Tags      Page = "tags"
	Tag       Page = "tag"    // the tag
	Hidden    Page = "hidden" // "shown" once the user has asked to see
	Trash     Page = "trash"
	Service   Page = "service" // the service's id
	Albums    Page = "albums"
	Album     Page = "album"  // the collection's id
	Diaries   Page = "diary"  // optionally the collection's id
	Entry     Page = "entry"  // the id of a diary entry, post or guestbook entry
	Chats     Page = "chats"  // optionally the collection's id, then "/" and a message's key
	Mails     Page = "mail"   // optionally the folder's id, then "/" and a mail's key
	Search    Page = "search" // the text
	Viewer    Page = "view"   // the item's id
	Reviewing Page = "review" // what may be the same
	Importing Page = "import"
	Merging   Page = "merge" // another library into this one
	Exporting Page = "export"
	Settings  Page = "settings"
	Imported  Page = "imported" // the import's id
	Help      Page = "help"     // optionally the name of a page

	locked Page = "locked" // the library is in use by another process
)

// Route is a place in the program: a screen and what it shows.
type Route struct {
	Page Page
	Arg  string
}

// String returns the route as it is remembered: "year/2005".
func (r Route) String() string {
	if r.Arg == "" {
		return string(r.Page)
	}
	return string(r.Page) + "/" + r.Arg
}

// ParseRoute reads what String returns. Anything unknown leads to [All].
func ParseRoute(s string) Route {
	page, arg, _ := strings.Cut(s, "/")
	for _, p := range lasting() {
		if Page(page) == p {
			return Route{p, arg}
		}
	}
	return Route{Page: All}
}

// lasting lists the screens that the program may open with: those that stand
// for themselves, unlike a search or an import under way.
func lasting() []Page {
	return []Page{All, Year, InDecade, InMonth, Today, Undated, Favorites, People, Person, Tags, Tag, Service, Albums, Album, Diaries, Entry, Chats, Mails, Reviewing, Settings, Help}
}
