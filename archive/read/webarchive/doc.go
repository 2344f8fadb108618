// Package webarchive takes web archives apart (RFC 2557: .mht, .mhtml), which
// are pages that browsers saved with their pictures in one file of MIME parts.
//
//	bytes --Parse--> Archive --Page--> read/page.Page
//	                         --Find--> the media that the page shows
package webarchive
