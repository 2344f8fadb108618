// Package ics exports a calendar of memories (RFC 5545): each day that has some
// is an all-day event that says how many and names them, and each diary entry
// an event of its own. A year is a file, or several: Google takes 1 MB at most.
//
// The items come in order of time, so a day and a file are made at once and
// let go of.
package ics
