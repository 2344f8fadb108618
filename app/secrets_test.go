package main

import (
	"errors"
	"testing"

	"github.com/zalando/go-keyring"

	"dotori/archive/export/dest"
)

func address(t *testing.T, s string) dest.Address {
	t.Helper()
	a, err := dest.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestKeychain keeps a password for a server, whatever the folder on it.
func TestKeychain(t *testing.T) {
	keyring.MockInit()
	var k keychain
	if err := k.keep(address(t, "davs://minji@cloud.example.com/사진"), "비밀"); err != nil {
		t.Fatal(err)
	}
	for server, want := range map[string]string{
		"davs://minji@cloud.example.com/사진": "비밀",
		"davs://minji@cloud.example.com/다른": "비밀",
		"davs://other@cloud.example.com/사진": "",
		"dav://minji@cloud.example.com/사진":  "",
		"sftp://minji@cloud.example.com/사진": "",
	} {
		if got, err := k.find(address(t, server)); got != want || err != nil {
			t.Errorf("%s: got %q, %v", server, got, err)
		}
	}
}

// TestWithoutKeyring asks for a password each time where the system keeps none.
func TestWithoutKeyring(t *testing.T) {
	none := errors.New("there is no keyring")
	keyring.MockInitWithError(none)
	t.Cleanup(keyring.MockInit)
	a := address(t, "immich://photos.example.com")
	if got, err := (keychain{}).find(a); got != "" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	if err := (keychain{}).keep(a, "secret"); !errors.Is(err, none) {
		t.Errorf("got %v", err)
	}
}

func TestScripted(t *testing.T) {
	t.Setenv(secretVariable, "geheim")
	if got := scripted(address(t, "sftp://me@nas/volume1")); got != "geheim" {
		t.Errorf("got %q", got)
	}
	if got := scripted(address(t, "/media/stick")); got != "" {
		t.Error("a folder has a password")
	}
}
