// Package activitypub exports posts in the shape of a Mastodon archive: the
// outbox of a person, in ActivityStreams 2.0.
//
//	posts and comments --note--> outbox.json, one Create after another
//	actor.json  likes.json  bookmarks.json
//	media --> media_attachments/files/2019/08/…
//
// Comments are replies to what they are about. Notes are for followers only unless
// people choose otherwise, and there are none. Addresses are below dotori.invalid, which can
// exist nowhere; they stay the same from export to export. The facts are those of
// formats/export.md, section 13, and formats/x-mastodon.md, section 2.
package activitypub
