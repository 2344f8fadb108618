package line

import (
	"bufio"
	"bytes"
	"io"
)

// maxBody bounds the memory for one message; LINE takes 10,000 characters.
const maxBody = 1 << 20

// lineReader reads lines of any length with bounded memory.
type lineReader struct {
	in     *bufio.Reader
	number int  // of the line last read, from 1
	long   bool // the line last read did not fit; its rest was left out
	err    error
}

func newLineReader(f io.Reader, size int64) *lineReader {
	return &lineReader{in: bufio.NewReaderSize(decode(f), bufferFor(size))}
}

// bufferFor returns a buffer's size for a file's: small chats need no large
// one. A byte becomes at most three when it is decoded.
func bufferFor(size int64) int {
	if size <= 0 || size >= maxBody/3 {
		return maxBody
	}
	return max(3*int(size)+1, bufio.MaxScanTokenSize)
}

// next returns the next line, without its end. It is good until the next call.
func (r *lineReader) next() ([]byte, error) {
	if r.err != nil {
		return nil, r.err
	}
	var line []byte
	r.number++
	line, r.err = r.in.ReadSlice('\n')
	if r.long = r.err == bufio.ErrBufferFull; r.long {
		line = bytes.Clone(line)
		r.discard()
	}
	if r.err != nil && len(line) == 0 {
		return nil, r.err
	}
	return bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r")), nil
}

// discard leaves out the rest of a line that no message can have.
func (r *lineReader) discard() {
	for r.err == bufio.ErrBufferFull {
		_, r.err = r.in.ReadSlice('\n')
	}
}

// ahead returns what comes behind the line last read, at most n bytes, without
// reading it. Lines read before are not good any more.
func (r *lineReader) ahead(n int) []byte {
	if r.err != nil {
		return nil
	}
	b, _ := r.in.Peek(min(n, r.in.Size())) // an error comes again when it is read
	return b
}
