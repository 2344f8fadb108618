package chat

import (
	"io"
	"strings"
	"testing"
)

func TestLines(t *testing.T) {
	l := NewLines(strings.NewReader("첫 줄\r\n\n셋째\r넷째"), 0)
	for i, want := range []string{"첫 줄", "", "셋째\r넷째"} {
		line, err := l.Next()
		if string(line) != want || err != nil || l.Number != i+1 || l.CRLF != (i == 0) || l.Long {
			t.Errorf("line %d: %q, %v, %+v", i+1, line, err, l)
		}
	}
	if _, err := l.Next(); err != io.EOF || l.Err() != io.EOF {
		t.Errorf("%v, %v behind the end", err, l.Err())
	}
}

func TestAnEndlessLineIsCut(t *testing.T) {
	l := NewLines(strings.NewReader(strings.Repeat("가", MaxMessage)+"\n끝\n"), 0)
	line, err := l.Next()
	if len(line) != MaxMessage || !l.Long || err != nil {
		t.Errorf("%d bytes, %v, %v", len(line), l.Long, err)
	}
	if line, err = l.Next(); string(line) != "끝" || l.Long || err != nil {
		t.Errorf("%q, %v", line, err)
	}
}

func TestAheadIsReadAgain(t *testing.T) {
	l := NewLines(strings.NewReader("하나\n둘\n"), 0)
	if _, err := l.Next(); err != nil {
		t.Fatal(err)
	}
	if got := string(l.Ahead(100)); got != "둘\n" {
		t.Errorf("%q comes next", got)
	}
	if line, err := l.Next(); string(line) != "둘" || err != nil {
		t.Errorf("%q, %v", line, err)
	}
	if _, err := l.Next(); err != io.EOF || l.Ahead(100) != nil {
		t.Errorf("%v", err)
	}
}

func TestByCount(t *testing.T) {
	if got := strings.Join(ByCount(map[string]int{"나": 1, "가": 1, "다": 2}), " "); got != "다 가 나" {
		t.Error(got)
	}
}
