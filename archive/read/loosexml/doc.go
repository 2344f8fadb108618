// Package loosexml reads XML as programs of twenty years wrote it: with control
// characters, entities of HTML, tags that nobody escaped or ended, a CDATA
// section inside another, and an end in the middle of a word.
//
//	bytes -> Scanner (tags and text, in a window of fixed size)
//	      -> Children, Field, Skip (elements as a reader asks for them)
//	      -> Raw (where in the file a text lies, for what is too large to hold)
//
// It never fails but for what reading its bytes does. What is no tag is text;
// what a format's [Names] know ends what was left open. Texts may be UTF-8 or
// CP949, each for itself; UTF-16 has to be decoded before.
package loosexml
