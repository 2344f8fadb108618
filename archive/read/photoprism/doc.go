// Package photoprism reads what people keep of PhotoPrism: its originals with
// the YAML files in which it backs up what it knows of them, and the folders
// that Dotori writes for it.
//
//	storage/albums/…/*.yml --> albums, by the ids of pictures
//	storage/sidecar/2019/08/photo.yml --> title, caption, date, place, favourite, id
//	originals/2019/08/photo.jpg (+ photo.jpg.xmp) --shots--> items
//	storage/cache, *.json, converted copies --> left out, with a reason
//
// The names and types of the fields are those of PhotoPrism's own code
// (internal/entity). Faces and labels are in its database only.
package photoprism
