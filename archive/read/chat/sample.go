package chat

import (
	"bytes"
	"io/fs"

	"dotori/archive/read/tree"
)

// Sample returns whole lines from the beginning of a file, of size bytes at the
// most: enough to tell whether it is a chat. What could be read comes with an
// error, too.
func Sample(root fs.FS, name string, size int) ([]byte, error) {
	head, err := tree.Begin(root, name, size)
	if end := bytes.LastIndexByte(head, '\n'); len(head) == size && end >= 0 {
		head = head[:end+1]
	}
	return head, err
}
