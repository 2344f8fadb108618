// Package table reads the rows of spreadsheets that people download from the
// admin pages of shops and boards: CSV in every charset and with every
// separator that Korean programs write, and XLSX.
//
//	file --Open--> Table{Head} --Rows--> Row{Line, Cells}
//
// CSV is streamed: a table of any size needs little more memory than its
// largest row. XLSX has to be held whole, so its size is limited. Readers find
// the columns that they know by [Head.Find] and ask each row for them with
// [Row.At]; cells that nobody asks for are never cleaned or decoded further.
// Facts: RFC 4180 and formats/cafe24-and-hosting.md.
package table
