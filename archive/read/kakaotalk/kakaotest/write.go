package kakaotest

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"time"
)

// Write writes an Android export of the given number of messages: line ends
// as the phone writes them, several messages a minute in busy hours, pauses
// of days, notices, photos and texts of several lines. It averages some 70
// bytes a message and is always the same for one seed.
func Write(w io.Writer, messages int, seed int64) error {
	return WriteRoom(w, "우리 동네 다람쥐", messages, seed)
}

// WriteRoom is [Write] for a chat room with a title of its own.
func WriteRoom(w io.Writer, title string, messages int, seed int64) error {
	return Room{Title: title, Start: time.Date(2010, 4, 1, 9, 0, 0, 0, time.UTC), Messages: messages, Seed: seed}.Write(w)
}

// Room is a chat room to be written.
type Room struct {
	Title    string
	Start    time.Time
	Messages int
	Seed     int64
	Quiet    func(time.Time) bool // days on which nobody writes; may be nil
}

// Write is [Write] for this room.
func (r Room) Write(w io.Writer) error {
	g := generator{
		out:   bufio.NewWriterSize(w, 1<<16),
		rand:  rand.New(rand.NewPCG(uint64(r.Seed), 0)),
		now:   r.Start,
		quiet: r.Quiet,
	}
	fmt.Fprintf(g.out, "\uFEFF%s %d 님과 카카오톡 대화\r\n저장한 날짜 : 2026년 2월 8일 오후 3:19\n\n", r.Title, len(people))
	for range r.Messages {
		g.message()
	}
	return g.out.Flush()
}

// Text returns what [Write] writes.
func Text(messages int, seed int64) []byte {
	var b buffer
	// Writing to memory cannot fail.
	_ = Write(&b, messages, seed)
	return b
}

type buffer []byte

func (b *buffer) Write(p []byte) (int, error) {
	*b = append(*b, p...)
	return len(p), nil
}

type generator struct {
	out  *bufio.Writer
	rand *rand.Rand
	now  time.Time
	day  int // of the year, of the last day header

	quiet func(time.Time) bool
}

func (g *generator) message() {
	g.pass()
	if g.now.YearDay() != g.day {
		g.day = g.now.YearDay()
		g.out.WriteString("\r\n" + g.stamp() + "\r\n")
	}
	g.out.WriteString(g.stamp() + ", ")
	if g.rand.IntN(2000) == 0 {
		g.out.WriteString(g.pick(people) + "님이 들어왔습니다.\r\n")
		return
	}
	// Two people write most of a room.
	who := people[min(g.rand.IntN(len(people)), g.rand.IntN(len(people)))]
	g.out.WriteString(who + " : ")
	g.body()
	g.out.WriteString("\r\n")
}

func (g *generator) body() {
	switch n := g.rand.IntN(100); {
	case n < 5:
		g.out.WriteString(g.pick(fixtures))
	case n < 20:
		g.out.WriteString(g.pick(short))
	case n < 23:
		g.sentence()
		for range 1 + g.rand.IntN(3) {
			g.out.WriteString("\n" + g.pick(second))
		}
	default:
		g.sentence()
	}
}

func (g *generator) sentence() {
	g.out.WriteString(g.pick(openers) + g.pick(topics) + g.pick(verbs) + g.pick(endings))
}

// pass lets time pass: seconds while people talk, hours between.
func (g *generator) pass() {
	g.now = g.now.Add(time.Duration(g.rand.IntN(60)) * time.Second)
	if g.rand.IntN(40) == 0 {
		g.now = g.now.Add(time.Duration(g.rand.IntN(10*3600)) * time.Second)
	}
	for g.quiet != nil && g.quiet(g.now) {
		g.now = g.now.AddDate(0, 0, 1)
	}
}

func (g *generator) stamp() string {
	half, hour := "오전", g.now.Hour()
	if hour >= 12 {
		half, hour = "오후", hour-12
	}
	if hour == 0 {
		hour = 12
	}
	return fmt.Sprintf("%d년 %d월 %d일 %s %d:%02d", g.now.Year(), g.now.Month(), g.now.Day(), half, hour, g.now.Minute())
}

func (g *generator) pick(from []string) string { return from[g.rand.IntN(len(from))] }
