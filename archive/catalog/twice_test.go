package catalog

import (
	"slices"
	"testing"

	"dotori/archive"
)

func TestWhatIsOfTwoNamesOfOnePersonCountsOnce(t *testing.T) {
	c := open(t)
	post := func(id, author string, people ...string) archive.Item {
		return archive.Item{Kind: archive.Post, Service: "cyworld", NativeID: id, Moment: at(t, "2005-01-01 00:00"), Author: author, People: people, Text: id}
	}
	put(t, c, "a", post("1", "엄마"), post("2", "엄마", "엄마별"), post("3", "나", "엄마", "엄마별"), post("4", "엄마별", "나"), post("5", "나", "나"))
	mother := []Alias{{"cyworld", "엄마"}, {"cyworld", "엄마별"}, {"kakaotalk", "엄마"}}
	must(t, c.Apply(t.Context(), EditPerson(Person{ID: PersonID(mother[0]), Title: "우리 엄마", Aliases: mother})))
	for _, want := range []int{4, 3} {
		people, err := c.People(t.Context())
		i := slices.IndexFunc(people, func(p Person) bool { return p.Title == "우리 엄마" })
		if err != nil || i < 0 || people[i].Count != want {
			t.Errorf("people %+v, %v; want %d of her", people, err, want)
		}
		for name, q := range map[string]Query{"names": {People: mother}, "called": {Person: "우리 엄마"}, "one name": {Person: "엄마별"}} {
			months, err := c.Months(t.Context(), q)
			if err != nil || len(months) != 1 || months[0].Count != want || len(items(t, c, q)) != want {
				t.Errorf("%s: months %+v, %v; want %d", name, months, err, want)
			}
		}
		must(t, c.Apply(t.Context(), Edit{post("2", "엄마", "엄마별").Identity(), "hidden", "true"}))
	}
}
