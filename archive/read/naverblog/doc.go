// Package naverblog reads what people saved of Naver blogs: pages as browsers
// save them, the folders of three programs, and the PDF that Naver itself hands
// out (formats/blogs.md, section 4).
//
// [Reader.Read] surveys the names and asks each page or Markdown file which
// form it is of; one file of Go a form. All pages of Naver, whatever editor
// wrote them, are read by facts.go (who, when, which post) and editor.go (what
// was written, as read/article understands it). The text of a PDF is taken out
// by the package pdftext, to be searched.
package naverblog
