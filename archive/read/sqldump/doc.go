// Package sqldump reads the dumps that MySQL and MariaDB, and the tools around
// them, write of a database: mysqldump old and new, phpMyAdmin, HeidiSQL,
// Sequel Pro, Sypex Dumper, adminer.
//
// [Find] names the dumps of an archive, [Tables] tells cheaply what is in one,
// and [Read] yields the rows of the tables that a reader asks for. Bytes flow
// through a window of fixed size: a statement is never held whole, and a value
// that nobody asked for (a password, an address) is stepped over, never decoded.
// What was asked for is made UTF-8 when [Row.Text] is called, since a dump's
// charset is often not the one it states.
package sqldump
