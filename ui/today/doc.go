// Package today knows the days and months that come back every year: what
// happened on this day, and in this month.
//
// A [Day] and a [Month] are places in the year that a route can name and that
// one can leaf through; the page of photos shows what they select. [Find] asks
// the catalog whether there is anything to remember today, and [NewCard] is
// the quiet card that says so.
package today
