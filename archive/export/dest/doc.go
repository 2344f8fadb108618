// Package dest names the places that exports go to: folders, zip files, and
// the servers that a user names. Only the packages below it that speak to a
// server ever open a connection.
//
// An [Address] is what the user typed or chose; the program finds the
// [Credential] that it needs and hands both to the package of its scheme, which
// returns an [export.Session].
package dest
