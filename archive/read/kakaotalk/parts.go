package kakaotalk

import (
	"cmp"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// partName splits "Talk_2025.8.8 21_50-2.txt", "KakaoTalkChats_2.txt" and the
// like.
var partName = regexp.MustCompile(`(?i)^(.*)[-_](\d{1,4})\.txt$`)

// piece is a file that is a chat or a part of one.
type piece struct {
	form   form
	path   string
	stem   string // of the names of all parts
	number int    // among the parts; 0 when the name has none
}

func newPiece(f form, name string) piece {
	p := piece{form: f, path: name, stem: strings.TrimSuffix(name, path.Ext(name))}
	m := partName.FindStringSubmatch(name)
	if m == nil || f.dialect != ios && !isCut(m[1]) {
		return p
	}
	p.stem = m[1]
	p.number, _ = strconv.Atoi(m[2])
	return p
}

// isCut reports whether a stem is the one whose chats Android is said to cut.
func isCut(stem string) bool { return strings.EqualFold(path.Base(stem), "KakaoTalkChats") }

// key is what the parts of one export have in common. Copies have it in common
// too, which does no harm: see [room.turn].
func (p piece) key() string {
	switch {
	case p.form.dialect == ios && p.number > 0, p.form.dialect == android && isCut(p.stem):
		return p.stem + "\n" + withoutNumber(strings.TrimSuffix(p.form.title, ".txt"))
	}
	return p.path
}

// binder puts the pieces of a folder together.
type binder struct{ pieces []piece }

func (b *binder) add(f form, name string) { b.pieces = append(b.pieces, newPiece(f, name)) }

// exports returns the chats in the order of their first files' names.
func (b *binder) exports() []export {
	var order []string
	byKey := map[string][]piece{}
	for _, p := range b.pieces {
		key := b.owner(p).key()
		if byKey[key] == nil {
			order = append(order, key)
		}
		byKey[key] = append(byKey[key], p)
	}
	var bound []export
	for _, key := range order {
		bound = append(bound, bind(byKey[key]))
	}
	return bound
}

// owner returns the piece that p belongs to: itself, or the only chat with a
// header that it can be a later part of when it has none of its own.
func (b *binder) owner(p piece) piece {
	if p.form.certain || p.number == 0 {
		return p
	}
	found := p
	for _, q := range b.pieces {
		if q.form.certain && q.form.dialect == p.form.dialect && q.stem == p.stem && q.number < p.number {
			if found.form.certain && found.key() != q.key() {
				return p
			}
			found = q
		}
	}
	return found
}

func bind(pieces []piece) export {
	slices.SortStableFunc(pieces, func(a, b piece) int { return cmp.Compare(a.number, b.number) })
	x := export{form: pieces[0].form}
	for _, p := range pieces {
		x.parts = append(x.parts, p.path)
	}
	return x
}
