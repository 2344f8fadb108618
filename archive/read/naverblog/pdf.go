package naverblog

import (
	"context"
	"io/fs"

	"dotori/archive/read/blog"
)

func isPDF(name string) bool { return blog.Ext(name) == ".pdf" }

func isNaverPDF(context.Context, fs.FS, string) bool { return false }

func (r *reading) pdfs() {}
