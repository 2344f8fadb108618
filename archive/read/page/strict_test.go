package page_test

import (
	"testing"

	"dotori/archive/read/page"
)

// A reader that knows its pages keeps headings and dates where they stand.
func TestStrict(t *testing.T) {
	const s = `<title>봄</title><div class="body"><h1>소풍</h1><p class="date-of-shop">2013. 2. 15.</p><p>2014. 5. 6.에 갔다.</p></div>`
	p := page.Parse(s, page.Rules{Body: page.Class("body"), Title: page.Class("title"), Date: page.Class("date"), Strict: true})
	if p.Title != "봄" || p.Moment.Known() || p.Dated != "" {
		t.Errorf("title %q, moment %v from %q", p.Title, p.Moment, p.Dated)
	}
	if got, want := page.Words(p.Content), "소풍\n\n2013. 2. 15.\n\n2014. 5. 6.에 갔다."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
