//go:build !race

package kit

// raced says that the race detector makes times meaningless.
const raced = false
