package main

import (
	"fmt"
	"os"

	"github.com/zalando/go-keyring"

	"dotori/archive/export/dest"
)

// secretVariable holds the password of a server, for scripts.
const secretVariable = "DOTORI_SECRET"

// keyringService is what Dotori's passwords are listed under.
const keyringService = "Dotori"

// keychain keeps passwords in the keyring of the system, and nowhere else.
type keychain struct{}

var _ vault = keychain{}

// account names a server in the keyring: its address without a folder.
func account(a dest.Address) string {
	a.Path = ""
	return a.String()
}

// find implements [vault]. Where there is no keyring, or it stays locked, it
// keeps none: then the password is asked for.
func (keychain) find(a dest.Address) (string, error) {
	secret, err := keyring.Get(keyringService, account(a))
	if err != nil {
		return "", nil
	}
	return secret, nil
}

// keep implements [vault].
func (keychain) keep(a dest.Address, secret string) error {
	if err := keyring.Set(keyringService, account(a), secret); err != nil {
		return fmt.Errorf("keep the password of %s in the system's keyring: %w", account(a), err)
	}
	return nil
}

// scripted returns the password that a script gave for a server.
func scripted(a dest.Address) string {
	if !a.Scheme.Remote() {
		return ""
	}
	return os.Getenv(secretVariable)
}
