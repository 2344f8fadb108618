// Package jsonlist reads the lists that programs keep as JSON, whatever they
// wrap them in: an array, an object with an array somewhere in it, one object,
// or objects line by line. It streams: no more than one object is held.
package jsonlist
