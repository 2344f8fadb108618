package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// trust remembers, in the user's settings, which keys of SSH servers the user
// believes: fingerprints by host.
type trust struct{ path string }

// ownTrust is that of the user who runs the program.
// Without a folder for settings it believes nobody.
func ownTrust() trust {
	dir, err := os.UserConfigDir()
	if err != nil {
		return trust{}
	}
	return trust{filepath.Join(dir, "dotori", "servers.json")}
}

// in returns the fingerprints that are believed of a host.
func (t trust) in(host string) ([]string, error) {
	all, err := t.read()
	return all[host], err
}

// add believes one more key of a host.
func (t trust) add(host, fingerprint string) error {
	all, err := t.read()
	if err != nil || slices.Contains(all[host], fingerprint) {
		return err
	}
	all[host] = append(all[host], fingerprint)
	b, err := json.MarshalIndent(all, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(t.path), 0o700); err != nil {
		return fmt.Errorf("make the folder of the settings: %w", err)
	}
	if err := os.WriteFile(t.path+".part", b, 0o600); err != nil {
		return fmt.Errorf("remember the server: %w", err)
	}
	return os.Rename(t.path+".part", t.path)
}

func (t trust) read() (map[string][]string, error) {
	all := map[string][]string{}
	b, err := os.ReadFile(t.path)
	if errors.Is(err, fs.ErrNotExist) {
		return all, nil
	}
	if err == nil {
		err = json.Unmarshal(b, &all)
	}
	if err != nil {
		return nil, fmt.Errorf("read the known servers %s: %w", t.path, err)
	}
	return all, nil
}
