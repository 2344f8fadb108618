// Package settings is the page of what one may choose: the language, light or
// dark, the size of text; where the library lies; and which imports made it.
package settings
