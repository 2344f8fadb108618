package letter

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"strings"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/shelf"
)

// mostMessages is how many messages one mail holds; a longer day has several.
const mostMessages = 2000

// Days yields a chat as mails: one for each day, from the room, in order of time.
func Days(ctx context.Context, c shelf.Chat) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		var d day
		for it, err := range c.Messages(ctx) {
			if err != nil {
				yield(archive.Item{}, err)
				return
			}
			if !d.holds(it) {
				if d.count > 0 && !yield(d.mail(c), nil) {
					return
				}
				d = d.next(it)
			}
			d.add(it)
		}
		if d.count > 0 {
			yield(d.mail(c), nil)
		}
	}
}

// day collects the messages of a day, or of a part of one.
type day struct {
	date  string
	part  int // of the day, from 0
	count int
	first archive.Moment
	lines strings.Builder
	media []archive.Media
}

func dayOf(m archive.Moment) string {
	return export.Date(m)[:min(len(export.Date(m)), len("2006-01-02"))]
}

func (d *day) holds(it archive.Item) bool {
	return d.count < mostMessages && d.date == dayOf(it.Moment)
}

// next begins the day of a message, or the next part of the same day.
func (d *day) next(it archive.Item) day {
	n := day{date: dayOf(it.Moment), first: it.Moment}
	if n.date == d.date && d.count > 0 {
		n.part = d.part + 1
	}
	return n
}

func (d *day) add(it archive.Item) {
	if d.count == 0 {
		d.date, d.first = dayOf(it.Moment), it.Moment
	}
	d.count++
	d.lines.WriteString(strings.TrimSpace(export.Clock(it.Moment)+" "+said(it)) + "\n")
	for _, m := range it.Media {
		if !m.Missing {
			d.media = append(d.media, m)
		}
	}
}

// said is a message with the names of its files; those are attached.
func said(it archive.Item) string {
	words := []string{strings.TrimSpace(strings.ReplaceAll(it.Text, string(archive.ObjectMark), ""))}
	for _, m := range it.Media {
		words = append(words, "["+m.Name+"]")
	}
	text := strings.TrimSpace(strings.Join(words, " "))
	if it.Author == "" {
		return text
	}
	return it.Author + ": " + text
}

// mail makes an item of a day that is known by room, day and part.
func (d *day) mail(c shelf.Chat) archive.Item {
	room := c.Title
	if room == "" {
		room = string(c.Service)
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %s %d", c.Service, c.Title, d.date, d.part))
	return archive.Item{
		ID: hex.EncodeToString(sum[:16]), Kind: archive.Message, Service: c.Service, Author: room, Moment: d.first,
		Title: strings.TrimSpace(room + " " + d.date), Text: d.lines.String(), Media: d.media,
	}
}
