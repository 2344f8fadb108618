//go:build !race

package exporttest

// stride is from one operation that is failed to the next.
const stride = 1
