// Package exporting is the page that sends a selection of items out.
//
// The page opens with the scopes that make sense where the user stood: what is
// selected, the year, the search, everything. A [Job] counts the chosen scope,
// holds format, options and destination, runs with progress and ends in the
// verified result. Like an import it belongs to the window and outlives the page.
package exporting
