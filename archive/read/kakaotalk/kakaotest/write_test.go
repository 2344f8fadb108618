package kakaotest_test

import (
	"bytes"
	"strings"
	"testing"

	"dotori/archive/read/kakaotalk/kakaotest"
)

func TestWriteIsRepeatableAndLooksLikeAnExport(t *testing.T) {
	a, b := kakaotest.Text(5000, 1), kakaotest.Text(5000, 1)
	if !bytes.Equal(a, b) {
		t.Error("the same seed gives different text")
	}
	if bytes.Equal(a, kakaotest.Text(5000, 2)) {
		t.Error("another seed gives the same text")
	}
	stamped := 0
	for _, line := range strings.Split(string(a), "\r\n") {
		if strings.Contains(line, "년 ") && strings.Contains(line, ", ") {
			stamped++
		}
	}
	if stamped < 5000 {
		t.Errorf("%d records, want at least 5000", stamped)
	}
}
