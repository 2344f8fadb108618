package letter

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"dotori/archive"
	"dotori/archive/read/mail/message"
)

// Mailboxes returns those that a detail names. Details have no quotes: names
// before a comma belong to the address behind it.
func Mailboxes(list string) (all []message.Address) {
	var names []string
	for _, a := range message.Addresses([]byte(list)) {
		if a.Mail == "" {
			names = append(names, a.Name)
			continue
		}
		a.Name = strings.Join(append(names, a.Name), ", ")
		all, names = append(all, a), nil
	}
	for _, n := range names {
		all = append(all, message.Address{Name: n})
	}
	return all
}

// addresses returns the words of each.
func addresses(list string) (all [][]string) {
	for _, a := range Mailboxes(list) {
		all = append(all, mailbox(a))
	}
	return all
}

// mailbox returns the words of `Name <mail>`, or of what there is of it.
func mailbox(a message.Address) []string {
	var words []string
	switch name := oneLine(a.Name); {
	case name == "" || name == a.Mail:
		return []string{angle(a.Mail)}
	case isPlain(name) && len(name) < wordLimit:
		words = strings.Split(`"`+strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(name)+`"`, " ")
	default:
		words = encoded(name)
	}
	if a.Mail == "" {
		return words
	}
	return append(words, angle(a.Mail))
}

// angle puts brackets around an address, and drops what would end them.
func angle(mail string) string {
	mail = strings.ToValidUTF8(mail[:min(len(mail), wordLimit)], "")
	return "<" + strings.Map(func(r rune) rune {
		if r <= ' ' || r == '<' || r == '>' || r == 0x7F {
			return -1
		}
		return r
	}, mail) + ">"
}

// author is who wrote an item. A name without an address gets one that exists
// nowhere and is the same for the same name of a service, because a mail
// must have one.
func author(it archive.Item) [][]string {
	switch {
	case it.Author != "":
		return [][]string{someone(it, it.Author)}
	case it.Kind == archive.Mail:
		return nil
	}
	return [][]string{mailbox(message.Address{Name: string(it.Service), Mail: "service@" + host(it)})}
}

// people are those whom a mail went to.
func people(it archive.Item) (all [][]string) {
	if it.Kind != archive.Mail {
		return nil
	}
	for _, p := range it.People {
		all = append(all, someone(it, p))
	}
	return all
}

func someone(it archive.Item, who string) []string {
	if a := message.Addresses([]byte(who)); len(a) == 1 && strings.Contains(a[0].Mail, "@") {
		return mailbox(a[0])
	}
	sum := sha256.Sum256([]byte(who))
	return mailbox(message.Address{Name: who, Mail: hex.EncodeToString(sum[:4]) + "@" + host(it)})
}

func host(it archive.Item) string { return fmt.Sprintf("%s.%s", it.Service, domain) }
