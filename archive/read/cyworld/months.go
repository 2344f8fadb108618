package cyworld

import (
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/read"
	"dotori/archive/text"
)

// months is what another program saved: a page for each post and its pictures
// by year and month, posts/2006/03/20060314_봄_<id>.html and …_<id>_0.jpg.
func months() dialect {
	return dialect{
		match: read.Match{Confidence: 85, Variant: "Posts by year and month", Reason: "Pages named after Cyworld posts were found."},
		owns: func(name string) bool {
			return monthDir.MatchString(path.Dir(name)) && pageName.MatchString(text.NFC(path.Base(name)))
		},
		read: (*reading).months,
	}
}

var (
	monthDir = regexp.MustCompile(`(?:^|/)(?:19|20)\d\d/(?:0[1-9]|1[0-2])$`)
	pageName = regexp.MustCompile(`^((?:19|20)\d{6})_(.*)_([0-9A-Za-z]{6,})\.html?$`)
)

func (r *reading) months(files []string) {
	for _, name := range files {
		content, ok := r.open(name)
		if !ok || r.done() {
			continue
		}
		m := pageName.FindStringSubmatch(text.NFC(path.Base(name)))
		e, ok := r.pageEntry(content)
		if !ok {
			return
		}
		e.id = m[3]
		if e.title == "" {
			e.title = strings.TrimSpace(strings.ReplaceAll(m[2], "_", " "))
		}
		e.moment = onDayOf(e.moment, name)
		stem := strings.TrimSuffix(name, path.Ext(name))
		src := &source{name: name, shelf: shelf{kind: archive.Post,
			collection: archive.Collection{Kind: archive.Board, Title: "싸이월드"}}}
		r.compose(src, e, r.beside(name, stem))
		r.report(src)
	}
}

// onDayOf keeps the moment of a page when it falls on the day in its file's
// name, which is the day of the post; else it is that day.
func onDayOf(m archive.Moment, name string) archive.Moment {
	day, ok := media.DateFromName(path.Base(name))
	if !ok || m.Known() && m.Wall.Format("20060102") == day.Wall.Format("20060102") {
		return m
	}
	return stated(day)
}
