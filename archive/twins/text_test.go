package twins

import (
	"strings"
	"testing"
	"time"

	"dotori/archive"
)

func TestSameText(t *testing.T) {
	long := strings.Repeat("가을이라 뒷산에 올라 도토리를 한 바구니 주웠다. ", 5)
	at := func(s string) archive.Moment {
		wall, err := time.Parse("2006-01-02 15:04", s)
		if err != nil {
			t.Fatal(err)
		}
		return archive.At(wall, archive.PrecisionMinute, archive.OriginArchive)
	}
	post := func(service archive.Service, title, text string, m archive.Moment) archive.Item {
		return archive.Item{Kind: archive.Post, Service: service, Title: title, Text: text, Moment: m}
	}
	one := post("tistory", "뒷산", long, at("2012-10-08 21:10"))
	day := one.Moment.Truncate(archive.PrecisionDay)
	for name, tt := range map[string]struct {
		other     archive.Item
		from, to  int
		otherKind archive.Kind
	}{
		"the saved page":     {post("pages", "뒷산", strings.ReplaceAll(long, ". ", ".\n\n"), at("2012-10-08 21:10")), 95, 99, ""},
		"only its day":       {post("pages", "뒷산 ", long, day), 95, 95, ""},
		"without a title":    {post("facebook", "", long, at("2012-10-08 21:11")), 80, 90, ""},
		"in another zone":    {post("facebook", "뒷산", long, at("2012-10-09 06:10")), 80, 90, ""},
		"another title":      {post("facebook", "바다", long, at("2012-10-08 21:10")), 60, 70, ""},
		"of no date":         {post("pages", "뒷산", long, archive.Moment{}), 80, 80, ""},
		"posted again":       {post("facebook", "뒷산", long, at("2013-10-08 21:10")), 0, 0, ""},
		"of the same blog":   {post("tistory", "뒷산", long, at("2012-10-08 21:10")), 0, 0, ""},
		"another kind":       {post("pages", "뒷산", long, at("2012-10-08 21:10")), 0, 0, archive.Diary},
		"another text":       {post("pages", "뒷산", long+"끝", at("2012-10-08 21:10")), 0, 0, ""},
		"hardly any text":    {post("pages", "뒷산", "좋다", at("2012-10-08 21:10")), 0, 0, ""},
		"both hardly any is": {post("pages", "뒷산", "좋다", at("2012-10-08 21:10")), 0, 0, ""},
	} {
		if tt.otherKind != "" {
			tt.other.Kind = tt.otherKind
		}
		first := one
		if strings.HasPrefix(name, "both") {
			first.Text = tt.other.Text
		}
		a, b := TextOf(first), TextOf(tt.other)
		got, reasons := SameText(&a, &b)
		if got < tt.from || got > tt.to || (len(reasons) > 0) != (got > 0) {
			t.Errorf("%s: %d %+v", name, got, reasons)
		}
	}
}
