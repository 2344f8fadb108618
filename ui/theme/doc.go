// Package theme is the look of Dotori as a [fyne.Theme]: warm paper, brown
// ink, one strong accent, Pretendard, and the sizes that all pages share.
//
// Fyne's own colour and size names are mapped onto ours, so that its dialogs
// and menus look the same; widgets of ours ask for ours by name.
package theme
