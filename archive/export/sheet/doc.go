// Package sheet writes tables for spreadsheets, for the formats that hold some:
// rows in CSV (RFC 4180) that Excel, LibreOffice and programs read alike, cells
// that no spreadsheet runs as formulas or rounds as numbers, and the table of
// all items.
package sheet
