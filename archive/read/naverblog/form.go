package naverblog

import (
	"path"
	"regexp"
	"strings"

	"dotori/archive/read"
	"dotori/archive/read/blog"
)

// form is one shape of files.
type form struct {
	match read.Match
	is    func(name, head string) bool
	read  func(r *reading, name, content string)
}

// forms lists the shapes, the surest first. A frame is no post itself.
func forms() []form {
	return []form{{
		match: read.Match{Confidence: 96, Variant: lenir, Reason: "A post in a folder named after its date was found."},
		is:    isLenir, read: (*reading).lenir,
	}, {
		match: read.Match{Confidence: 94, Variant: downloader, Reason: "A post of download-naver-blog was found."},
		is:    isDownloader, read: (*reading).downloader,
	}, {
		match: read.Match{Confidence: 90, Variant: saved, Reason: "A saved page of Naver Blog was found."},
		is:    isSaved, read: (*reading).saved,
	}, {
		match: read.Match{Confidence: 85, Variant: backer, Reason: "A post of naver-blog-backer was found."},
		is:    isBacker, read: (*reading).backer,
	}, {
		match: read.Match{Confidence: 60, Variant: saved, Reason: "A saved page of Naver Blog was found."},
		is:    isFrame, read: (*reading).frame,
	}}
}

// formOf returns the form of a file, or nil.
func formOf(name, head string) *form {
	for _, f := range forms() {
		if f.is(name, head) {
			return &f
		}
	}
	return nil
}

func isCandidate(name string) bool { return blog.IsPage(name) || blog.Ext(name) == ".md" }

var (
	// dated is a folder of Naver-Blog-Backup; it leaves the colon of the time out.
	dated = regexp.MustCompile(`^\{?((?:19|20)\d\d)[.\-] ?(\d{1,2})[.\-] ?(\d{1,2})\.? (\d{1,2}?):?(\d\d)\}? \[(.*)\]$`)
	logNo = regexp.MustCompile(`^\d{8,13}$`)
)

func isLenir(name, head string) bool {
	return path.Base(name) == "post.html" && dated.MatchString(path.Base(path.Dir(name))) && strings.Contains(head, "<html")
}

// isDownloader recognises the page that download-naver-blog keeps beside its
// Markdown, and calls so too.
func isDownloader(name, head string) bool {
	return strings.HasPrefix(path.Base(name), "full_") && blog.Ext(name) == ".md" && isNaver(head)
}

func isBacker(name, head string) bool {
	return path.Base(name) == "word.md" && strings.HasPrefix(head, "## ") &&
		(logNo.MatchString(path.Base(path.Dir(name))) || strings.Contains(head, "](asset/") || strings.Contains(head, "](./sources/"))
}

func isSaved(name, head string) bool {
	return blog.IsPage(name) && isNaver(head) && !isFrame(name, head)
}

// isFrame recognises the page around a post, which shows nothing itself.
func isFrame(name, head string) bool {
	return blog.IsPage(name) && mainFrame.MatchString(head) && strings.Contains(head, "blog.naver.com")
}

var mainFrame = regexp.MustCompile(`<i?frame[^>]*id=["']?mainFrame`)

// isNaver recognises pages of Naver Blog by their title, their address or
// their own scripts. Naver's cafés have the same editors.
func isNaver(head string) bool {
	if strings.Contains(head, "네이버 카페") || strings.Contains(head, "cafe.naver.com/ca-fe") {
		return false
	}
	return titled.MatchString(head) || ownAddress.MatchString(head) || ownScript.MatchString(head)
}

var (
	titled     = regexp.MustCompile(`: 네이버 ?블로그\s*(?:</title>|["'])`)
	ownAddress = regexp.MustCompile(`(?:saved from url=\(\d+\)|rel="canonical" href="|property="og:url" content=")https?://(?:m\.)?blog\.naver\.com/`)
	ownScript  = regexp.MustCompile(`var blogId ?= ?['"]|naverblog:`)
)
