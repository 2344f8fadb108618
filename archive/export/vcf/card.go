package vcf

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"dotori/archive/export/contentline"
)

// card writes a contact. Most programs read version 3.0, and ask for N: a
// name is not taken apart, as nothing says which part is the family's.
func (p *people) card(l *contentline.Lines, who *person) {
	name, sum := who.name(), sha256.Sum256([]byte(strings.ToLower(who.mail)))
	l.Add("BEGIN", "VCARD")
	l.Add("VERSION", "3.0")
	l.Add("UID", hex.EncodeToString(sum[:16])+"@dotori.invalid")
	l.Add("FN", contentline.Text(name))
	l.Add("N", ";"+contentline.Text(name)+";;;")
	l.Add("EMAIL;TYPE=INTERNET", contentline.Text(who.mail))
	if services := p.known(who); len(services) > 0 {
		l.AddText("NOTE", "Dotori: "+strings.Join(services, ", "))
	}
	l.Add("END", "VCARD")
}
