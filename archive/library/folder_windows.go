package library

// syncFolder does nothing: Windows has no way to flush a folder, NTFS journals
// renames itself.
func syncFolder(string) error { return nil }
