// Package chat is what the readers of messengers share, whose text exports
// give messages no ids.
//
// [Sample] is the beginning of a chat, [Lines] reads one of any size line by
// line and [Cursor] a line. [Occurrences] tells equal messages of one moment
// apart, so that each has an identity of its own and overlapping exports agree
// on it. [ByCount] orders the people of a chat for those who are asked which one
// they are.
package chat
