// Package dest names the places that exports go to: folders, zip files, and
// the servers that a user names. Only the packages below it that speak to a
// server ever open a connection.
//
// An [Address] is what the user typed or chose; the program finds the
// [Credential] that it needs and hands both to the package of its scheme, which
// returns an [export.Session]. All of those pass dest/desttest.
//
// What a server refuses comes back as one of the errors here; what may pass is
// tried again (dest/retry) before anybody hears of it. A file is there whole or
// not at all, and an interrupted export is simply run again: it finds what is
// there, by its checksum where the place knows it.
package dest
