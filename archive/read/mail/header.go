package mail

import (
	"strings"

	"dotori/archive"
	"dotori/archive/read/mail/message"
)

// sender returns who wrote a mail, as well as the header tells.
func sender(h message.Header, labels []string) message.Address {
	for _, name := range []string{"From", "Sender", "Reply-To", "Return-Path"} {
		if all := message.Addresses(h.Get(name), labels...); len(all) > 0 {
			return all[0]
		}
	}
	return message.Address{}
}

func recipients(h message.Header, labels []string) (names []string) {
	seen := map[string]bool{}
	for _, name := range []string{"To", "Cc", "Bcc"} {
		for field := range h.All(name) {
			for _, a := range message.Addresses(field, labels...) {
				if who := a.Who(); !seen[who] {
					seen[who] = true
					names = append(names, who)
				}
			}
		}
	}
	return names
}

// headers returns the lines that people know a mail by, with whole addresses.
func headers(h message.Header, labels []string) (all []archive.Detail) {
	for _, name := range []string{"From", "Sender", "To", "Cc", "Bcc", "Reply-To"} {
		var who []string
		for field := range h.All(name) {
			for _, a := range message.Addresses(field, labels...) {
				who = append(who, a.String())
			}
		}
		if len(who) > 0 {
			all = append(all, archive.Detail{Name: name, Value: strings.Join(who, ", ")})
		}
	}
	for _, name := range []string{"Message-ID", "In-Reply-To", "References", "List-Id"} {
		if value := message.OneLine(h.Get(name), labels...); value != "" {
			all = append(all, archive.Detail{Name: name, Value: value})
		}
	}
	return all
}
