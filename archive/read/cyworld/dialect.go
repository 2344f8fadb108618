package cyworld

import "dotori/archive/read"

// dialect is one shape in which minihompies were saved.
type dialect struct {
	match read.Match // what Detect says when the dialect owns a file

	// owns tells by the path, claims by the beginning of a text or JSON file
	// that no dialect owns. Either may be nil.
	owns   func(name string) bool
	claims func(head []byte) bool

	// read yields what the files hold; they are in the order of their paths.
	read func(r *reading, files []string)
}

// dialects lists them, the most telling first.
func dialects() []dialect {
	return []dialect{cy2me(), pims(), months(), bot(), numbered(), flat(), folders()}
}

// variants lists what the dialects are called; only the fallback is a guess.
func variants() (all []read.Variant) {
	for _, d := range dialects() {
		all = append(all, read.Variant{Title: d.match.Variant, Evidence: read.ParserCode})
	}
	all[len(all)-1].Evidence = read.BestEffort
	return all
}

// ownerOf returns the index of the dialect that owns a path, or -1.
func ownerOf(all []dialect, name string) int {
	for i, d := range all {
		if d.owns(name) {
			return i
		}
	}
	return -1
}

// claimant returns the index of the dialect that knows the beginning of a
// file, or -1.
func claimant(all []dialect, head []byte) int {
	for i, d := range all {
		if d.claims != nil && d.claims(head) {
			return i
		}
	}
	return -1
}
