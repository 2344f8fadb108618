package x

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/clock"
	"dotori/archive/read/page"
)

// escapes are those that X writes in the text of posts, and no others.
var escapes = strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`, "&#39;", "'")

// words returns the text of a post as people saw it: with whole addresses, and
// without those that only stand for its pictures. Addresses are found by their
// letters; the indices beside them count code points of an escaped text.
func words(text word, links []link, shown []medium) string {
	s := escapes.Replace(string(text))
	for _, m := range shown {
		if strings.HasPrefix(string(m.Short), "http") {
			links = append(links, link{Short: m.Short})
		}
	}
	return page.Clean(expander(links).Replace(s))
}

// expander replaces short addresses; no other that is longer may begin with
// one before.
func expander(links []link) *strings.Replacer {
	links = slices.DeleteFunc(slices.Clone(links), func(l link) bool { return !strings.HasPrefix(string(l.Short), "http") })
	slices.SortStableFunc(links, func(a, b link) int { return cmp.Compare(len(b.Short), len(a.Short)) })
	var pairs []string
	for _, l := range links {
		pairs = append(pairs, string(l.Short), string(l.Expanded))
	}
	return strings.NewReplacer(pairs...)
}

// passedOn returns whose post one passes on, by the beginning that X gives to
// its text: "RT @gildong: …".
func passedOn(s string) (handle string) {
	rest, ok := strings.CutPrefix(s, "RT @")
	if !ok {
		return ""
	}
	handle, _, ok = strings.Cut(rest, ":")
	if !ok || strings.ContainsAny(handle, " \n") {
		return ""
	}
	return handle
}

// layouts are how X has written times, always in UTC.
var layouts = []string{time.RubyDate, "2006-01-02 15:04:05 -0700", time.RFC3339, "2006-01-02 15:04:05"}

// stamp reads a time of X.
func stamp(s word) (time.Time, bool) {
	for _, layout := range layouts {
		if t, err := time.Parse(layout, string(s)); err == nil && t.Year() >= 2000 && t.Year() < 2200 {
			return t.UTC(), true
		}
	}
	return time.Time{}, false
}

// created returns when a post was written. Archives before 2019 have no times
// of posts before November 2010, only midnights.
func (t tweet) created(zone *time.Location) archive.Moment {
	at, ok := stamp(t.Created)
	switch {
	case !ok:
		return ofNumber(t.id(), zone, archive.OriginArchive)
	case t.Whole == "" && at.Year() <= 2010 && at.Equal(at.Truncate(24*time.Hour)):
		return archive.At(at, archive.PrecisionDay, archive.OriginArchive)
	}
	return clock.Show(at, archive.PrecisionSecond, zone)
}
