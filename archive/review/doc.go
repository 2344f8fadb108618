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
// Pictures ([Proposal]), rooms ([Room]) and people ([Person]) are proposed in
// one shape: what stays on top and what comes under it, a confidence with its
// reasons, Accept and Refuse with the edits of a yes and of a no; an [Ask] is
// that of a room or a person for a page. Many are accepted as one action: the
// edits of rooms beside each other, those of people by [UnitePeople] and
// [AcceptPeople], as several may be of one person.
//
// A photo lies on top of a message or a post that shows the same picture,
// never the other way about.
package review
