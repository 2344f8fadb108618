package tistory

import (
	"path"
	"regexp"
	"strings"

	"dotori/archive/read"
)

// form is one shape of pages.
type form struct {
	match read.Match
	is    func(name, content string) bool // of the whole page or its beginning
	read  func(r *reading, name, content string)
}

// forms lists the shapes, the surest first.
func forms() []form {
	return []form{{
		match: read.Match{Confidence: 97, Variant: official, Reason: "A post of Tistory's backup was found."},
		is:    isOfficial, read: (*reading).official,
	}, {
		match: read.Match{Confidence: 92, Variant: static, Reason: "A page of nhj7/tistory-backup was found."},
		is:    isStatic, read: (*reading).static,
	}, {
		match: read.Match{Confidence: 92, Variant: markdown, Reason: "A post saved from Tistory's feed was found."},
		is:    isMarkdown, read: (*reading).markdown,
	}, {
		match: read.Match{Confidence: 88, Variant: saved, Reason: "A saved page of Tistory was found."},
		is:    isSaved, read: (*reading).saved,
	}, {
		match: read.Match{Confidence: 85, Variant: folders, Reason: "A post saved by pronist/tistory-backup was found."},
		is:    isFolder, read: (*reading).folder,
	}}
}

// formOf returns the form of a page, or nil.
func formOf(name, content string) *form {
	for _, f := range forms() {
		if f.is(name, content) {
			return &f
		}
	}
	return nil
}

var (
	numbered = regexp.MustCompile(`^(\d{1,9})(?:-.*)?\.html?$`)     // 12-봄.html
	mdName   = regexp.MustCompile(`^(\d{4})(\d\d)(\d\d)_(.+)\.md$`) // 20240422_<hash of the address>.md
	blogPart = regexp.MustCompile(`^(.+?)-\d+-\d+(?: ?\(\d+\))?$`)  // blog-1-1
	address  = regexp.MustCompile(`^https?://([\w-]+)\.tistory\.com/(?:m/)?(\d+)?`)
)

func isOfficial(name, content string) bool {
	return numbered.MatchString(path.Base(name)) && containsAll(content, `title-article`, `contents_style`, `article-view`)
}

func isStatic(name, content string) bool {
	return numbered.MatchString(path.Base(name)) && containsAll(content, `tit_category`, `tit_post`, `tit_sub`)
}

func isMarkdown(name, content string) bool {
	return mdName.MatchString(path.Base(name)) && strings.HasPrefix(content, "# ") && strings.Contains(content, feedDate)
}

// isFolder recognises what a browser's XMLSerializer makes of a post, which
// has no head of its own.
func isFolder(name, content string) bool {
	if path.Base(name) != "index.html" || !strings.HasPrefix(content, `<html xmlns="http://www.w3.org/1999/xhtml"><head></head><body>`) {
		return false
	}
	return containsAny(content, "data-ke-", "tistory", "kakaocdn.net", "daumcdn.net", "daum.net/", "[##_")
}

func isSaved(_, content string) bool {
	return containsAny(content, "tistory_admin/", "TistoryBlog", `id="tt-body-page"`, `id='tt-body-page'`) &&
		containsAny(content, "<html", "<HTML")
}

func containsAll(s string, parts ...string) bool {
	for _, p := range parts {
		if !strings.Contains(s, p) {
			return false
		}
	}
	return true
}

func containsAny(s string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}
