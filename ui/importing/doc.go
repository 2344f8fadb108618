// Package importing is the page that takes an archive into the library.
//
// A [Job] goes through its steps: it looks at what was dropped, lets the user
// choose, runs with progress and ends in a report or in a reason why not. It
// belongs to the window, not to the page, so that an import goes on while the
// user looks around; [Page] shows whatever step the job is in.
package importing
