package ttxml

import "dotori/archive/read/loosexml"

// names are those of TTXML's elements.
func names() loosexml.Names {
	return loosexml.Names{
		Sections: []string{"setting", "post", "notice", "page", "keyword", "guestbook", "commentsnotified"},
		Fields: []string{"id", "visibility", "appointed", "content", "location", "password", "acceptcomment", "accepttrackback",
			"published", "created", "modified", "longitude", "latitude", "category", "tag", "attachment", "comment",
			"trackback", "commenter", "homepage", "ip", "secret", "written", "isfiltered", "received", "excerpt"},
	}
}

// Bounds of what is held of one entry.
const (
	shortest = 64 << 10 // bytes of a name or date
	longest  = 16 << 20 // of a text
	mostTalk = 64 << 20 // of the comments on one entry
	deepest  = 32       // answers to answers

	commentSize = 300 // bytes of a comment beside its text
)
