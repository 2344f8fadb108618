// Package assets holds what the program carries inside itself: the fonts with
// their licence, the icon, and the translations that every part adds to.
//
// It is a leaf: it imports nothing of ours, and hands out bytes and file systems.
package assets
