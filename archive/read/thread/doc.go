// Package thread puts posts in the order in which one answers the other.
//
// Services hand out posts newest first, so that an answer comes before what it
// answers; items have to come the other way. A [Queue] holds answers back until
// that has come, and no more of them than fit.
package thread
