package chat

import "testing"

func TestCursor(t *testing.T) {
	c := Cursor{Rest: []byte("오후 12:345")}
	if c.Any("오전", "오후") != "오후" || !c.Try(" ") || c.Next() != '1' {
		t.Fatalf("%q is left", c.Rest)
	}
	if n, digits := c.Number(1, 2); n != 12 || digits != 2 || c.Need(":", ".") != ":" || c.Bad {
		t.Errorf("%d of %d digits, %q is left, bad %v", n, digits, c.Rest, c.Bad)
	}
	if c.Number(2, 2); !c.Bad {
		t.Error("three digits are taken for two")
	}
	if c = (Cursor{}); c.Next() != 0 || c.Try("a") || c.Bad {
		t.Errorf("at the end: %+v", c)
	}
	if c.Need("a"); !c.Bad {
		t.Error("what is needed is not there")
	}
}
