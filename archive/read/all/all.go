// Package all lists the readers that Dotori has. There is no registration:
// a new service is one new package and one line here.
package all

import (
	"dotori/archive/read"
	"dotori/archive/read/cyworld"
	"dotori/archive/read/kakaotalk"
	"dotori/archive/read/photos"
)

// All returns the readers, those of services before that of plain photos.
func All() read.Registry {
	return read.NewRegistry(
		kakaotalk.New(),
		cyworld.New(),
		photos.New(),
	)
}
