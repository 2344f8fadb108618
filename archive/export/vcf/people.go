package vcf

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/export/letter"
	"dotori/archive/export/shelf"
	"dotori/archive/read/mail/message"
	"dotori/archive/text"
)

// person is an address with the names that it was seen with.
type person struct {
	mail  string
	names map[string]int // how often
	mails int
}

// name is the one that was seen most, or the address.
func (p *person) name() string {
	best := ""
	for _, n := range slices.Sorted(maps.Keys(p.names)) {
		if best == "" || p.names[n] > p.names[best] {
			best = n
		}
	}
	return cmp.Or(best, p.mail)
}

// people are all persons of an export.
type people struct {
	byMail   map[string]*person                  // by the address in lower case
	services map[string]map[archive.Service]bool // where a name wrote, by the folded name
}

func gather(ctx context.Context, x *shelf.Export) (*people, error) {
	p := &people{byMail: map[string]*person{}, services: map[string]map[archive.Service]bool{}}
	for it, err := range x.Items(ctx) {
		if err != nil {
			return nil, err
		}
		p.item(it)
		x.Advance(1)
	}
	return p, nil
}

func (p *people) item(it archive.Item) {
	if it.Kind != archive.Mail {
		p.wrote(it)
		return
	}
	for _, d := range it.Details {
		switch d.Name {
		case "From", "Sender", "Reply-To", "To", "Cc", "Bcc":
			for _, a := range letter.Mailboxes(d.Value) {
				p.add(a)
			}
		}
	}
	for _, who := range append([]string{it.Author}, it.People...) {
		if strings.Contains(who, "@") {
			for _, a := range letter.Mailboxes(who) {
				p.add(a)
			}
		}
	}
}

// wrote notes where a name is known from.
func (p *people) wrote(it archive.Item) {
	if it.Author == "" || it.System {
		return
	}
	key := text.Fold(it.Author)
	if p.services[key] == nil {
		p.services[key] = map[archive.Service]bool{}
	}
	p.services[key][it.Service] = true
}

func (p *people) add(a message.Address) {
	at := strings.IndexByte(a.Mail, '@')
	if at <= 0 || at == len(a.Mail)-1 || isRobot(a.Mail[:at]) {
		return
	}
	key := strings.ToLower(a.Mail)
	who := p.byMail[key]
	if who == nil {
		who = &person{mail: strings.Clone(a.Mail), names: map[string]int{}}
		p.byMail[key] = who
	}
	who.mails++
	if a.Name != "" && !strings.EqualFold(a.Name, a.Mail) {
		who.names[strings.Clone(a.Name)]++
	}
}

// isRobot reports the names of mailboxes that nobody reads.
func isRobot(local string) bool {
	local = strings.NewReplacer("-", "", "_", "", ".", "").Replace(strings.ToLower(local))
	for _, robot := range []string{"noreply", "donotreply", "mailerdaemon", "postmaster", "bounce"} {
		if strings.HasPrefix(local, robot) {
			return true
		}
	}
	return false
}

// sorted returns the persons in the order of their names.
func (p *people) sorted() []*person {
	return slices.SortedFunc(maps.Values(p.byMail), func(a, b *person) int {
		return cmp.Or(cmp.Compare(a.name(), b.name()), cmp.Compare(a.mail, b.mail))
	})
}

// known returns the services where a person's names wrote, in order.
func (p *people) known(who *person) []string {
	var all []string
	for name := range who.names {
		for s := range p.services[text.Fold(name)] {
			all = append(all, string(s))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
