// Package kakaostory reads what people kept of KakaoStory, which hands out no
// archives: the activities that its pages and apps load as JSON, and its pages
// as browsers save them (formats/kakaostory-and-pages.md, section 1). Both are
// best effort.
//
// Names and beginnings tell which files are KakaoStory's. Each activity becomes
// a post under its own id, whichever way it was kept, with its comments behind
// it. Pictures are found by their address where that names one picture, else by
// the id of the activity in their names.
package kakaostory
