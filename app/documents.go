package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// libraryDir returns the folder that a command works on: the one named, or
// "Dotori" in the documents folder of the platform.
func libraryDir(dir place) (string, error) {
	if dir != "" {
		return string(dir), nil
	}
	documents, err := documentsDir()
	if err != nil {
		return "", fmt.Errorf("find the documents folder: %w; name a folder with --library", err)
	}
	return filepath.Join(documents, "Dotori"), nil
}

// homeDocuments is the documents folder where the platform has no other word.
func homeDocuments() (string, error) {
	home, err := os.UserHomeDir()
	return filepath.Join(home, "Documents"), err
}
