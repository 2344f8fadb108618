package chat

import (
	"bufio"
	"bytes"
	"io"
)

// MaxMessage bounds the memory for one message, in bytes; no messenger takes
// as much.
const MaxMessage = 1 << 20

// Lines reads lines of any length with bounded memory.
type Lines struct {
	Number int  // of the line last read, from 1
	Long   bool // the line last read did not fit; its rest was left out
	CRLF   bool // the line last read ended in CR LF

	in  *bufio.Reader
	err error
}

// NewLines returns the lines of decoded text, which was size bytes as a file;
// 0 where that is not known.
func NewLines(decoded io.Reader, size int64) *Lines {
	return &Lines{in: bufio.NewReaderSize(decoded, bufferFor(size))}
}

// bufferFor returns a buffer's size for a file's: small chats need no large
// one. A byte becomes at most three when it is decoded.
func bufferFor(size int64) int {
	if size <= 0 || size >= MaxMessage/3 {
		return MaxMessage
	}
	return max(3*int(size)+1, bufio.MaxScanTokenSize)
}

// Next returns the next line, without its end. It is good until the next call.
// The error is that of reading; io.EOF ends the chat.
func (l *Lines) Next() ([]byte, error) {
	if l.err != nil {
		return nil, l.err
	}
	var line []byte
	l.Number++
	line, l.err = l.in.ReadSlice('\n')
	if l.Long = l.err == bufio.ErrBufferFull; l.Long {
		line = bytes.Clone(line)
		l.discard()
	}
	if l.err != nil && len(line) == 0 {
		return nil, l.err
	}
	line = bytes.TrimSuffix(line, []byte("\n"))
	l.CRLF = len(line) > 0 && line[len(line)-1] == '\r'
	return bytes.TrimSuffix(line, []byte("\r")), nil
}

// discard leaves out the rest of a line that no message can have.
func (l *Lines) discard() {
	for l.err == bufio.ErrBufferFull {
		_, l.err = l.in.ReadSlice('\n')
	}
}

// Ahead returns what comes behind the line last read, at most n bytes, without
// reading it. Lines read before are not good any more.
func (l *Lines) Ahead(n int) []byte {
	if l.err != nil {
		return nil
	}
	b, _ := l.in.Peek(min(n, l.in.Size())) // an error comes again when it is read
	return b
}

// Err returns what ended the lines; nil while there are more.
func (l *Lines) Err() error { return l.err }
