// Package jsonlist reads the lists that programs keep as JSON, whatever they
// wrap them in: an array, an object with an array somewhere in it, one object,
// or objects line by line; [Walk] goes into the parts of one that a path names.
// It streams: no more than one object is held. [Word], [Many] and
// [Fill] take values that are written now so, now otherwise.
package jsonlist
