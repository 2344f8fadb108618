// Package help tells how the archive of each service is got, what it holds and
// what not.
//
// Each file of pages/ is a [Guide]: data in Korean and English side by side,
// named after what it is about. [New] shows the list of them or one; what
// readers say of their archives is added to it, so that both agree.
package help
