// Package world holds the outline of the land, for a dot on a map without a
// network. It is a leaf: bytes in, points out.
//
// land.bin is made by make.go from Natural Earth's land at 1:50,000,000, which
// is in the public domain; PROVENANCE.md says more.
package world
