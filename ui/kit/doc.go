// Package kit holds the widgets of Dotori's window that know nothing of
// archives: buttons, cards and chips, the sectioned photo [Grid], the
// [ChatList], the year [Rail], the Hangul-safe [Entry], progress and toasts.
//
// All colours and sizes come by name from ui/theme. All texts are given to
// them already translated. Widgets are used on the UI goroutine only; what
// works in the background says so and takes a func that brings it back.
package kit
