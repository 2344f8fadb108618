// Dotori opens the archives people saved from online services, keeps them in
// one library, lets them browse year by year, and writes them out again.
//
// Without a command it opens the window; each command stands in a file of its
// own. wire.go puts the parts together and is the only place that knows all of
// them; print.go holds the promises of the command line: JSON Lines on standard
// output, progress on standard error, exit status 0 done, 1 failed, 2 wrong
// usage, 3 done with warnings.
package main
