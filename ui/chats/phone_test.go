package chats

import (
	"context"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
)

// phone is a catalog with one room of so many messages, perDay a day. Each
// tenth answers the one five before it.
type phone struct {
	messages, perDay int
	starred          int  // a favourite, but for 0
	own              bool // the archive says that the messages are the owner's
	owners           []catalog.Owner
	shown            []catalog.Cell
	walked           int // messages that any call went over
	err              error
}

func (p *phone) room() catalog.Collection {
	return catalog.Collection{ID: 4, Service: "kakaotalk", Title: "우리 가족", Count: p.messages, People: []string{"엄마", "하늘"}}
}

func (p *phone) Collections(context.Context, ...archive.CollectionKind) ([]catalog.Collection, error) {
	return []catalog.Collection{p.room()}, p.err
}

// key is that of message n: perDay a day from 2015-01-01 on, a second apart.
func (p *phone) key(n int) catalog.Key {
	return catalog.KeyAt(time.Date(2015, 1, 1+n/p.perDay, 0, 0, n%p.perDay, 0, time.UTC))
}

func (p *phone) number(key catalog.Key) int {
	return sort.Search(p.messages, func(n int) bool { return p.key(n) >= key })
}

func (p *phone) Months(context.Context, catalog.Query) (out []catalog.MonthCount, err error) {
	for n := 0; n < p.messages; n += p.perDay {
		at := p.key(n).Wall()
		if k := len(out); k == 0 || out[k-1].Month != int(at.Month()) || out[k-1].Year != at.Year() {
			out = append(out, catalog.MonthCount{Year: at.Year(), Month: int(at.Month()), Kind: archive.Message})
		}
		out[len(out)-1].Count += min(p.perDay, p.messages-n)
	}
	return out, p.err
}

func (p *phone) Messages(_ context.Context, _ int64, from catalog.Key, n int, _ bool) ([]catalog.Message, error) {
	var out []catalog.Message
	for k := p.number(from); k < p.messages && len(out) < n; k++ {
		it := archive.Item{ID: fmt.Sprint("m", k), Text: fmt.Sprint(k), Own: p.own}
		it.Favorite = k > 0 && k == p.starred
		if k%10 == 9 {
			it.Parent = fmt.Sprint("m", k-5)
		}
		out = append(out, catalog.Message{Key: p.key(k), Item: it})
	}
	p.walked += len(out)
	return out, p.err
}

func (p *phone) KeyOf(_ context.Context, _ int64, from catalog.Key, n int) (catalog.Key, error) {
	p.walked += n
	if n += p.number(from); n < p.messages {
		return p.key(n), p.err
	}
	return 0, catalog.ErrNotFound
}

func (p *phone) IDs(_ context.Context, _ int64, from catalog.Key, n int) (ids []string, err error) {
	for k := p.number(from); k < p.messages && len(ids) < n; k++ {
		ids = append(ids, fmt.Sprint("m", k))
	}
	return ids, p.err
}

func (p *phone) CountIn(_ context.Context, _ int64, from, to catalog.Key) (int, error) {
	n := p.number(to) - p.number(from)
	p.walked += n
	return n, p.err
}

func (p *phone) ByID(_ context.Context, ids []string) (map[string]archive.Item, error) {
	found := map[string]archive.Item{}
	for _, id := range ids {
		if id != "m4" { // that one is not here
			found[id] = archive.Item{ID: id, Text: "what was asked"}
		}
	}
	return found, p.err
}

func (p *phone) Key(_ context.Context, id string) (catalog.Key, error) {
	n, err := strconv.Atoi(strings.TrimPrefix(id, "m"))
	if err != nil {
		return 0, catalog.ErrNotFound
	}
	return p.key(n), nil
}

func (p *phone) Days(_ context.Context, _ int64, year, month int) (days []catalog.DayCount, err error) {
	for n := 0; n < p.messages; n += p.perDay {
		if at := p.key(n).Wall(); at.Year() == year && int(at.Month()) == month {
			days = append(days, catalog.DayCount{Day: at, First: p.key(n), Count: p.perDay})
		}
	}
	return days, p.err
}

func (p *phone) Keys(_ context.Context, q catalog.Query) (keys []catalog.Key, err error) {
	for n := p.messages - 1; n >= 0 && len(keys) < q.Limit; n-- {
		if strings.HasSuffix(fmt.Sprint(n), q.Text) && (q.After == 0 || p.key(n) < q.After) {
			keys = append(keys, p.key(n))
		}
	}
	return keys, p.err
}

func (p *phone) Shown(context.Context, int64) ([]catalog.Cell, error) { return p.shown, p.err }

func (p *phone) Voices(context.Context, int64) ([]catalog.Voice, error) {
	return []catalog.Voice{{Name: "엄마", Count: 2}, {Name: "하늘", Count: 1}}, p.err
}

func (p *phone) Owners(context.Context) ([]catalog.Owner, error) { return p.owners, nil }

func (p *phone) SetOwner(_ context.Context, s archive.Service, name string, on bool) error {
	who := catalog.Owner{Service: s, Name: name}
	if on {
		p.owners = append(p.owners, who)
	} else {
		p.owners = slices.DeleteFunc(p.owners, func(o catalog.Owner) bool { return o == who })
	}
	return p.err
}
