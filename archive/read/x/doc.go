// Package x reads the archives that X, once Twitter, hands out
// (formats/x-mastodon.md, section 1).
//
// Each file of data/ assigns a list to a variable of JavaScript; [Reader.Read]
// skips the assignment and reads the list entry by entry. Posts come first:
//
//	tweets, circles, communities --post--> thread.Queue --> items, answers after what they answer
//	note-tweet.js --> the whole text of posts that are too long
//
// then the conversations, whose people have only numbers: their names are those
// that posts mentioned. Pictures are named by the number of the post that shows
// them. What X keeps about a person beside that is left out with a reason.
package x
