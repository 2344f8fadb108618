package naverblog

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/blog"
	"dotori/archive/read/page"
)

// Service is the id of Naver Blog.
const Service archive.Service = "naver-blog"

// Reader reads what was saved of a Naver blog. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

// The variants.
const (
	saved       = "Saved pages of Naver Blog"
	lenir       = "Folders saved by Naver-Blog-Backup"
	backer      = "Markdown saved by naver-blog-backer"
	downloader  = "Markdown saved by download-naver-blog"
	officialPDF = "Naver Blog's PDF"
)

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service: Service, Title: "Naver Blog",
		Kinds:    []archive.Kind{archive.Post, archive.Comment, archive.File},
		Evidence: read.ParserCode,
		Variants: []read.Variant{
			{Title: saved, Evidence: read.ParserCode},
			{Title: lenir, Evidence: read.ParserCode},
			{Title: backer, Evidence: read.ParserCode},
			{Title: downloader, Evidence: read.ParserCode},
			{Title: officialPDF, Evidence: read.BestEffort},
		},
		Options: []archive.Option{{
			ID: "owner", Title: "Your name", Type: archive.TextOption,
			Help: "Your nickname or the id of your blog; what it wrote is shown as yours.",
		}, {
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
			Help: "The time zone of the dates in the blog.",
		}},
		Lacks: []string{
			"Naver Blog's PDF is kept as one document: its posts can be searched, but are not items of their own.",
			"Markdown saved by naver-blog-backer has no dates.",
		},
	}
}

// Read yields the posts page by page, then the PDFs. What is not Naver's is
// left alone.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return blog.Read(ctx, root, Service, o, func(run *blog.Run) {
		r := reading{Run: run, owner: page.Clean(o.Text("owner", ""))}
		r.Survey()
		r.all()
	})
}
