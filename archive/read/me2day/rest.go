package me2day

import (
	"path"
	"regexp"
	"strconv"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/read/blog"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// rest tells what became of the files that no post shows.
func (r *reading) rest() {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		account, ours := r.accountOf(name)
		if r.Used(name) || !ours {
			continue
		}
		if reason := reasonOf(name); reason != "" {
			r.Skip(name, reason, "")
		} else if isUpload.MatchString(name) || strings.Contains(name, "/video/") {
			r.loose(name, account)
		}
	}
}

// accountOf finds the person in whose folder, or beside it, a file lies.
func (r *reading) accountOf(name string) (string, bool) {
	for home, account := range r.accounts {
		if around := path.Dir(home); around == "." || strings.HasPrefix(name, around+"/") {
			return account, true
		}
	}
	return "", false
}

// reasonOf says why a file is none of the memories; "" when it may be one.
func reasonOf(name string) string {
	dir, base := "/"+path.Dir(name)+"/", path.Base(name)
	switch {
	case thumbnail.MatchString(base):
		return "This is a small copy of a picture."
	case strings.Contains(base, "original_profile"), strings.Contains(dir, "/images/user/"):
		return "This is the picture of a profile."
	case strings.Contains(dir, "/location/"):
		return "This is a drawn map; the place itself is in the post."
	case blog.IsDecoration(name), strings.Contains(dir, "/styles/"), strings.Contains(dir, "/images/"):
		return "This file only gives the pages their look."
	case blog.IsPage(name) && !isPostPage(name):
		return "This page only lists posts."
	}
	return ""
}

var (
	thumbnail = regexp.MustCompile(`\.[swh]\d{2,4}\.\w+$`)                       // a.s75.jpg, a.w640.jpg
	isUpload  = regexp.MustCompile(`/(\d{8})_\d+/[^/]*?_(\d{13})\w*_\w+/[^/]+$`) // img/20140323_233/<id>_<epoch ms>…_JPEG/…
)

// loose yields a photo or video that no post shows.
func (r *reading) loose(name, account string) {
	kind, mime, w := tree.Look(r.Root, name)
	if w != nil || kind != archive.Photo && kind != archive.Video {
		r.Skip(name, "This is not a photo, video or sound.", mime)
		return
	}
	r.Item(archive.Item{
		Kind: kind, Account: account, Moment: r.uploaded(name),
		Media: []archive.Media{{Name: text.NFC(path.Base(name)), MIME: mime, Path: name}},
	})
}

// uploaded reads when a picture was uploaded: the day is the name of its folder,
// and the inner folder has the milliseconds.
func (r *reading) uploaded(name string) archive.Moment {
	m := isUpload.FindStringSubmatch(name)
	if m == nil {
		return tree.Modified(r.Root, name, r.Zone)
	}
	ms, _ := strconv.ParseInt(m[2], 10, 64)
	if at := time.UnixMilli(ms); r.Zone != nil && at.In(r.Zone).Format("20060102") == m[1] {
		return archive.At(at.In(r.Zone), archive.PrecisionSecond, archive.OriginFolder)
	}
	day, _ := media.DateFromPath(m[1] + "/x.jpg")
	return day
}
