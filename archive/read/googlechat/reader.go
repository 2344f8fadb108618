package googlechat

import (
	"context"
	"io/fs"
	"iter"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/blog"
	"dotori/archive/read/takeout"
)

// Service is the id of Google Chat and Hangouts.
const Service archive.Service = "googlechat"

// Reader reads Google Chat and Hangouts. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

// The titles of the variants.
const (
	asChat     = "Google Chat in Takeout"
	asHangouts = "Hangouts in Takeout"
)

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service: Service, Title: "Google Chat and Hangouts",
		Kinds:    []archive.Kind{archive.Message},
		Evidence: read.ParserCode,
		Variants: []read.Variant{{Title: asChat, Evidence: read.ParserCode}, {Title: asHangouts, Evidence: read.ParserCode}},
		Options: []archive.Option{{
			ID: "owner", Title: "Your name", Type: archive.TextOption,
			Help: "Your name or mail address in the chats, where the archive does not say whose it is.",
		}, {
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
			Help: "The time zone in which the times of the messages are shown.",
		}},
		Lacks: []string{
			"Messages that were deleted have no text any more.",
			"Pictures that were sent in Hangouts are only in later exports; files of Google Drive are never in one.",
		},
	}
}

// Detect looks into the files that are named like those of the service, then
// into others.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	chat := func(_, head string) bool { return isRoom(head) }
	if name := takeout.Find(ctx, root, []string{"chat"}, isRoomName, chat); name != "" {
		return read.Match{Confidence: 96, Variant: asChat, Reason: "The messages of a room of Google Chat were found.", Detail: name}
	}
	talk := func(_, head string) bool { return isHangouts(head) }
	if name := takeout.Find(ctx, root, []string{"hangouts", "행아웃"}, isHangoutsName, talk); name != "" {
		return read.Match{Confidence: 96, Variant: asHangouts, Reason: "The conversations of Hangouts were found.", Detail: name}
	}
	return read.Match{}
}

func isRoomName(name string) bool { return strings.EqualFold(path.Base(name), "messages.json") }

func isHangoutsName(name string) bool {
	return strings.HasPrefix(strings.ToLower(path.Base(name)), "hangouts") && takeout.HasExt(name, ".json")
}

// isRoom recognises the beginning of the messages of a room.
func isRoom(head string) bool {
	return strings.Contains(head, `"messages"`) && strings.Contains(head, `"creator"`) &&
		(strings.Contains(head, `"created_date"`) || strings.Contains(head, `"topic_id"`))
}

// isHangouts recognises the beginning of the conversations of Hangouts, of both
// of its generations.
func isHangouts(head string) bool {
	return strings.Contains(head, `"conversation`) && strings.Contains(head, `"conversation_id"`) &&
		(strings.Contains(head, `"participant_data"`) || strings.Contains(head, `"current_participant"`) || strings.Contains(head, `"self_conversation_state"`))
}

// Read yields the messages room by room.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return blog.Read(ctx, root, Service, o, func(run *blog.Run) {
		r := reading{Run: run, owner: namesOf(o.Text("owner", "")), homes: map[string]bool{}}
		r.Survey()
		r.users()
		for _, name := range r.Files {
			if r.Done() {
				return
			}
			switch {
			case isRoomName(name) && takeout.Is(run, name, isRoom):
				r.room(name)
			case isHangoutsName(name) && takeout.Is(run, name, isHangouts):
				r.hangouts(name)
			}
		}
		r.rest()
	})
}
