// Package xmp reads XMP packets: sidecars and the ones embedded in pictures
// (ISO 16684-1).
//
// [Parse] turns a packet into a tree of [Node]s whose names carry the usual
// prefixes, whatever prefixes the packet chose, with attribute form and
// element form made equal. It reads broken packets as far as they go.
package xmp
