package twins

import (
	"iter"
	"time"

	"dotori/archive/similar"
)

// ID is an item's id: its 32 hex digits as bytes.
type ID [16]byte

// Message is what is compared of a message.
type Message struct {
	ID      ID
	Wall    time.Time // to the minute at least
	Author  string
	Text    string
	Files   []File
	System  bool // a notice of the service
	Settled bool // it lies under another already
}

// File is one of a message's files.
type File struct {
	SHA256 string // "" where the export does not hold it
	Name   string // or the word that stands for it
	MIME   string
}

// Stream yields the messages of one side in order of time. It is read more than once.
type Stream = iter.Seq2[Message, error]

// Pair is one message as both sides tell it.
type Pair struct{ A, B Message }

// Reason is one thing that speaks for or against, as for pictures.
type Reason = similar.Reason

// minute counts minutes since 1970 on the wall clock.
type minute int32

func minuteOf(t time.Time) minute { return minute(t.Unix() / 60) }
