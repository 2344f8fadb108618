package book_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export/book"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/shelf"
)

// photos returns so many photos a month, from March on.
func photos(year, months, each int) (all []archive.Item) {
	for m := range months {
		for n := range each {
			at := time.Date(year, time.Month(3+m), 1, n, 0, 0, 0, time.UTC)
			all = append(all, archive.Item{Kind: archive.Photo, Service: "photos", NativeID: at.String(), Favorite: m == 1,
				Moment: archive.At(at, archive.PrecisionMinute, archive.OriginEXIF), Media: []archive.Media{{Name: "a.jpg", SHA256: fmt.Sprintf("%064d", m*100+n), MIME: "image/jpeg"}}})
		}
	}
	return all
}

// planned plans books and says what they are: name, months with their counts.
func planned(t *testing.T, most int64, items ...archive.Item) (all []string, books []*book.Book) {
	t.Helper()
	rule := book.Rule{Most: most, Seed: "test",
		Takes: func(it archive.Item) bool { return it.Kind != archive.Mail },
		Weigh: func(archive.Item) int64 { return 1 }}
	pages := func(ctx context.Context, x *shelf.Export) (err error) {
		if books, err = book.Plan(ctx, x, rule); err != nil {
			return err
		}
		for _, b := range books {
			s := b.Name(".book") + ":"
			for _, m := range b.Months {
				s += fmt.Sprintf(" %d×%d", m.Number, len(m.Refs))
			}
			for _, r := range b.Rooms {
				s += fmt.Sprintf(" %s×%d", r.Title, len(r.Refs))
			}
			all = append(all, s)
			wantEntries(ctx, t, x, b)
		}
		return nil
	}
	_, err := shelf.Write(context.Background(), exporttest.NewMemory(), exporttest.Select(nil, items...), shelf.Layout{Pages: pages}, shelf.Setup{})
	if err != nil {
		t.Fatal(err)
	}
	return all, books
}

// wantEntries wants each item in its month.
func wantEntries(ctx context.Context, t *testing.T, x *shelf.Export, b *book.Book) {
	t.Helper()
	counts := make([]int, len(b.Months))
	for e, err := range b.Entries(ctx, x) {
		if err != nil {
			t.Fatal(err)
		}
		counts[e.Month]++
		if n := b.Months[e.Month].Number; e.Item.Moment.Month() != n || e.Item.Moment.Year() != b.Year {
			t.Errorf("an item of %v stands in month %d of %d", e.Item.Moment.Wall, n, b.Year)
		}
	}
	for i, m := range b.Months {
		if counts[i] != len(m.Refs) {
			t.Errorf("month %d gives %d items, has %d", m.Number, counts[i], len(m.Refs))
		}
	}
}

func TestPlan(t *testing.T) {
	orphan := archive.Item{Kind: archive.Comment, Service: "cyworld", NativeID: "c", Parent: "00", Text: "혼자"}
	mail := archive.Item{Kind: archive.Mail, Service: "mail", NativeID: "m", Text: "안녕"}
	said := archive.Item{Kind: archive.Message, Service: "line", NativeID: "s", Moment: photos(2005, 1, 1)[0].Moment, Text: "응", Collections: []archive.Collection{{Kind: archive.Chat, Title: "방"}}}
	for _, c := range []struct {
		name  string
		most  int64
		items []archive.Item
		want  []string
	}{
		{"nothing", 10, nil, nil},
		{"two years and the undated", 100, append(photos(2005, 2, 3), append(photos(2007, 1, 2), orphan, mail)...),
			[]string{"추억 날짜 모름.book: 0×1", "추억 2005.book: 3×3 4×3", "추억 2007.book: 3×2"}},
		{"volumes end with months where they can", 10, photos(2005, 3, 4), []string{"추억 2005.book: 3×4 4×4", "추억 2005 (2).book: 5×4"}},
		{"a month that is too much", 5, photos(2005, 1, 12), []string{"추억 2005.book: 3×5", "추억 2005 (2).book: 3×5", "추억 2005 (3).book: 3×2"}},
		{"chats apart", 100, append(photos(2005, 1, 2), said), []string{"추억 2005.book: 3×2 방×1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, _ := planned(t, c.most, c.items...); !slices.Equal(got, c.want) {
				t.Errorf("got %q\nwant %q", got, c.want)
			}
		})
	}
}

// TestMark wants another mark for whatever changes in a book, and for nothing else.
func TestMark(t *testing.T) {
	diary := archive.Item{Kind: archive.Diary, Service: "cyworld", NativeID: "d", Text: "봄", Moment: photos(2005, 1, 1)[0].Moment}
	comment := archive.Item{Kind: archive.Comment, Service: "cyworld", NativeID: "c", Parent: diary.Identity(), Text: "좋다"}
	other := append(photos(2007, 1, 1), diary, comment)
	mark := func(items ...archive.Item) string {
		_, books := planned(t, 10, items...)
		return books[0].Mark()
	}
	before := mark(other...)
	if mark(append(photos(2007, 2, 2), diary, comment)...) != before {
		t.Error("another year changes the mark")
	}
	answer := comment
	answer.Text += "!"
	if mark(append(photos(2007, 1, 1), diary, answer)...) == before {
		t.Error("a comment does not change the mark")
	}
	diary.Favorite = true
	if mark(append(photos(2007, 1, 1), diary, comment)...) == before {
		t.Error("an item does not change the mark")
	}
}

func TestCovers(t *testing.T) {
	_, books := planned(t, 100, photos(2005, 2, 2)...)
	if c := books[0].Covers; len(c) != 4 || c[0].SHA256 != fmt.Sprintf("%064d", 100) {
		t.Errorf("covers %v", c)
	}
}

func TestWords(t *testing.T) {
	at := archive.At(time.Date(2005, 10, 3, 18, 5, 0, 0, time.UTC), archive.PrecisionMinute, archive.OriginArchive)
	it := archive.Item{Kind: archive.Diary, Moment: at, Author: "김도토", Collections: []archive.Collection{{Title: "일기"}, {Title: "하루"}}}
	b := &book.Book{Year: 2005, Volume: 2, Of: 2, Months: []book.Month{{Number: 0}, {Number: 3}, {Number: 10}}}
	for _, c := range []struct{ got, want string }{
		{book.Words("ko").Title(b), "2005년의 추억 2권"}, {book.Words("en").Title(b), "Memories of 2005, volume 2"},
		{book.Words("ko").Span(b), "3월 – 10월"}, {book.Words("en").Span(b), "March – October"},
		{book.Words("ko").When(at), "10월 3일 월요일 오후 6:05"}, {book.Words("en").When(at), "Monday, 3 October 18:05"},
		{book.Words("ko").Line(it), "오후 6:05 · 일기 · 하루 · 김도토"},
		{book.Words("ko").Alt(it, archive.Media{MIME: "image/png"}), "사진, 10월 3일 월요일"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
