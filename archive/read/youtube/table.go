package youtube

import (
	"cmp"
	"encoding/json"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/read/clock"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
	"dotori/archive/read/table"
)

var (
	channelID = regexp.MustCompile(`^UC[\w-]{22}$`)
	videoID   = regexp.MustCompile(`^[\w-]{11}$`)
	stamp     = regexp.MustCompile(`^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d`)
	// isID is the id of a comment, a live chat or a post. Comments begin with Ug,
	// their answers have that of the comment and a dot before their own; posts
	// begin with Ugk.
	isID = regexp.MustCompile(`^[\w.-]{12,}$`)
)

// line is a row of a table, told by what stands in it.
type line struct {
	id, channel, time, above, post, video, text string
}

func (r *reading) table(name string) {
	t, w := table.Open(r.Root, name)
	if w != nil {
		r.Warn(w)
		return
	}
	defer t.Close()
	given := 0
	for row, w := range t.Rows() {
		switch {
		case r.Done():
			return
		case w != nil:
			r.Warn(w)
		default:
			l, ok := lineOf(row, t.Head)
			if !ok {
				r.Warn(&archive.Warning{Path: name, Line: row.Line, Reason: "This row could not be read."})
				continue
			}
			given++
			it := r.item(l)
			it.Files, it.Line = []string{name}, row.Line
			r.queue.Add(it, cmp.Or(l.above, l.post))
		}
	}
	if given == 0 && !r.Used(name) {
		r.Skip(name, "Nothing was written in this table.", "")
	}
}

// lineOf tells the cells of a row apart by what they hold.
func lineOf(row table.Row, head table.Head) (l line, ok bool) {
	l.id = row.At(0)
	for i := 1; i < len(row.Cells); i++ {
		switch s := row.At(i); {
		case s == "":
		case channelID.MatchString(s) && l.channel == "":
			l.channel = s
		case stamp.MatchString(s) && l.time == "":
			l.time = s
		case l.text != "": // what follows the text: the comment above all answers
		case isText(s, i, row, head):
			l.text = s
		case strings.HasPrefix(s, "Ugk") && isID.MatchString(s):
			l.post = s
		case strings.HasPrefix(s, "Ug") && isID.MatchString(s):
			l.above = s
		case videoID.MatchString(s):
			l.video = s
		}
	}
	return l, isID.MatchString(l.id) && stamp.MatchString(l.time)
}

// isText recognises the cell of the text: JSON, or what the heading says.
func isText(s string, i int, row table.Row, head table.Head) bool {
	if strings.HasPrefix(s, "{") {
		return true
	}
	named := head.Find("Comment Text", "Live Chat Text", "Post Text", "댓글 텍스트", "실시간 채팅 텍스트", "게시물 텍스트")
	return i == named || named == table.None && i >= 4 && i == len(row.Cells)-1
}

func (r *reading) item(l line) archive.Item {
	it := archive.Item{
		Kind: archive.Comment, Account: l.channel, NativeID: l.id, Own: true, Author: r.names[l.channel], Text: words(l.text),
		Collections: []archive.Collection{{Kind: archive.Board, Title: "YouTube"}},
	}
	if strings.HasPrefix(l.id, "Ugk") {
		it.Kind = archive.Post
	}
	if m, ok := clock.Parse(l.time); ok {
		it.Moment = clock.In(m, r.Zone)
	}
	if address := l.address(); address != "" {
		it.Details = []archive.Detail{{Name: "Address", Value: address}}
	}
	return it
}

// address is where the comment can be seen.
func (l line) address() string {
	switch {
	case l.video != "" && strings.HasPrefix(l.id, "Ug"):
		return "https://www.youtube.com/watch?v=" + l.video + "&lc=" + l.id
	case l.video != "":
		return "https://www.youtube.com/watch?v=" + l.video
	case l.post != "":
		return "https://www.youtube.com/post/" + l.post
	case strings.HasPrefix(l.id, "Ugk"):
		return "https://www.youtube.com/post/" + l.id
	}
	return ""
}

// words returns the text of a cell. It was {"takeoutSegments":[{"text":"a"},…]},
// and is {"text":"a"},{"text":"b"} since 2024, in which line ends stand as they are.
func words(cell string) string {
	type segment struct {
		Text jsonlist.Word
		Link struct{ LinkURL jsonlist.Word }
	}
	var old struct{ TakeoutSegments jsonlist.Many[segment] }
	var all []segment
	sound := strings.ReplaceAll(cell, "\n", `\n`)
	if !strings.HasPrefix(cell, "{") {
		return page.Clean(cell)
	}
	if json.Unmarshal([]byte(sound), &old) == nil && len(old.TakeoutSegments) > 0 {
		all = old.TakeoutSegments
	} else if json.Unmarshal([]byte("["+sound+"]"), &all) != nil {
		return page.Clean(cell)
	}
	var b strings.Builder
	for _, s := range all {
		if s.Text == "" {
			s.Text = s.Link.LinkURL
		}
		b.WriteString(string(s.Text))
	}
	return page.Clean(b.String())
}
