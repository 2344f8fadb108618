// Package clock reads the moments that services write out in words, and shows
// instants as the clocks of a time zone did.
//
//	"Monday, January 1, 2024 at 3:04:05 PM UTC" --Parse--> moment of a wall clock
//	moment with an offset, Unix time           --In, Unix--> the same instant on the clocks of a zone
//
// The words are those of the Unicode CLDR's long and medium dates in the
// languages of which archives are handed out in Korea and elsewhere. All
// functions are pure.
package clock
