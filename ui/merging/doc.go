// Package merging is the page that merges another library into this one.
//
// [Job] goes from the folder that was chosen over what would come, a dry run,
// to the report; [Page] shows the step that it is in. In the report each
// conflict, something that both users changed differently, can be switched to
// the other library's side, and all of it can be taken back.
package merging
