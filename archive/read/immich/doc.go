// Package immich reads what people keep of Immich: the folder of its server,
// and the folders that immich-go and Dotori write for it.
//
//	library/<user>/…, upload/<id>/… --pictures with photo.jpg.xmp--> items
//	2019/2019-08/photo.jpg + photo.jpg.JSON (immich-go) --> items with albums, tags, favourites
//	albums/<album>/…, timeline/2019/08/… (Dotori) --> items with their album
//	thumbs/, encoded-video/, profile/, backups/ --> left out, with a reason
//
// Pictures are grouped and described by read/shots. What Immich keeps in its
// database alone is in none of these folders.
package immich
