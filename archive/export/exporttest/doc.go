// Package exporttest is the suite that every writer passes.
//
// A writer's test calls [Run] with a [Case]. The suite exports invented items
// of every kind with hostile names into memory, and checks what the contract of
// [export.Writer] promises: nothing is overwritten, a second run adds nothing, a
// run that failed at any point can be continued, names are legal everywhere,
// a full disk and a cancel end it well, and exactly the fields that the format
// claims come back.
package exporttest
