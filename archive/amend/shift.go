package amend

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// ErrShift says that a text is no length of time.
var ErrShift = errors.New("not a length of time such as +2d, -9h30m or 3일 2시간")

var length = regexp.MustCompile(`^(\d{1,7})\s*(주|일|시간|분|초|weeks?|days?|hours?|minutes?|min|seconds?|sec|[wdhms])\s*`)

// ReadShift reads how far to move: +1d2h30m, -9h, 3일 2시간, -90분, +9:00. It
// goes earlier with a minus or "전", and later else.
func ReadShift(s string) (time.Duration, error) {
	s, earlier := direction(strings.ToLower(strings.TrimSpace(s)))
	if by, ok := clock(s); ok {
		return signed(by, earlier), nil
	}
	var sum time.Duration
	for s != "" {
		part := length.FindStringSubmatch(s)
		if part == nil {
			return 0, ErrShift
		}
		n, _ := strconv.Atoi(part[1]) // digits
		if time.Duration(n) > (farthest-sum)/unit(part[2]) {
			return 0, ErrShift
		}
		sum += time.Duration(n) * unit(part[2])
		s = s[len(part[0]):]
	}
	if sum == 0 {
		return 0, ErrShift
	}
	return signed(sum, earlier), nil
}

// farthest is about 270 years, which a time.Duration can just hold.
const farthest = 100_000 * day

func direction(s string) (rest string, earlier bool) {
	if rest, ok := strings.CutSuffix(s, "전"); ok {
		return strings.TrimSpace(rest), true
	}
	if rest, ok := strings.CutSuffix(s, "후"); ok {
		return strings.TrimSpace(rest), false
	}
	if s == "" || !strings.ContainsRune("+-−", []rune(s)[0]) {
		return s, false
	}
	sign := []rune(s)[0]
	return strings.TrimSpace(strings.TrimPrefix(s, string(sign))), sign != '+'
}

func signed(d time.Duration, negative bool) time.Duration {
	if negative {
		return -d
	}
	return d
}

// clock reads hours and minutes: 9:00.
func clock(s string) (time.Duration, bool) {
	hours, minutes, ok := strings.Cut(s, ":")
	h, err1 := strconv.ParseUint(hours, 10, 16)
	m, err2 := strconv.ParseUint(minutes, 10, 6)
	return time.Duration(h)*time.Hour + time.Duration(m)*time.Minute, ok && err1 == nil && err2 == nil && m < 60 && h+m > 0
}

func unit(s string) time.Duration {
	switch s[:1] {
	case "w":
		return 7 * day
	case "d":
		return day
	case "h":
		return time.Hour
	case "m":
		return time.Minute
	case "s":
		return time.Second
	}
	return map[string]time.Duration{"주": 7 * day, "일": day, "시간": time.Hour, "분": time.Minute, "초": time.Second}[s]
}

// WriteShift writes a length of time as [ReadShift] reads it: "-9h", "+1d2h30m",
// "" for none.
func WriteShift(by time.Duration) string {
	text, left := "", by.Abs()
	for _, u := range []struct {
		name string
		of   time.Duration
	}{{"d", day}, {"h", time.Hour}, {"m", time.Minute}, {"s", time.Second}} {
		if n := left / u.of; n > 0 {
			text += strconv.FormatInt(int64(n), 10) + u.name
			left -= n * u.of
		}
	}
	switch {
	case text == "":
		return ""
	case by < 0:
		return "-" + text
	}
	return "+" + text
}
