package main

import (
	"context"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// Decoding pictures leaves much behind. windowGarbage is how much of it may lie
// about, in percent of what is in use; windowMemory is what the collector works
// harder to stay below, unless what is in use asks for more.
const (
	windowGarbage = 50
	windowMemory  = 176 << 20
)

// saveMemory makes the program hold little memory until ctx is done.
func saveMemory(ctx context.Context) {
	debug.SetMemoryLimit(windowMemory)
	debug.SetGCPercent(windowGarbage)
	go restMemory(ctx)
}

const (
	restBeat  = 5 * time.Second
	restNoise = 4 << 20 // bytes that a program at rest allocates in that time, at most
)

// restMemory gives memory back to the system each time the program has come to
// rest: what loading and decoding left behind would lie idle for long. It
// returns when ctx is done.
func restMemory(ctx context.Context) {
	m := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}, {Name: "/gc/heap/live:bytes"}}
	before, given := uint64(0), false
	for wait(ctx, restBeat) {
		metrics.Read(m)
		allocated, live := m[0].Value.Uint64(), m[1].Value.Uint64()
		debug.SetMemoryLimit(max(windowMemory, int64(live+live*windowGarbage/100)))
		rests := allocated-before < restNoise
		if rests && !given {
			debug.FreeOSMemory()
		}
		before, given = allocated, rests
	}
}
