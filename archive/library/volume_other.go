//go:build !linux && !darwin && !windows

package library

// WALSafe reports whether SQLite's write-ahead log is safe in the library's
// folder. Where we cannot tell, it is not.
func (l *Library) WALSafe() bool { return false }
