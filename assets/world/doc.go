// Package world holds the outline of the land, for a dot on a map without a
// network, and the names of [Towns], to say what a place is near. It is a
// leaf: bytes in, points and names out.
//
// land.bin is made by make.go from Natural Earth's land at 1:50,000,000, which
// is in the public domain; PROVENANCE.md says more.
package world
