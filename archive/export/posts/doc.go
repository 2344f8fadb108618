// Package posts says which items are posts, for formats of blogs and feeds:
// diaries, posts, guestbook entries and pictures that say something, each with
// the comments beneath it.
//
//	items --Choice.Lacks--> why one is none
//	export --Posts.All--> posts with their comments; comments without one are reported
package posts
