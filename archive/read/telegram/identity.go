package telegram

import (
	"fmt"
	"hash/fnv"
	"strconv"
	"unicode"

	"dotori/archive"
)

// messageID is the native id of a message: its number in the chat, its second
// and its letters. Numbers alone repeat from chat to chat. Who wrote it, and
// what the chat is called, changes; the chat's number is not on pages.
func messageID(number string, w when, text string) string {
	if number == "" || w.unix == 0 {
		return ""
	}
	return number + "@" + strconv.FormatInt(w.unix, 10) + letters(text)
}

// numberOf is a message's number; "" when it is none.
func numberOf(s string) string {
	if _, err := strconv.ParseInt(s, 10, 64); err != nil {
		return ""
	}
	return s
}

// noticeID is the native id of a notice, of which pages tell the day alone and
// what it says in words of their own.
func noticeID(number, day, room string) string {
	if number == "" || day == "" {
		return ""
	}
	return number + "@" + day + letters(room)
}

// letters is a hash of a text's letters and digits, which is the same however
// the text is formatted; "" without any.
func letters(s string) string {
	h := fnv.New32a()
	found := false
	var b [4]byte
	for _, r := range s {
		if r < '0' || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		found = true
		b = [4]byte{byte(r), byte(r >> 8), byte(r >> 16)}
		h.Write(b[:3])
	}
	if !found {
		return ""
	}
	return fmt.Sprintf(".%08x", h.Sum32())
}

// known remembers the messages of a chat that may be answered. An answer to an
// older one keeps only its number.
type known struct {
	ids    map[string]string // native ids by number
	topics map[string]string // titles by the number of the message that began them
	order  []string
	next   int
}

// remembered is how many messages of a chat can be answered.
const remembered = 1 << 16

func newKnown() known { return known{ids: map[string]string{}, topics: map[string]string{}} }

// add remembers a message.
func (k *known) add(number, id string) {
	if number == "" || id == "" {
		return
	}
	if len(k.order) < remembered {
		k.order = append(k.order, number)
	} else {
		delete(k.ids, k.order[k.next])
		delete(k.topics, k.order[k.next])
		k.order[k.next] = number
		k.next = (k.next + 1) % remembered
	}
	k.ids[number] = id
}

// identity is that of the message with a number, "" when it is not known.
func (k *known) identity(number string) string {
	id := k.ids[number]
	if id == "" {
		return ""
	}
	return archive.Item{Service: Service, NativeID: id}.Identity()
}
