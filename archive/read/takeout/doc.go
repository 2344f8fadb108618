// Package takeout is what the readers of the products in Google Takeout share.
//
// Names of folders and files are in the language of the account, and a product
// is a few files among many of others. [Find] looks for one by content, at those
// first whose names give hope; [Head] is the beginning of a file; [IsSidecar]
// tells the many files of Google Photos from it, and [Indexes] the page that
// lists what a Takeout holds.
package takeout
