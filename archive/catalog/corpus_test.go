package catalog

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"dotori/archive"
)

// corpus makes chat messages of any number that look like natural text to an
// index: a few syllables and words are in most messages, most are in few.
type corpus struct {
	rand  *rand.Rand
	words []string
	now   time.Time
}

func newCorpus() *corpus {
	c := &corpus{rand: rand.New(rand.NewPCG(7, 7)), now: time.Date(2012, 1, 1, 9, 0, 0, 0, time.UTC)}
	syllables := []rune("이다가는을지고에기하사나리의어서아시도로자대라스인들정전일부수해만제은그보장한주상오구마조여원비동장치무성모거일계게안유신세연면")
	for range 1200 {
		syllables = append(syllables, '가'+rune(c.rand.IntN(11172)))
	}
	for range 12000 {
		word := make([]rune, 1+c.rand.IntN(4))
		for i := range word {
			word[i] = syllables[c.rare(len(syllables))]
		}
		c.words = append(c.words, string(word))
	}
	c.words[300] = "졸업"
	return c
}

// rare returns a number below n, small ones far more often.
func (c *corpus) rare(n int) int {
	f := c.rand.Float64()
	return int(f * f * f * float64(n))
}

func (c *corpus) text() string {
	var b strings.Builder
	for i := range 1 + c.rand.IntN(7) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(c.words[c.rare(len(c.words))])
	}
	switch c.rand.IntN(12) {
	case 0:
		b.WriteString(" ㅋㅋㅋㅋ")
	case 1:
		b.WriteString("!")
	case 2:
		b.WriteString(" ok 2015")
	}
	return b.String()
}

func (c *corpus) message() archive.Item {
	c.now = c.now.Add(time.Duration(c.rand.IntN(600)) * time.Second)
	it := message(archive.At(c.now.Truncate(time.Minute), archive.PrecisionMinute, archive.OriginArchive),
		"방 "+c.words[c.rare(10)], c.words[c.rare(40)], c.text())
	it.ID = it.Identity()
	return it
}

// fill puts n messages in batches of the size that ingest makes.
func fill(t testing.TB, c *Catalog, messages []archive.Item) {
	t.Helper()
	for from := 0; from < len(messages); from += 5000 {
		b, err := c.Begin(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for i, it := range messages[from:min(from+5000, len(messages))] {
			if _, err := b.Put(t.Context(), it, Source{Import: "a", Path: "chat.txt", Line: from + i}); err != nil {
				t.Fatal(err)
			}
		}
		if err := b.Commit(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}
