// Package csv exports tables for spreadsheets and programs: catalog.csv with a
// row for each item, comments.csv, and chats/<room>.csv with a row for each
// message. They are written by package sheet; files stay in the library.
package csv
