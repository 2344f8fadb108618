// Package me2day reads the backup that me2day handed out when it closed in 2014
// (formats/blogs.md, section 6).
//
// me2day/<id>/post/ has one page a post; [Reader.Read] makes of each the post
// with its photos, video, place, feeling, tags and me2s, and its comments. The
// pictures lie in img/ beside it in three sizes, of which the largest that is
// there counts. What is left over comes last: photos that no post shows as items
// of their own, thumbnails and the pages' decoration as left out.
package me2day
