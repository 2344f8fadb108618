package catalog

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestWhatIsApartIsRememberedAndForgotten(t *testing.T) {
	c := home(t)
	a, b := strings.Repeat("ab", 16), strings.Repeat("0c", 16)
	want := [][2]string{{b, a}}
	back := act(t, c, []Edit{EditApart(strings.ToUpper(a), b)})
	if EditApart(a, b) != EditApart(b, a) {
		t.Error("the order of the two matters")
	}
	if got, err := c.Apart(t.Context()); err != nil || !slices.Equal(got, want) {
		t.Errorf("apart: %v, %v", got, err)
	}
	forth := act(t, c, back)
	if got, err := c.Apart(t.Context()); err != nil || len(got) != 0 {
		t.Errorf("taken back: %v, %v", got, err)
	}
	act(t, c, forth)
	if got, err := c.Apart(t.Context()); err != nil || !slices.Equal(got, want) {
		t.Errorf("done again: %v, %v", got, err)
	}
}

func TestWhatIsApartIsChecked(t *testing.T) {
	c := home(t)
	good := EditApart(hash(1)[:32], hash(2)[:32])
	for name, e := range map[string]Edit{
		"itself":     EditApart(hash(1)[:32], hash(1)[:32]),
		"no id":      EditApart("엄마", hash(1)[:32]),
		"other item": {Item: hash(3)[:32], Field: good.Field, Value: good.Value},
		"no pair":    {Item: good.Item, Field: good.Field, Value: `"a"`},
	} {
		if err := c.Apply(t.Context(), e); !errors.Is(err, ErrEdit) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
