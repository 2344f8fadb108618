package catalog

import (
	"errors"
	"time"

	"dotori/archive"
)

// ErrNotFound says that no item, import or collection has the given id.
var ErrNotFound = errors.New("not found")

// Key is the place of an item in time and its row in the database. Keys
// ascend with the wall clock, and within one second with the order of
// import; items without a moment come before all others.
type Key int64

// Query narrows a selection of items. Zero fields do not narrow.
type Query struct {
	Year, Month  int // local; Month without Year is that month of every year
	Day          int // of Month; only what knows its day
	Decade       int // first year of a decade: what knows no more than that
	Undated      bool
	Services     []archive.Service
	Kinds        []archive.Kind
	Collection   int64   // Collection.ID
	Title        string  // the collection's title, exactly
	Person       string  // author or among the people, on any service
	People       []Alias // one of these is the author or among the people
	Favorite     bool
	Pictures     bool // only items that show a picture or video
	Located      bool // only items whose place is known
	Near         Area // only items whose place is in it
	IDs          []string
	Import       string
	Text         string // full text; see Search
	Said         bool   // Text is looked for in what items say, not in names of people and collections
	Tag          string
	WithHidden   bool
	Hidden       bool // only what is hidden, but not in the trash
	Trashed      bool // only what is in the trash, which nothing else selects
	After        Key  // exclusive; continue a page from here (Before when Newest)
	Limit        int  // 0 = all
	Newest       bool // newest first; otherwise in order of time
	WithoutParts bool // leave out comments

	whole bool // asked for all at once, not page by page
	cells bool // and only for what the grid shows by itself
}

// Area is a circle on the ground around a place in degrees, WGS 84. The zero
// Area is everywhere.
type Area struct{ Latitude, Longitude, Kilometres float64 }

// MonthCount counts the items of one kind in one month. Month 0 = only the
// year is known; Year 0 = undated, or only the decade is known.
type MonthCount struct {
	Year, Month int
	Decade      int // its first year where no more is known, else 0
	Kind        archive.Kind
	Count       int
}

// Cell is what the grid needs of an item, and no more.
type Cell struct {
	Key      Key
	ID       string
	Kind     archive.Kind
	Service  archive.Service
	Year     int
	Month    int
	Decade   int // its first year where no more is known, else 0
	Wall     time.Time
	SHA256   string  // the picture or video shown; "" for text
	Aspect   float32 // width/height as shown upright; 0 when unknown
	Duration float64 // seconds, for videos
	Pair     bool    // has a live video or a RAW beside it
	Missing  bool
	Favorite bool
	Vague    bool // the day is not known
	echo     bool // another item stands for its picture
	Stack    int  // how many items it shows as one, itself counted; 0 when it is no stack

	// For cards: text items, and one card for each chat and month.
	Title, Snippet, Author string
	Collection             int64 // of a chat card
	Count                  int   // messages that a chat card stands for; else 1
}

// Collection is an album, diary, board, wall or chat room with its extent.
type Collection struct {
	ID          int64
	Service     archive.Service
	Kind        archive.CollectionKind
	Title       string
	Own         bool   // made by the user; Service is "" then
	Account     string // of its newest item
	Count       int
	Pictures    int
	First, Last archive.Moment
	Cover       string // SHA-256 of the picture that the user chose, else of its newest, or ""
	Chosen      bool   // Cover is the user's choice
	LastAuthor  string
	LastText    string
	People      []string // authors, most frequent first; at most 50
}

// Source is where an item was found: one provenance.
type Source struct {
	Import string
	Path   string // inside the archive
	Line   int
}

// Import is one run of ingest.
type Import struct {
	ID        string
	Paths     []string
	Service   archive.Service
	Options   archive.Options
	Started   time.Time
	Finished  time.Time
	State     ImportState
	Found     int // files; = Imported + Duplicate + Skipped
	Imported  int
	Duplicate int
	Skipped   int
	Items     int // items that were new
	Known     int // items that the library had already
	Bytes     int64
	Warnings  []archive.Warning
	Merge     string // the merge that brought it from another library, or ""
}

// ImportState says how far an import came.
type ImportState string

// The states of an import.
const (
	Running     ImportState = "running"
	Done        ImportState = "done"
	Interrupted ImportState = "interrupted" // killed or cancelled; resumes when run again
	Failed      ImportState = "failed"
	Undoing     ImportState = "undoing" // an undo that was cut short
	Undone      ImportState = "undone"
)

// Hit is one search result.
type Hit struct {
	Item    archive.Item
	Key     Key
	Snippet string   // the text around the first match in it, or its beginning
	Marks   [][2]int // byte ranges of the matches in Snippet
	Also    []Trace  // the title with matches, and where words are that are in neither
}

// Edit is one change by the user, as the journal keeps it.
type Edit struct {
	Item  string // item id
	Field string // favorite, hidden, trashed, title, text, moment, tags, people, place, albums (the user's own), stack; or as EditPerson, EditOwner, EditCover and EditRoom have it
	Value string // JSON
}

// ServiceCount counts the items of one service.
type ServiceCount struct {
	Service archive.Service
	Count   int
}
