package archive

import "slices"

// Kind says what an item is.
type Kind string

// The kinds of items, as printed by the command line.
const (
	Photo     Kind = "photo"
	Video     Kind = "video"
	Audio     Kind = "audio"
	File      Kind = "file"
	Diary     Kind = "diary"
	Post      Kind = "post"
	Guestbook Kind = "guestbook"
	Comment   Kind = "comment"
	Message   Kind = "message"
	Mail      Kind = "mail"
	Product   Kind = "product"
	Order     Kind = "order"
)

// Kinds lists every kind in the order in which screens show them.
func Kinds() []Kind {
	return []Kind{Photo, Video, Audio, File, Diary, Post, Guestbook, Comment, Message, Mail, Product, Order}
}

// Valid reports whether k is one of [Kinds].
func (k Kind) Valid() bool { return slices.Contains(Kinds(), k) }

// IsMedia reports whether an item of this kind is its media and little else,
// so that two of them with the same bytes are the same memory.
func (k Kind) IsMedia() bool {
	return k == Photo || k == Video || k == Audio || k == File
}

// Service is the id of the service that an archive came from: "kakaotalk",
// "cyworld", … or "photos" for plain pictures and videos.
type Service string
