// Package sample holds the archives that a user may look around in before
// bringing any of his own: photos, a Cyworld minihompy and a KakaoTalk room of
// a family that does not exist.
//
// [FS] has one folder for each archive, in the form that its service (or the
// program that saved it) hands out. The pictures are painted by the command
// paint below this package; the texts are written by hand.
package sample
