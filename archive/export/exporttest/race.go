//go:build race

package exporttest

// stride is from one operation that is failed to the next: the race detector
// makes every run ten times slower.
const stride = 7
