package mail

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// post is a source of n mails in one folder; mail 3 answers mail 1, which
// answers mail 0, and mails 7 and 8 answer each other.
type post struct {
	n     int
	gone  int           // a mail that is not there any more, or 0
	asked catalog.Query // last
	err   error
}

func (p *post) Collections(context.Context, ...archive.CollectionKind) ([]catalog.Collection, error) {
	return []catalog.Collection{{ID: 1, Title: "받은편지함", Count: p.n}}, p.err
}

func (p *post) Keys(_ context.Context, q catalog.Query) (keys []catalog.Key, err error) {
	p.asked = q
	for i := p.n; i > 0; i-- {
		if i != p.gone {
			keys = append(keys, catalog.Key(i))
		}
	}
	return keys, p.err
}

func (p *post) Heads(_ context.Context, keys []catalog.Key) (map[catalog.Key]catalog.Head, error) {
	heads := map[catalog.Key]catalog.Head{}
	for _, k := range keys {
		heads[k] = catalog.Head{Key: k, ID: fmt.Sprint(k)}
	}
	return heads, p.err
}

func (p *post) IDsAt(_ context.Context, keys []catalog.Key) (ids []string, err error) {
	for _, k := range keys {
		ids = append(ids, fmt.Sprint(k))
	}
	return ids, p.err
}

func (p *post) Item(_ context.Context, id string) (archive.Item, error) {
	parent, ok := map[string]string{"0": "", "1": "0", "3": "1", "5": "gone", "7": "8", "8": "7"}[id]
	if !ok {
		return archive.Item{}, catalog.ErrNotFound
	}
	return archive.Item{ID: id, Parent: parent, Moment: at(id)}, nil
}

func at(id string) archive.Moment {
	return archive.At(time.Date(2004, 1, 1, 0, int(id[0]), 0, 0, time.UTC), archive.PrecisionMinute, archive.OriginArchive)
}

func (p *post) Comments(_ context.Context, id string) (all []archive.Item, err error) {
	if id == "0" {
		all = []archive.Item{{ID: "3", Moment: at("3")}, {ID: "1", Moment: at("1")}}
	}
	return all, p.err
}

func (p *post) Key(_ context.Context, id string) (catalog.Key, error) {
	n, err := strconv.Atoi(id)
	return catalog.Key(n), err
}

func TestBoxIsSearched(t *testing.T) {
	src := &post{n: 5}
	b := NewBox(src, task.Inline())
	b.Open(7)
	b.Search(" 단풍 ")
	if b.Text != "단풍" || src.asked.Text != "단풍" || src.asked.Collection != 7 || src.asked.Limit != mostFound {
		t.Errorf("asked for %+v", src.asked)
	}
	b.Open(8)
	if src.asked.Text != "" || src.asked.Collection != 8 {
		t.Errorf("another folder is asked for %+v", src.asked)
	}
}

func TestFoldersStandByAccount(t *testing.T) {
	f := NewFolders(&post{n: 3}, task.Inline())
	f.loaded([]catalog.Collection{
		{ID: 1, Service: "mail", Title: "받은편지함", Account: "daram@example.com", Count: 3},
		{ID: 2, Service: "mail", Title: "동아리", Count: 1},
		{ID: 3, Service: "mail", Title: "보낸편지함", Account: "daram@example.com", Count: 2},
	}, nil)
	var got []string
	for _, a := range f.Accounts {
		got = append(got, fmt.Sprint(a.Name, " ", len(a.Folders)))
	}
	if want := "daram@example.com 2, 1"; strings.Join(got, ",") != want || f.Total != 6 {
		t.Errorf("accounts %q, %d mails; want %q", got, f.Total, want)
	}
}

func TestLetterGathersItsThread(t *testing.T) {
	for id, want := range map[string]string{"3": "[0 1 3]", "5": "[5]"} {
		l := NewLetter(&post{}, task.Inline())
		l.Open(id)
		var ids []string
		for _, it := range l.Thread {
			ids = append(ids, it.ID)
		}
		if l.Err != nil || fmt.Sprint(ids) != want {
			t.Errorf("the thread of %s is %v, %v", id, ids, l.Err)
		}
	}
	l := NewLetter(&post{}, task.Inline())
	l.Open("7") // two mails that answer each other
	if l.Err != nil {
		t.Error(l.Err)
	}
}

func TestErrorsAreTold(t *testing.T) {
	src := &post{err: errors.New("torn")}
	f, b, l := NewFolders(src, task.Inline()), NewBox(src, task.Inline()), NewLetter(src, task.Inline())
	f.Load()
	b.Open(1)
	l.Open("9")
	if f.Err == nil || b.Err == nil || l.Err == nil {
		t.Errorf("errors %v, %v, %v", f.Err, b.Err, l.Err)
	}
}
