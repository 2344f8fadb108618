package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"dotori/archive/export/dest"
	"dotori/ui/exporting"
)

func stdin() io.Reader { return os.Stdin }

// asks reports whether there is somebody at the terminal who can answer.
func (p *printer) asks() bool { return p.interactive() && term.IsTerminal(int(os.Stdin.Fd())) }

// trusts asks whether the user believes the key of a server.
func (p *printer) trusts(key *dest.HostKeyError) bool {
	if !p.asks() || key.Changed {
		return false
	}
	fmt.Fprintln(p.err, key)
	fmt.Fprint(p.err, p.loc.T("Do you trust it? Type yes: "))
	var answer string
	_, _ = fmt.Fscanln(os.Stdin, &answer) // anything else is a no
	return strings.EqualFold(answer, "yes") || answer == "예" || answer == "네"
}

// password asks for the password of a server.
func (p *printer) password(a dest.Address) (string, error) {
	if !p.asks() {
		return "", fmt.Errorf("%w; give it with --password-stdin or in %s", exporting.ErrSecret, secretVariable)
	}
	fmt.Fprint(p.err, p.loc.T("Password for %s: ", a))
	b, err := term.ReadPassword(int(os.Stdin.Fd()))
	fmt.Fprintln(p.err)
	if err == nil && len(b) == 0 {
		err = exporting.ErrSecret
	}
	return string(b), err
}
