package pdftext

import (
	"bytes"
	"compress/zlib"
	"context"
	"io"
	"regexp"
	"slices"
	"strconv"
)

const (
	headLength = 4 << 10  // of an object stream's dictionary
	mostPacked = 64 << 20 // bytes of all unpacked object streams
)

var (
	streamBegins = regexp.MustCompile(`stream\r?\n`)
	countEntry   = regexp.MustCompile(`/N\s+(\d{1,7})`)
	firstEntry   = regexp.MustCompile(`/First\s+(\d{1,9})`)
	pairs        = regexp.MustCompile(`(\d{1,7})\s+(\d{1,9})`)
)

// unpack adds the objects that stand in object streams.
func (o *objects) unpack(ctx context.Context, r io.ReaderAt, size int64) {
	slices.Sort(o.streams)
	left := int64(mostPacked)
	for _, at := range slices.Compact(o.streams) {
		if ctx.Err() != nil || left <= 0 {
			return
		}
		head := make([]byte, headLength)
		n, _ := r.ReadAt(head, at)
		begin := streamBegins.FindIndex(head[:n])
		if begin == nil {
			continue
		}
		data := inflate(io.NewSectionReader(r, at+int64(begin[1]), size-at), bytes.Contains(head[:begin[0]], []byte("FlateDecode")), left)
		left -= int64(len(data))
		o.add(head[:begin[0]], data, at)
	}
}

// inflate returns what can be unpacked of a stream, most bytes of it.
func inflate(r io.Reader, packed bool, most int64) []byte {
	if !packed {
		return nil // without its length nobody knows where it ends
	}
	z, err := zlib.NewReader(r)
	if err != nil {
		return nil
	}
	data, _ := io.ReadAll(io.LimitReader(z, most))
	return data
}

// add takes an object stream apart: pairs of number and offset, then the
// objects.
func (o *objects) add(dictionary, data []byte, at int64) {
	count, first := entry(countEntry, dictionary), entry(firstEntry, dictionary)
	if first <= 0 || first > len(data) {
		return
	}
	table := pairs.FindAllSubmatch(data[:first], count)
	for i, pair := range table {
		number, _ := strconv.Atoi(string(pair[1]))
		from, _ := strconv.Atoi(string(pair[2]))
		to := len(data) - first
		if i+1 < len(table) {
			to, _ = strconv.Atoi(string(table[i+1][2]))
		}
		known, ok := o.places[number]
		if from < 0 || from >= to || to > len(data)-first || number <= 0 || number > highest || ok && known.offset > at {
			continue
		}
		o.places[number] = place{offset: at, packed: data[first+from : first+to]}
		o.guess(number, data[first+from:first+to])
	}
}

func entry(re *regexp.Regexp, b []byte) int {
	m := re.FindSubmatch(b)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(string(m[1]))
	return n
}
