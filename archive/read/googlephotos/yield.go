package googlephotos

import (
	"io/fs"
	"path"
	"slices"
	"strconv"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/text"
)

// folder yields what lies in the folders of one name.
func (r *reading) folder(f *folder) {
	m, a := r.matched(f), r.albums[f]
	sidecars, yielded := xmps(f.media), 0
	for _, set := range sets(m, f) {
		if r.done() {
			return
		}
		var pictures []picture
		for _, i := range set {
			if p, ok := r.picture(m, i); ok {
				p.files = append(p.files, sidecars[loose(p.name)]...)
				pictures = append(pictures, p)
			}
		}
		for _, shot := range pair(pictures) {
			r.shot(f, a, shot)
			yielded++
		}
	}
	r.tellAlbum(a, yielded)
	r.tellUnused(f)
	r.tellPartial(f, m)
}

// shot yields the item of a picture with its clip and its RAW.
func (r *reading) shot(f *folder, a *album, shot []picture) {
	main := shot[0]
	it := archive.Item{Kind: main.kind}
	for _, p := range shot {
		it.Media = append(it.Media, archive.Media{Name: called(p.file, p.title()), Path: p.path(), MIME: p.mime, Role: p.role})
		for _, d := range p.said {
			r.describe(&it, d)
		}
		it.Files = union(it.Files, p.files)
	}
	if main.lent {
		it.ID = "" // it is not its original
	}
	r.sidecars(&it)
	if !it.Moment.Known() {
		it.Moment = guessed(f.name, main.file)
	}
	note(&it.Details, "Edited from", text.NFC(main.original))
	r.place(&it, a, main)
	r.remarks(it, main)
}

// place puts an item into the albums that it is in. What Google put away is in
// none by the name of the folder that it lies in, nor is what Dotori wrote.
func (r *reading) place(it *archive.Item, a *album, main picture) {
	away := slices.ContainsFunc(main.said, func(d *described) bool { return d.isOwn() || visibility(d) != "" })
	if a != nil && len(a.files) == 0 && !away {
		state, _ := keptIn(exact(path.Base(main.dir)))
		note(&it.Details, "Visibility", state)
	}
	if a != nil && (len(a.files) > 0 || !away) {
		it.Collections = a.collection()
		it.Files = union(it.Files, a.files)
	}
	g := r.guests[main.path()]
	it.Collections = union(it.Collections, g.albums)
	it.Files = union(it.Files, g.files)
	delete(r.guests, main.path())
}

// sidecars reads the XMP beside a picture, which knows what the JSON cannot
// say: the time zone and tags.
func (r *reading) sidecars(it *archive.Item) {
	for _, name := range it.Files {
		if !isXMP(name) {
			continue
		}
		info, err := readXMP(r.root, name)
		if err != nil {
			continue
		}
		it.Tags, it.People = union(it.Tags, info.Tags), union(it.People, info.People)
		if m := info.Moment; m.Offset.Known && (!it.Moment.Known() || sameInstant(m, it.Moment)) {
			it.Moment = m
		}
	}
}

func sameInstant(a, b archive.Moment) bool {
	return a.Instant(archive.Offset{}).Equal(b.Instant(archive.Offset{}))
}

func readXMP(root fs.FS, name string) (media.Info, error) {
	f, err := root.Open(name)
	if err != nil {
		return media.Info{}, err
	}
	defer f.Close()
	return media.ReadSidecar(f)
}

func union[T comparable](a, b []T) []T {
	for _, v := range b {
		if !slices.Contains(a, v) {
			a = append(slices.Clip(a), v)
		}
	}
	return a
}

// tellUnused warns of each JSON whose picture is not here.
func (r *reading) tellUnused(f *folder) {
	for _, j := range f.jsons {
		if r.done() {
			return
		}
		if r.named[j.path()] || f.guests[j.dir] {
			continue
		}
		d, ok := r.decoded(j)
		switch {
		case !ok:
		case d.isPicture():
			r.skip(j.path(), "The picture or video that this file describes is not here.", d.title())
		}
	}
}

// tellPartial warns of a folder most of whose pictures nothing describes: a
// part of the archive may be missing.
func (r *reading) tellPartial(f *folder, m *matching) {
	bare, first := 0, ""
	for i, p := range m.media {
		if len(m.own[i])+len(m.lent[i]) == 0 && !f.guests[p.dir] && namedPicture(p.name) {
			if bare++; first == "" {
				first = p.path()
			}
		}
	}
	if bare > 1 && bare*2 > len(m.media) && len(f.jsons) > 0 {
		r.warn(&archive.Warning{Path: first, Reason: "Most pictures of this folder have no file that describes them; a part of the Takeout may be missing.",
			Detail: strconv.Itoa(bare)})
	}
}
