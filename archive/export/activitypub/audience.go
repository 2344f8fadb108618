package activitypub

import (
	"dotori/archive"
	"dotori/archive/export/posts"
)

// audience is who a note is for, as Mastodon calls it.
type audience string

const (
	private  audience = "private"
	unlisted audience = "unlisted"
	public   audience = "public"
)

// everybody stands for the public in ActivityStreams.
const everybody = "https://www.w3.org/ns/activitystreams#Public"

// of keeps private what was private.
func (a audience) of(it archive.Item) audience {
	if posts.IsPrivate(it) {
		return private
	}
	return a
}

// lists returns whom a note is addressed to, and who else may see it.
func (a audience) lists() (to, cc []string) {
	switch a {
	case public:
		return []string{everybody}, []string{followers}
	case unlisted:
		return []string{followers}, []string{everybody}
	}
	return []string{followers}, []string{}
}
