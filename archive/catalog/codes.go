package catalog

import (
	"slices"

	"dotori/archive"
)

// The database holds kinds, precisions and origins as their places in these
// tables. New entries go to the end; 0 stands for an unknown one.
var (
	kindCodes = [...]archive.Kind{"", archive.Photo, archive.Video, archive.Audio, archive.File, archive.Diary,
		archive.Post, archive.Guestbook, archive.Comment, archive.Message, archive.Mail, archive.Product, archive.Order}
	precisionCodes = [...]archive.Precision{archive.PrecisionNone, archive.PrecisionYear, archive.PrecisionMonth,
		archive.PrecisionDay, archive.PrecisionMinute, archive.PrecisionSecond, archive.PrecisionDecade}
	originCodes = [...]archive.Origin{archive.OriginNone, archive.OriginUser, archive.OriginArchive,
		archive.OriginSidecar, archive.OriginEXIF, archive.OriginGPS, archive.OriginContainer, archive.OriginXMP,
		archive.OriginIPTC, archive.OriginFilename, archive.OriginFolder, archive.OriginMtime, archive.OriginSaved}
)

// Codes that SQL names: the migrations, and queries.
const (
	commentCode = 8
	yearCode    = 1 // precision
	dayCode     = 3 // precision; those to secondCode are finer
	secondCode  = 5
	decadeCode  = 6
)

func encode[T comparable](table []T, v T) int { return max(slices.Index(table, v), 0) }

func decode[T any](table []T, code int) T {
	if code < 0 || code >= len(table) {
		code = 0
	}
	return table[code]
}

// flags are the truths about an item, and which side tables know more of it.
type flags int64

const (
	favorite flags = 1 << iota // named in migrations
	hidden                     // or trashed: what no list shows unless asked
	system
	own
	pair     // shows a picture with a live video or RAW beside it
	missing  // its first media is not there
	hasMedia // rows in item_media; and so on
	hasCollections
	hasPeople
	hasTags
	hasSources
	hasEdits
	hasHTML
	hasDetails
	trashed // named in migrations; such items have hidden as well
	veiled  // hidden by its own doing, in or out of the trash
	stacked // under another item; such items have hidden as well
	echo    // its picture is under another one: only its collections show it
	hasNamed
	hasMoments
)

// What a row keeps though it does not follow from its item. Above stackShift
// there is how many items its stack shows, if it is on top of one.
const (
	stackShift = 32
	standing   = stacked | echo | -1<<stackShift
	kept       = hasSources | hasEdits | hasNamed | standing
)

// stackOf returns the flags of an item that shows what n others tell.
func stackOf(n int) flags {
	if n == 0 {
		return 0
	}
	return flags(n+1) << stackShift
}

// stack returns how many items it is of whose stack the item is on top; 0 for none.
func (f flags) stack() int { return int(f >> stackShift) }

func (f flags) has(g flags) bool { return f&g != 0 }

// when returns f if on, else nothing.
func (f flags) when(on bool) flags {
	if on {
		return f
	}
	return 0
}
