package catalog

import (
	"slices"
	"testing"

	"dotori/archive"
)

func TestSendersHaveNamesAndAddresses(t *testing.T) {
	c := open(t)
	mail := func(minute, who, from string) archive.Item {
		return archive.Item{Kind: archive.Mail, Service: "mail", Moment: at(t, "2003-03-03 10:"+minute), Author: who,
			Details: []archive.Detail{{Name: "To", Value: "kim@example.kr"}, {Name: "From", Value: from}}}
	}
	put(t, c, "a", mail("00", "홍길동", "홍길동 <hong@example.kr>"), mail("01", "Gildong", "Gildong <hong@example.kr>"), mail("02", "홍길동", "홍길동 <hong@example.kr>"),
		message(at(t, "2015-07-09 20:34"), "방", "나", "뭐"))
	got, err := c.Senders(t.Context())
	want := []Sender{{Alias{"mail", "홍길동"}, "홍길동 <hong@example.kr>", 2}, {Alias{"mail", "Gildong"}, "Gildong <hong@example.kr>", 1}}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%+v, %v", got, err)
	}
}
