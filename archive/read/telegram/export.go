package telegram

import (
	"encoding/json"
	"errors"
	"io"
	"path"

	"dotori/archive"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// export is a JSON file being read.
type export struct {
	*reading
	*scanner
	path   string
	media  *finder
	self   string // the account whose data it is
	count  int    // items that came
	one    message
	emoji  []string // files of custom emoji
	hidden bool     // private data was left out
}

// errStop ends reading because the consumer has enough.
var errStop = errors.New("enough")

// export reads a JSON file and reports whether to go on.
func (r *reading) export(name string) bool {
	f, err := r.root.Open(name)
	if err != nil {
		return r.fail(archive.Skip(name, reasonUnreadable, err.Error()))
	}
	defer f.Close()
	decoded, _ := text.NewReader(tree.Until(r.ctx, f))
	x := &export{reading: r, scanner: newScanner(decoded), path: name, media: newFinder(r.root, path.Dir(name))}
	err = x.chat(x.top)
	switch {
	case errors.Is(err, errStop):
		return false
	case r.ctx.Err() != nil:
		return r.fail(r.ctx.Err())
	case err != nil && x.count == 0:
		return r.fail(archive.Skip(name, reasonUnreadable, reasonOf(err)))
	case err != nil:
		return r.fail(&archive.Warning{Path: name, Line: x.line, Reason: reasonBroken, Detail: reasonOf(err)})
	case x.count == 0 && !x.hidden:
		return r.fail(archive.Skip(name, reasonEmpty, ""))
	}
	return x.leaveEmoji()
}

func reasonOf(err error) string {
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return io.ErrUnexpectedEOF.Error()
	}
	return err.Error()
}

// warn says what was left out of the file.
func (x *export) warn(line int, reason, detail string) error {
	return x.stop(&archive.Warning{Path: x.path, Line: line, Reason: reason, Detail: detail})
}

// stop yields a problem, and returns errStop when the consumer has enough.
func (x *export) stop(problem *archive.Warning) error {
	if !x.fail(problem) {
		return errStop
	}
	return nil
}

// chat reads an object that may be a chat: it has messages. What else stands
// in it, other reads.
func (x *export) chat(other func(name string) error) error {
	var about struct{ title, kind string }
	return x.object(func(field string) error {
		switch field {
		case "name":
			var n name
			err := x.into(&n)
			about.title = string(n)
			return err
		case "type":
			var w jsonlist.Word
			err := x.into(&w)
			about.kind = string(w)
			return err
		case "messages":
			return x.messages(titleOf(about.title, about.kind, x.path))
		}
		return other(field)
	})
}

// nothing is what stands beside the messages of a chat in a list of chats.
func nothing(string) error { return errSkip }

// top reads what is not a chat.
func (x *export) top(field string) error {
	switch field {
	case "chats", "left_chats":
		return x.list(func() error { return x.chat(nothing) })
	case "profile_pictures":
		return x.pictures("Profile pictures", "photo")
	case "stories":
		return x.pictures("Stories", "media")
	case "personal_information":
		return x.owner(field)
	case "contacts", "frequent_contacts", "sessions", "web_sessions", "other_data", "ips":
		return x.private(field)
	}
	return errSkip
}

// list reads an object that holds a list of its kind.
func (x *export) list(element func() error) error {
	return x.object(func(field string) error {
		if field != "list" {
			return errSkip
		}
		return x.array(element)
	})
}

// into reads a value; what does not fit it stays empty.
func (x *export) into(v any) error {
	raw, err := x.value(true)
	if err == nil {
		_ = json.Unmarshal(raw, v)
	}
	return mendable(err)
}

// give yields an item.
func (x *export) give(it archive.Item) error {
	if x.count++; x.count%256 == 0 && x.ctx.Err() != nil {
		return x.ctx.Err()
	}
	if !x.yield(it, nil) {
		return errStop
	}
	return nil
}
