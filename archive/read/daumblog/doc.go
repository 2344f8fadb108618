// Package daumblog reads Daum Blog: the backup that Daum handed out from
// October 2022 to September 2023, and saved pages.
//
// No such backup was seen: what is known is that it held the owner's posts,
// their pictures and files, and links to videos (formats/blogs.md, section 3).
// So this reader takes any page that says it was one of blog.daum.net or was
// written with Daum's editor, and finds its facts by general signs.
package daumblog
