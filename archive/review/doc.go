// Package review finds what in a whole library may be the same, for the user
// to say yes or no to. It changes nothing: what is accepted becomes edits.
//
//	catalog: items with one picture   thumbnails: their prints, made where missing
//	        \                        /
//	         pictures by their bytes -> similar.Near -> pairs
//	pairs -> thumbnails compared, files asked for camera and time -> similar.Judge -> matches
//	matches, without what the user said no to -> groups -> Proposals, the surest first
//
//	catalog: what each import brought of each chat room -> twins: sketches -> pairs that share rare texts
//	pairs -> twins.Compare: message by message -> whose telling is whose -> Rooms
//
// Pictures ([Proposal]), rooms ([Room]) and people ([Person]) are asked about in
// one shape: two sides of which the first stays on top, a confidence with its
// reasons, Accept and Refuse with the edits of a yes and of a no.
//
// A photo lies on top of a message or a post that shows the same picture,
// never the other way about.
package review
