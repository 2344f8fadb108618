// Package similar finds the same picture in other clothes: re-encoded, shrunk
// by a messenger, cropped a little, brightened, turned without loss.
//
//	small upright picture -> PrintOf -> Print, 292 bytes, kept beside thumbnails
//	Prints -> Near -> Pairs that may be the same   (about linear in their number)
//	small pictures of a pair -> DetailOf, Compare -> Likeness, laid one on the other
//	Likeness + two Shots -> Judge -> Confidence 0..100 with its Reasons
//	Matches -> Groups -> what would become one stack, the best on top
//
// A print is compared in all eight ways in which a picture can be turned and
// mirrored. Near looks it up by the signs of its lowest frequencies, in four
// bands of sixteen: two pictures meet when one band is equal but for the bits
// that are nearest to turning over. What then remains is laid on the other by
// least squares, so that a crop or a brighter tone does not count as a
// difference, and is compared block by block, so that another word in a
// chat does.
//
// Everything is pure and safe for concurrent use.
package similar
