package mail

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// post is a source of n mails in one folder; mail 3 answers mail 1, which
// answers mail 0, and mails 7 and 8 answer each other.
type post struct {
	n       int
	fetched int
	err     error
}

func (p *post) Collections(context.Context, ...archive.CollectionKind) ([]catalog.Collection, error) {
	return []catalog.Collection{{ID: 1, Title: "받은편지함", Count: p.n}}, p.err
}

func (p *post) Keys(context.Context, catalog.Query) (keys []catalog.Key, err error) {
	for i := range p.n {
		keys = append(keys, catalog.Key(p.n-i))
	}
	return keys, p.err
}

func (p *post) Heads(_ context.Context, keys []catalog.Key) (map[catalog.Key]catalog.Head, error) {
	heads := map[catalog.Key]catalog.Head{}
	for _, k := range keys {
		heads[k] = catalog.Head{Key: k, ID: fmt.Sprint(k)}
	}
	p.fetched += len(keys)
	return heads, p.err
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

func TestBoxFetchesWhatIsSeen(t *testing.T) {
	src := &post{n: 10000}
	b := NewBox(src, task.Inline())
	b.Open(0)
	if b.Len() != 10000 || src.fetched != 0 {
		t.Fatalf("%d mails, %d lines fetched", b.Len(), src.fetched)
	}
	for range 2 {
		b.Head(5000)
	}
	h, ok := b.Head(5001)
	if !ok || h.Key != 10000-5001 || src.fetched != pageSize {
		t.Errorf("line %+v %v, %d fetched", h, ok, src.fetched)
	}
	if i := b.Index(h.Key); i != 5001 {
		t.Errorf("the mail stands at %d", i)
	}
	for i := range b.Len() {
		b.Head(i)
	}
	if len(b.heads) > mostHeads+pageSize {
		t.Errorf("%d lines are remembered", len(b.heads))
	}
	if _, ok := b.Head(10000); ok {
		t.Error("there is a line after the last")
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
