// Package chat is what the readers of messengers share, whose text exports
// give messages no ids.
//
// [Occurrences] tells equal messages of one moment apart, so that each has an
// identity of its own and overlapping exports agree on it.
package chat
