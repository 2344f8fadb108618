// Package body writes the text of an item as HTML, for every format that holds
// HTML: sanitised, with the media where they stand and the rest behind.
//
// A format says with [Shown] what stands for a media; [Element] is what most of
// them give. [Base] makes the addresses of the files that lie beside.
package body
