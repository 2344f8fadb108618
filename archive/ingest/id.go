package ingest

import (
	"crypto/rand"
	"encoding/hex"
	"time"
)

// newID names an import so that names sort by time: 20261122T032442-1f3a9c.
func newID(now time.Time) string {
	tail := make([]byte, 3)
	rand.Read(tail)
	return now.UTC().Format("20060102T150405") + "-" + hex.EncodeToString(tail)
}
