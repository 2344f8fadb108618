package chat

import (
	"testing"
	"time"
)

func TestOccurrencesSurviveAClockThatGoesBack(t *testing.T) {
	o := NewOccurrences()
	minute := time.Date(2015, 11, 1, 1, 30, 0, 0, time.UTC)
	for i := range 3 * remembered {
		wall := minute.Add(time.Duration(i/100) * time.Minute)
		if n := o.Next(wall, "이다람", string(rune(i))); n != 0 {
			t.Fatalf("a new message is the number %d", n)
		}
		if i < 60*100 || i%1000 != 0 {
			continue
		}
		// An hour later it is an hour earlier again.
		if n := o.Next(wall.Add(-time.Hour), "이다람", string(rune(i-60*100))); n != 1 {
			t.Errorf("the same message of an hour ago is the number %d, want 1", n)
		}
	}
	if len(o.now)+len(o.past) > 2*remembered {
		t.Errorf("%d messages are remembered", len(o.now)+len(o.past))
	}
}
