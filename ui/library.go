package ui

import "path/filepath"

// libraryName is what a library is called: its folder's name.
func libraryName(dir string) string { return filepath.Base(dir) }
