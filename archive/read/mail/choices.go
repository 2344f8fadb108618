package mail

import (
	"cmp"
	"context"
	"io/fs"
	"slices"
	"strings"

	"dotori/archive/read/mail/message"
	"dotori/archive/text"
)

// Bounds of a look for the owner's addresses.
const (
	sampled     = 16 << 20 // bytes of each file
	mostAddress = 10_000
	mostChoices = 6
)

// Choices implements [read.Chooser]: the addresses of those who wrote the sent
// mails or had mails delivered to them, those of one person together, the
// likeliest first.
func (Reader) Choices(ctx context.Context, root fs.FS, option string) ([]string, error) {
	if option != "owner" {
		return nil, nil
	}
	s := newSurvey()
	s.counts = &counts{times: map[string]int{}, persons: map[string]string{}}
	if err := s.all(ctx, root, sampled); err != nil {
		return nil, err
	}
	return s.counts.choices(), nil
}

// counts says how often an address showed that its owner owns the archive.
type counts struct {
	times   map[string]int    // by address, lower case
	persons map[string]string // the folded name that an address was seen with
}

func (c *counts) mail(h message.Header, sent bool) {
	if sent {
		for _, a := range message.Addresses(h.Get("From")) {
			c.add(a, 10)
		}
	}
	for _, field := range []string{"Delivered-To", "X-Original-To", "Envelope-To"} {
		for _, a := range message.Addresses(h.Get(field)) {
			c.add(a, 3)
		}
	}
	for i, a := range message.Addresses(h.Get("To")) {
		if i == 0 {
			c.add(a, 1)
		}
	}
}

func (c *counts) add(a message.Address, weight int) {
	mail := strings.ToLower(a.Mail)
	if _, known := c.times[mail]; mail == "" || !known && len(c.times) >= mostAddress {
		return
	}
	c.times[mail] += weight
	if name := text.Fold(a.Name); name != "" {
		c.persons[mail] = name
	}
}

// choices joins the addresses that bear one name and ranks them. What was seen
// least, beside the first, is more likely another person.
func (c *counts) choices() []string {
	mails := make([]string, 0, len(c.times))
	for mail := range c.times {
		mails = append(mails, mail)
	}
	slices.SortFunc(mails, func(a, b string) int {
		return cmp.Or(cmp.Compare(c.times[b], c.times[a]), cmp.Compare(a, b))
	})
	var joined []string
	at := map[string]int{}
	for _, mail := range mails {
		person := c.persons[mail]
		if i, ok := at[person]; ok && person != "" {
			joined[i] += ", " + mail
			continue
		}
		at[person] = len(joined)
		joined = append(joined, mail)
	}
	return joined[:min(len(joined), mostChoices)]
}
