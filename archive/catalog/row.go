package catalog

import (
	"encoding/hex"
	"fmt"
	"strings"

	"dotori/archive"
)

// row is an item as the database holds it: with the user's changes.
type row struct {
	key    Key
	id     []byte
	item   archive.Item
	from   provenance
	flags  flags // those of kept are kept, the others follow from item
	groups []int64

	// named are the collections as archives name them, where rooms are joined;
	// item and groups have those in which it shows.
	named  []int64
	titles []archive.Collection

	lent  []int64 // on top of a stack: the collections that are not the user's own
	guest bool    // its moment is that of an item under it
}

// told returns the item with its collections as the archives name them, and
// the numbers of these.
func (r *row) told() (archive.Item, []int64) {
	if !r.flags.has(hasNamed) {
		return r.item, r.groups
	}
	it := r.item
	it.Collections = r.titles
	return it, r.named
}

// show fills the flags that follow from the item.
func (r *row) show() {
	r.flags = r.flags&kept | itemFlags(&r.item) | hidden.when(r.flags.has(stacked))
}

// parseID turns 32 hex digits into the 16 bytes that the database keeps.
func parseID(id string) ([]byte, error) {
	b, err := hex.DecodeString(id)
	if err != nil || len(b) != 16 {
		return nil, fmt.Errorf("item id %q: want 32 hex digits", id)
	}
	return b, nil
}

// blob turns hex digits into bytes, or NULL for "".
func blob(digits string) (any, error) {
	if digits == "" {
		return nil, nil
	}
	b, err := hex.DecodeString(digits)
	if err != nil {
		return nil, fmt.Errorf("hex digits %q: %w", digits, err)
	}
	return b, nil
}

// itemFlags returns the flags that follow from the item.
func itemFlags(it *archive.Item) flags {
	return trashed.when(it.Trashed) | veiled.when(it.Hidden) | favorite.when(it.Favorite) | hidden.when(it.Hidden || it.Trashed) | system.when(it.System) | own.when(it.Own) |
		pair.when(hasRole(it.Media, archive.RoleLive, archive.RoleRaw)) |
		missing.when(len(it.Media) > 0 && it.Media[0].Missing) |
		hasMedia.when(len(it.Media) > 0) | hasCollections.when(len(it.Collections) > 1) |
		hasPeople.when(len(it.People) > 0) | hasTags.when(len(it.Tags) > 0) |
		hasHTML.when(it.HTML != "") | hasDetails.when(len(it.Details) > 0) | hasMoments.when(len(it.Moments) > 0)
}

func hasRole(media []archive.Media, roles ...archive.Role) bool {
	for _, m := range media {
		for _, r := range roles {
			if m.Role == r {
				return true
			}
		}
	}
	return false
}

// cover returns the picture or video that stands for the item, or the zero Media.
func cover(it *archive.Item) archive.Media {
	var second archive.Media
	for _, m := range it.Media {
		if m.SHA256 == "" || !isVisual(m.MIME) {
			continue
		}
		if m.Role == archive.RoleMain {
			return m
		}
		if second.SHA256 == "" {
			second = m
		}
	}
	return second
}

func isVisual(mime string) bool {
	return strings.HasPrefix(mime, "image/") || strings.HasPrefix(mime, "video/")
}
