//go:build !windows && !darwin

package main

import (
	"os"
	"path/filepath"
	"regexp"
)

var documentsLine = regexp.MustCompile(`(?m)^XDG_DOCUMENTS_DIR="(.*)"`)

// documentsDir follows xdg-user-dirs, which names the folder in the user's
// language.
func documentsDir() (string, error) {
	config, err := os.UserConfigDir()
	if err != nil {
		return homeDocuments()
	}
	body, err := os.ReadFile(filepath.Join(config, "user-dirs.dirs"))
	if err != nil {
		return homeDocuments()
	}
	if m := documentsLine.FindSubmatch(body); m != nil {
		if dir := os.ExpandEnv(string(m[1])); filepath.IsAbs(dir) {
			return dir, nil
		}
	}
	return homeDocuments()
}
