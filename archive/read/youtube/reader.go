package youtube

import (
	"context"
	"io/fs"
	"iter"
	"strings"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/blog"
	"dotori/archive/read/takeout"
)

// Service is the id of YouTube.
const Service archive.Service = "youtube"

// Reader reads YouTube in Google Takeout. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

// The titles of the variants.
const (
	asTable = "Comments, live chats and posts as tables (2023 and later)"
	asPage  = "Comments and live chats as pages (until 2023)"
	asLists = "Lists and history of YouTube alone"
)

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service: Service, Title: "YouTube",
		Kinds:    []archive.Kind{archive.Comment, archive.Post},
		Evidence: read.ParserCode,
		Variants: []read.Variant{{Title: asTable, Evidence: read.ParserCode}, {Title: asPage, Evidence: read.ParserCode}, {Title: asLists, Evidence: read.BestEffort}},
		Options: []archive.Option{{
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
			Help: "The time zone in which the times of the comments are shown.",
		}},
		Lacks: []string{
			"Takeout has what you wrote, not what others answered, and names videos by their address alone.",
			"Playlists, subscriptions, history and settings are not read.",
		},
	}
}

// Detect looks into tables and pages.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	hints := []string{"youtube", "유튜브", "comment", "댓글", "chat", "채팅"}
	likely := func(name string) bool {
		return takeout.HasExt(name, ".csv", ".html", ".json") && !takeout.IsSidecar(name)
	}
	list := ""
	name := takeout.Find(ctx, root, hints, likely, func(name, head string) bool {
		if list == "" && isList(name, head) {
			list = name
		}
		return isTable(name, head) || isPage(name, head)
	})
	switch {
	case name == "" && list == "":
		return read.Match{}
	case name == "":
		return read.Match{Confidence: 60, Variant: asLists, Reason: "Lists or history of YouTube were found.", Detail: list}
	case blog.IsPage(name):
		return read.Match{Confidence: 92, Variant: asPage, Reason: "A page of YouTube comments was found.", Detail: name}
	}
	return read.Match{Confidence: 94, Variant: asTable, Reason: "A table of YouTube comments was found.", Detail: name}
}

// isTable recognises the beginning of a table with something that was written.
func isTable(name, head string) bool {
	return takeout.HasExt(name, ".csv") && (row.MatchString(head) || heading.MatchString(head))
}

// isPage recognises the beginning of a page with something that was written.
func isPage(name, head string) bool { return blog.IsPage(name) && entry.MatchString(head) }

// isList recognises other files of YouTube.
func isList(name, head string) bool {
	switch {
	case takeout.HasExt(name, ".csv"):
		return list.MatchString(head)
	case blog.IsPage(name):
		return strings.Contains(head, "content-cell") && strings.Contains(head, "youtube.com/")
	}
	return strings.Contains(head, `"youtube#`) || strings.Contains(head, `"titleUrl"`) && strings.Contains(head, "youtube.com/")
}

// Read yields what was written file by file.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return blog.Read(ctx, root, Service, o, func(run *blog.Run) {
		r := reading{Run: run, given: map[string]string{}, homes: map[string]bool{}}
		r.queue.Give, r.queue.Most = r.give, 32<<20
		r.Survey()
		r.channels()
		r.files()
		r.queue.End()
		r.rest()
	})
}
