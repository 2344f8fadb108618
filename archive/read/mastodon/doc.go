// Package mastodon reads the archives of Mastodon and of other servers of the
// fediverse, in ActivityStreams 2.0 (formats/x-mastodon.md, section 2).
//
//	actor.json --> whose archive it is
//	outbox.json --activity by activity--> note --> thread.Queue --> items, answers after what they answer
//	media_attachments/ --> the media of the notes; what none shows comes last
//
// The list of the outbox may stand twice in it, empty the first time. Dotori's
// own exports in this shape are read as well where its lists are gone.
package mastodon
